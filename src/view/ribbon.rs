//! Time as a band of days.

use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use maud::{Markup, html};

use super::say;
use crate::{
    clock::{Fold, Moment, Why},
    locale::{Language, Style, Word, words::answer as w},
    programme::Due,
};

/// More days than this are told as a list only.
const MOST_DAYS: u64 = 62;

/// Time as a band of days: open windows solid, closed time hatched, the budget filling the windows that it uses, a pin
/// at "opened" and a flag at "due". A screen reader is given the list of stretches instead.
pub fn small(language: Language, now: DateTime<Utc>, due: &Due<'_>, moment: Moment) -> Markup {
    html! {
        @if let Some(band) = Band::of(language, now, due, moment) {
            div class="ribbon small" aria-hidden="true" translate="no" { (band.across("hatch-small", 4)) }
        }
    }
}

/// The same with more room, for "why": across, or upright on a narrow page.
pub fn large(language: Language, now: DateTime<Utc>, due: &Due<'_>, moment: Moment) -> Markup {
    html! {
        @if let Some(band) = Band::of(language, now, due, moment) {
            div class="ribbon large" aria-hidden="true" translate="no" { (band.across("hatch", 9)) }
            div class="ribbon upright" aria-hidden="true" translate="no" { (band.upright("hatch-upright")) }
        }
    }
}

/// What a ribbon is drawn from.
struct Band<'a> {
    language: Language,
    now: DateTime<Utc>,
    due: &'a Due<'a>,
    moment: Moment,
    stretch: Stretch,
}

/// The time that a ribbon shows, with a mark at each day, or at each hour where it is short.
struct Stretch {
    from: i64,
    to: i64,
    marks: Vec<(i64, Style)>,
}

impl Stretch {
    /// The time from "opened" to "due" with some around it; none where it were too long to be read.
    fn of(due: &Due<'_>, moment: Moment) -> Option<Stretch> {
        let zone = moment.zone;
        let (start, end) = (moment.at.timestamp(), due.trace.due.timestamp());
        if end - start <= 6 * 3600 {
            let hour = |at: i64| at - at.rem_euclid(3600);
            let (from, to) = (hour(start) - 3600, hour(end + 3599) + 3600);
            let marks = (from..to).step_by(3600).map(|at| (at, Style::Time));
            return Some(Stretch {
                from,
                to,
                marks: marks.collect(),
            });
        }
        let first = moment.local().date_naive();
        let last = due.trace.due.with_timezone(&zone).date_naive();
        let days = u64::try_from((last - first).num_days()).ok()? + 1;
        if days > MOST_DAYS {
            return None;
        }
        let midnight = |day: u64| {
            let day = first.checked_add_days(Days::new(day))?;
            let moment = Moment::read(day.and_time(NaiveTime::MIN), zone, Fold::First).ok()?;
            Some(moment.at.timestamp())
        };
        let marks = (0..days).filter_map(|day| Some((midnight(day)?, Style::Day)));
        Some(Stretch {
            from: midnight(0)?,
            to: midnight(days)?,
            marks: marks.collect(),
        })
    }
}

/// Something on a ribbon, from where to where.
struct Bar {
    class: &'static str,
    from: i64,
    to: i64,
}

/// A pin or a flag.
struct Sign {
    class: &'static str,
    at: i64,
    word: Word,
    /// How far below the band its text stands.
    below: &'static str,
}

