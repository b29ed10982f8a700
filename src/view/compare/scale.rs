//! Bands of several plans on one scale of time.

use chrono::{DateTime, TimeDelta, Utc};
use maud::{Markup, html};

use crate::{
    clock::Moment,
    locale::{Language, Style},
    programme::Due,
    view::say,
};

/// The longest time that is drawn, in seconds: beyond two months no window can be told from the next.
const LONGEST: i64 = 62 * 86_400;

/// The time that all bands of a comparison show, in Unix seconds.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    pub(super) from: i64,
    pub(super) to: i64,
}

impl Scale {
    /// From the moment to the last of these times, with a little around it; none where that were too long to be read.
    pub(super) fn of(moment: Moment, dues: impl Iterator<Item = DateTime<Utc>>) -> Option<Scale> {
        let from = moment.at.timestamp();
        let last = dues.map(|due| due.timestamp()).max()?.max(from + 3600);
        let around = ((last - from) / 24).max(900);
        (last - from <= LONGEST).then_some(Scale {
            from: from - around,
            to: last + around,
        })
    }

    /// Where it begins.
    pub(super) fn begins(self) -> DateTime<Utc> {
        instant(self.from)
    }

    /// Where it ends.
    pub(super) fn ends(self) -> DateTime<Utc> {
        instant(self.to)
    }

    /// Where a moment is on it, in ten thousandths.
    pub(super) fn share(self, at: i64) -> i64 {
        let at = at.clamp(self.from, self.to);
        (at - self.from) * 10_000 / (self.to - self.from).max(1)
    }

    /// Marks at midnight, at most eight of them.
    fn days(self, moment: Moment) -> Vec<i64> {
        let zone = moment.zone;
        let mut day = instant(self.from).with_timezone(&zone).date_naive();
        let mut marks = Vec::new();
        loop {
            day = day + chrono::Days::new(1);
            let midnight = day.and_time(chrono::NaiveTime::MIN);
            let Ok(read) = Moment::read(midnight, zone, crate::clock::Fold::First) else {
                break;
            };
            let at = read.at.timestamp();
            if at >= self.to {
                break;
            }
            marks.push(at);
        }
        let every = marks.len().div_ceil(8).max(1);
        marks.into_iter().step_by(every).collect()
    }
}

/// One plan on the scale: open hours, the time that is used, and the target.
pub(super) fn band(
    language: Language,
    now: DateTime<Utc>,
    scale: Scale,
    due: &Due<'_>,
    moment: Moment,
) -> Markup {
    let open = due
        .timetable
        .openings(instant(scale.from), instant(scale.to));
    let open = open.map(|(from, to)| ("open", from.timestamp(), to.timestamp()));
    let used = due.trace.windows();
    let used = used.map(|piece| ("used", piece.from.timestamp(), piece.to.timestamp()));
    let bars: Vec<_> = open.chain(used).collect();
    let day = |at| say::at(language, now, instant(at), moment.zone, Style::Day);
    html! {
        div class="ribbon stacked" aria-hidden="true" translate="no" {
            svg width="100%" height="44" focusable="false" {
                rect class="closed" x="0" y="16" width="100%" height="18" {}
                @for (class, from, to) in bars {
                    @let (x, width) = (scale.share(from), (scale.share(to) - scale.share(from)).max(20));
                    rect class=(class) y="16" height="18" x=(percent(x)) width=(percent(width)) {}
                }
                @for at in scale.days(moment) {
                    line y1="12" y2="38" x1=(percent(scale.share(at))) x2=(percent(scale.share(at))) {}
                    svg overflow="visible" x=(percent(scale.share(at))) { text x="4" y="11" { (day(at)) } }
                }
                svg overflow="visible" class="pin" x=(percent(scale.share(moment.at.timestamp()))) {
                    path d="M0 14V40M-4 41h8l-4 -6z" {}
                }
                svg overflow="visible" class="flag" x=(percent(scale.share(due.trace.due.timestamp()))) {
                    path d="M0 14V40M-4 41h8l-4 -6z" {}
                }
            }
        }
    }
}

/// Hundredths of a percent, as SVG wants them: "12.34%". Whole numbers only: drawing needs no floats.
pub(super) fn percent(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100 + 100);
    [&whole.to_string(), ".", &rest.to_string()[1..], "%"].concat()
}

fn instant(at: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(at)
}
