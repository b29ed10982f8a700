use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};

use super::{html::Html, say};
use crate::{
    clock::{Fold, Moment, Why},
    locale::{Language, Style, Word, words::answer as w},
    programme::Due,
};

/// How a ribbon is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// In the answer.
    Small,
    /// In "why": across, or upright on a narrow page.
    Large,
}

/// More days than this are told as a list only.
const MOST_DAYS: u64 = 62;

/// Time as a band of days: open windows solid, closed time hatched, the budget filling the windows that it uses, a
/// pin at "opened" and a flag at "due". On a narrow page the large one stands upright. A screen reader is given the
/// list of stretches instead.
pub fn ribbon(html: &mut Html, language: Language, due: &Due<'_>, moment: Moment, size: Size) {
    let Some(band) = Band::of(due, moment) else {
        return;
    };
    match size {
        Size::Small => {
            html.raw("<div class=\"ribbon small\" aria-hidden=\"true\" translate=\"no\">");
            band.across(html, language, due, moment, 4);
        }
        Size::Large => {
            html.raw("<div class=\"ribbon large\" aria-hidden=\"true\" translate=\"no\">");
            band.across(html, language, due, moment, 9);
            html.raw("</div><div class=\"ribbon upright\" aria-hidden=\"true\" translate=\"no\">");
            band.upright(html, language, due, moment);
        }
    }
    html.raw("</div>");
}

/// The stretch of time that a ribbon shows, with a mark at each day, or at each hour where it is short.
struct Band {
    from: i64,
    to: i64,
    marks: Vec<(i64, Style)>,
}

impl Band {
    fn of(due: &Due<'_>, moment: Moment) -> Option<Band> {
        let zone = moment.zone;
        let (start, end) = (moment.at.timestamp(), due.trace.due.timestamp());
        if end - start <= 6 * 3600 {
            let hour = |at: i64| at - at.rem_euclid(3600);
            let (from, to) = (hour(start) - 3600, hour(end + 3599) + 3600);
            let marks = (from..to)
                .step_by(3600)
                .map(|at| (at, Style::Time))
                .collect();
            return Some(Band { from, to, marks });
        }
        let first = moment.local().date_naive();
        let last = due.trace.due.with_timezone(&zone).date_naive();
        let days = u64::try_from((last - first).num_days()).ok()? + 1;
        if days > MOST_DAYS {
            return None;
        }
        let midnight = |day: u64| {
            let local = first
                .checked_add_days(Days::new(day))?
                .and_time(NaiveTime::MIN);
            Some(Moment::read(local, zone, Fold::First).ok()?.at.timestamp())
        };
        Some(Band {
            from: midnight(0)?,
            to: midnight(days)?,
            marks: (0..days)
                .filter_map(|day| Some((midnight(day)?, Style::Day)))
                .collect(),
        })
    }

    /// A moment as a share of the band, as SVG wants it: "12.34%". Whole numbers only: drawing needs no floats.
    fn share(&self, at: i64) -> String {
        percent((at.clamp(self.from, self.to) - self.from) * 10_000 / (self.to - self.from).max(1))
    }

    fn length(&self, from: i64, to: i64) -> String {
        let length = to.min(self.to) - from.max(self.from);
        percent((length * 10_000 / (self.to - self.from).max(1)).max(30))
    }

    /// Open windows, what was taken off, and what was used, as stretches in Unix seconds.
    fn bars(&self, due: &Due<'_>) -> Vec<(&'static str, i64, i64)> {
        let open = due
            .timetable
            .openings(instant(self.from), instant(self.to))
            .map(|(from, to)| ("open", from.timestamp(), to.timestamp()));
        let used = due
            .trace
            .windows()
            .map(|piece| ("used", piece.from.timestamp(), piece.to.timestamp()));
        // What holidays, other hours and pauses took from the ordinary week is an empty frame.
        let off = due
            .trace
            .pieces
            .iter()
            .filter(|piece| !matches!(piece.why, Why::Used | Why::Closed))
            .map(|piece| ("off", piece.from.timestamp(), piece.to.timestamp()));
        open.chain(off).chain(used).collect()
    }

    /// The marks, with a text at as many as there is room for.
    fn labels(&self, language: Language, moment: Moment, room: usize) -> Vec<(String, String)> {
        let every = self.marks.len().div_ceil(room).max(1);
        let text = |n: usize, at, style| {
            if n.is_multiple_of(every) {
                say::at(language, instant(at), moment.zone, style)
            } else {
                String::new()
            }
        };
        self.marks
            .iter()
            .enumerate()
            .map(|(n, (at, style))| (self.share(*at), text(n, *at, *style)))
            .collect()
    }