impl<'a> Band<'a> {
    fn of(
        language: Language,
        now: DateTime<Utc>,
        due: &'a Due<'a>,
        moment: Moment,
    ) -> Option<Band<'a>> {
        Some(Band {
            language,
            now,
            due,
            moment,
            stretch: Stretch::of(due, moment)?,
        })
    }

    /// A moment as a share of the band, as SVG wants it: "12.34%". Whole numbers only: drawing needs no floats.
    fn share(&self, at: i64) -> String {
        let Stretch { from, to, .. } = self.stretch;
        percent((at.clamp(from, to) - from) * 10_000 / (to - from).max(1))
    }

    fn length(&self, from: i64, to: i64) -> String {
        let all = &self.stretch;
        let length = to.min(all.to) - from.max(all.from);
        percent((length * 10_000 / (all.to - all.from).max(1)).max(30))
    }

    fn middle(&self) -> i64 {
        i64::midpoint(self.stretch.from, self.stretch.to)
    }

    /// Open windows, what was taken off, and what was used.
    fn bars(&self) -> Vec<Bar> {
        let bar = |class, from: DateTime<Utc>, to: DateTime<Utc>| Bar {
            class,
            from: from.timestamp(),
            to: to.timestamp(),
        };
        let (timetable, trace) = (&self.due.timetable, &self.due.trace);
        let open = timetable.openings(instant(self.stretch.from), instant(self.stretch.to));
        let open = open.map(|(from, to)| bar("open", from, to));
        // What holidays, other hours and pauses took from the ordinary week is an empty frame.
        let off = trace
            .pieces
            .iter()
            .filter(|piece| !matches!(piece.why, Why::Used | Why::Closed));
        let off = off.map(|piece| bar("off", piece.from, piece.to));
        let used = trace
            .windows()
            .map(|piece| bar("used", piece.from, piece.to));
        open.chain(off).chain(used).collect()
    }

    /// The marks, with a text at as many as there is room for.
    fn labels(&self, room: usize) -> Vec<(String, String)> {
        let every = self.stretch.marks.len().div_ceil(room).max(1);
        let text = |n: usize, at, style| {
            if n.is_multiple_of(every) {
                self.at(at, style)
            } else {
                String::new()
            }
        };
        let marks = self.stretch.marks.iter().enumerate();
        marks
            .map(|(n, (at, style))| (self.share(*at), text(n, *at, *style)))
            .collect()
    }

    fn signs(&self) -> [Sign; 2] {
        let sign = |class, at: DateTime<Utc>, word, below| Sign {
            class,
            at: at.timestamp(),
            word,
            below,
        };
        [
            sign("pin", self.moment.at, w::PIN, "70"),
            sign("flag", self.due.trace.due, w::FLAG, "86"),
        ]
    }

    fn said(&self, sign: &Sign) -> String {
        let time = self.at(sign.at, Style::Short);
        [sign.word.get(self.language), " ", &time].concat()
    }

    fn at(&self, at: i64, style: Style) -> String {
        say::at(
            self.language,
            self.now,
            instant(at),
            self.moment.zone,
            style,
        )
    }

    fn across(&self, hatched: &'static str, room: usize) -> Markup {
        let middle = self.middle();
        html! {
            svg width="100%" height="92" focusable="false" {
                (hatch(hatched))
                rect x="0" y="22" width="100%" height="28" fill={ "url(#" (hatched) ")" } {}
                @for bar in self.bars() {
                    rect y="22" height="28" class=(bar.class)
                        x=(self.share(bar.from)) width=(self.length(bar.from, bar.to)) {}
                }
                @for (at, text) in self.labels(room) {
                    line y1="18" y2="54" x1=(at) x2=(at) {}
                    svg overflow="visible" x=(at) { text x="4" y="14" { (text) } }
                }
                @for sign in self.signs() {
                    // On the right half the words stand left of their sign, so that none is cut off.
                    @let far = sign.at > middle;
                    svg overflow="visible" class=(sign.class) x=(self.share(sign.at)) {
                        path d="M0 20V56M-5 57h10l-5 -7z" {}
                        text y=(sign.below) x=(if far { "-8" } else { "8" }) text-anchor=[far.then_some("end")] {
                            (self.said(&sign))
                        }
                    }
                }
            }
        }
    }

    fn upright(&self, hatched: &'static str) -> Markup {
        let middle = self.middle();
        html! {
            svg width="100%" height="320" focusable="false" {
                (hatch(hatched))
                rect x="76" y="0" width="28" height="100%" fill={ "url(#" (hatched) ")" } {}
                @for bar in self.bars() {
                    rect x="76" width="28" class=(bar.class)
                        y=(self.share(bar.from)) height=(self.length(bar.from, bar.to)) {}
                }
                @for (at, text) in self.labels(12) {
                    line x1="70" x2="110" y1=(at) y2=(at) {}
                    svg overflow="visible" y=(at) { text x="64" y="14" text-anchor="end" { (text) } }
                }
                @for sign in self.signs() {
                    // Word and time stand one below the other: on a narrow page there is no room for both in a line.
                    @let (first, second) = if sign.at > middle { ("-16", "-2") } else { ("12", "26") };
                    svg overflow="visible" class=(sign.class) y=(self.share(sign.at)) {
                        path d="M74 0H110M111 -5v10l-7 -5z" {}
                        text x="120" y=(first) { (sign.word.get(self.language)) }
                        text x="120" y=(second) { (self.at(sign.at, Style::Short)) }
                    }
                }
            }
        }
    }
}

/// The ground of closed time: a fine hatch.
fn hatch(id: &str) -> Markup {
    html! {
        defs {
            pattern id=(id) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                line class="hatch" x1="0" y1="0" x2="0" y2="6" {}
            }
        }
    }
}

fn percent(hundredths: i64) -> String {
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let rest = (rest + 100).to_string();
    [&whole.to_string(), ".", &rest[1..], "%"].concat()
}

fn instant(at: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(at)
}
