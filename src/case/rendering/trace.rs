use super::{block::Page, date};
use crate::{
    case::parts::{Commitment, Piece, Use},
    clock::{self, Line, Stretch, Weeks, lines},
    locale::words::rendering as w,
    programme::Amount,
};

/// Every stretch, or where these are many the weeks between the first and the last; the changes of the clocks on the
/// way, and the sum.
pub(super) fn write(page: &mut Page, commitment: &Commitment, figure: Amount) {
    let language = page.language;
    let stretches = commitment.trace.iter().map(|piece| Stretch {
        day: piece
            .from
            .get(..10)
            .and_then(clock::date)
            .unwrap_or_default(),
        used: if piece.why == Use::Used {
            piece.seconds
        } else {
            0
        },
        is_ordinary: matches!(piece.why, Use::Used | Use::Closed),
    });
    for line in lines(&stretches.collect::<Vec<_>>()) {
        let (pieces, why, seconds) = match line {
            Line::Stretch(at) => {
                let Some(piece) = commitment.trace.get(at) else {
                    continue;
                };
                let why = match piece.why {
                    Use::Used => w::COUNTS,
                    Use::Closed => w::CLOSED,
                    Use::Holiday => w::HOLIDAY,
                    Use::Override => w::OTHER_HOURS,
                    Use::Paused => w::PAUSED,
                };
                let why = page.say(why).to_owned();
                (std::slice::from_ref(piece), why, piece.seconds)
            }
            Line::Weeks(weeks) => {
                let pieces = commitment.trace.get(weeks.stretches.clone());
                let pieces = pieces.unwrap_or_default();
                (pieces, in_weeks(page, pieces, &weeks), weeks.used)
            }
        };
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
            continue;
        };
        let text = w::STRETCH.with(
            language,
            &[
                ("from", &date::moment(language, &first.from)),
                ("to", &date::end(language, &first.from, &last.to)),
                ("why", &why),
                ("span", &date::span(seconds)),
            ],
        );
        page.point(text);
    }
    for change in &commitment.clock_changes {
        let word = if change.seconds < 0 {
            w::BACKWARD
        } else {
            w::FORWARD
        };
        let span = date::span(i64::from(change.seconds));
        let moment = date::moment(language, &change.at);
        page.point(word.with(language, &[("span", &span), ("moment", &moment)]));
    }
    if let Some(used) = commitment.used_seconds {
        let mut span = date::span(used);
        if figure.unit.is_days() {
            for part in [" (", &date::amount(language, figure), ")"] {
                span.push_str(part);
            }
        }
        page.point(w::ADDS_UP.with(language, &[("span", &span)]));
    }
}

/// Why weeks are told together: nothing was taken off in them. One in which something was stands alone.
fn in_weeks(page: &Page, pieces: &[Piece], weeks: &Weeks) -> String {
    let language = page.language;
    if weeks.is_ordinary {
        let word = if weeks.weeks == 1 {
            w::ONE_WEEK
        } else {
            w::WEEKS
        };
        return word.with(language, &[("n", &weeks.weeks.to_string())]);
    }
    let mut days: Vec<String> = Vec::new();
    for piece in pieces {
        if !matches!(piece.why, Use::Used | Use::Closed) {
            let day = piece.day.as_deref().or(piece.from.get(..10));
            let day = date::day(language, day.unwrap_or_default());
            if days.last() != Some(&day) {
                days.push(day);
            }
        }
    }
    w::WEEK_WITHOUT.with(language, &[("days", &days.join(", "))])
}