    fn across(
        &self,
        html: &mut Html,
        language: Language,
        due: &Due<'_>,
        moment: Moment,
        room: usize,
    ) {
        html.raw("<svg width=\"100%\" height=\"92\" focusable=\"false\">");
        hatch(
            html,
            if room < 9 { "hatch-small" } else { "hatch" },
            "<rect x=\"0\" y=\"22\" width=\"100%\" height=\"28\" fill=\"url(#",
        );
        for (class, from, to) in self.bars(due) {
            html.raw("<rect y=\"22\" height=\"28\" class=\"")
                .text(class);
            html.raw("\" x=\"").text(&self.share(from));
            html.raw("\" width=\"")
                .text(&self.length(from, to))
                .raw("\"/>");
        }
        for (at, text) in self.labels(language, moment, room) {
            html.raw("<line y1=\"18\" y2=\"54\" x1=\"")
                .text(&at)
                .raw("\" x2=\"")
                .text(&at)
                .raw("\"/>");
            html.raw("<svg overflow=\"visible\" x=\"")
                .text(&at)
                .element("\"><text x=\"4\" y=\"14\">", &text, "</text></svg>");
        }
        for (class, at, word, y) in signs(due, moment) {
            // On the right half the words stand left of their sign, so that none is cut off.
            let far = (at - self.from) * 2 > self.to - self.from;
            html.raw("<svg overflow=\"visible\" class=\"").text(class);
            html.raw("\" x=\"").text(&self.share(at));
            html.raw("\"><path d=\"M0 20V56M-5 57h10l-5 -7z\"/><text y=\"")
                .text(y);
            html.raw(if far {
                "\" x=\"-8\" text-anchor=\"end\">"
            } else {
                "\" x=\"8\">"
            });
            html.text(&sign(language, moment, word, at))
                .raw("</text></svg>");
        }
        html.raw("</svg>");
    }

    fn upright(&self, html: &mut Html, language: Language, due: &Due<'_>, moment: Moment) {
        html.raw("<svg width=\"100%\" height=\"320\" focusable=\"false\">");
        hatch(
            html,
            "hatch-upright",
            "<rect x=\"76\" y=\"0\" width=\"28\" height=\"100%\" fill=\"url(#",
        );
        for (class, from, to) in self.bars(due) {
            html.raw("<rect x=\"76\" width=\"28\" class=\"").text(class);
            html.raw("\" y=\"").text(&self.share(from));
            html.raw("\" height=\"")
                .text(&self.length(from, to))
                .raw("\"/>");
        }
        for (at, text) in self.labels(language, moment, 12) {
            html.raw("<line x1=\"70\" x2=\"110\" y1=\"")
                .text(&at)
                .raw("\" y2=\"")
                .text(&at)
                .raw("\"/>");
            html.raw("<svg overflow=\"visible\" y=\"").text(&at);
            html.element(
                "\"><text x=\"64\" y=\"14\" text-anchor=\"end\">",
                &text,
                "</text></svg>",
            );
        }
        let middle = i64::midpoint(self.from, self.to);
        for (class, at, word, _) in signs(due, moment) {
            html.raw("<svg overflow=\"visible\" class=\"")
                .text(class)
                .raw("\" y=\"")
                .text(&self.share(at));
            html.raw("\"><path d=\"M74 0H110M111 -5v10l-7 -5z\"/><text x=\"120\" y=\"");
            html.raw(if at > middle { "-2" } else { "12" });
            html.element("\">", &sign(language, moment, word, at), "</text></svg>");
        }
        html.raw("</svg>");
    }
}

/// Pin and flag: class, moment, word, and the height of the text below the band.
fn signs(due: &Due<'_>, moment: Moment) -> [(&'static str, i64, &'static Word, &'static str); 2] {
    [
        ("pin", moment.at.timestamp(), w::PIN, "70"),
        ("flag", due.trace.due.timestamp(), w::FLAG, "86"),
    ]
}

fn sign(language: Language, moment: Moment, word: &'static Word, at: i64) -> String {
    let time = say::at(language, instant(at), moment.zone, Style::Short);
    [word.get(language), " ", &time].concat()
}

/// The ground of closed time: a fine hatch.
fn hatch(html: &mut Html, id: &'static str, ground: &'static str) {
    html.raw("<defs><pattern width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\" id=\"");
    html.raw(id)
        .raw("\"><line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"6\"/></pattern></defs>");
    html.raw(ground).raw(id).raw(")\"/>");
}

fn percent(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let rest = (rest + 100).to_string();
    [&whole.to_string(), ".", &rest[1..], "%"].concat()
}

fn instant(at: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(at)
}
