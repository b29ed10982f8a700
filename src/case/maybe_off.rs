use crate::{
    clock::{Holiday, ics::Doubt},
    tree::{Writer, fields, words},
};

use super::own_days::write_day;

/// A day of a file that is only perhaps off.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct MaybeOff {
    /// The day.
    pub day: Holiday,
    /// Why it is only perhaps one.
    pub why: Why,
}

fields!(MaybeOff { day, why, .. });

/// Why a day of a file is only perhaps off: [`Doubt`], in the words of a draft.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It says that it does not take place.
    #[default]
    Cancelled,
    /// It says that it is not certain.
    Tentative,
    /// The clocks change on that day.
    ClockChange,
    /// It is a day to remember, on which people work.
    Observance,
    /// It is a part of a day that its owner marks as free.
    Free,
    /// It is a meeting: a part of a day that nothing says is off.
    Meeting,
}

words!(Why {
    cancelled: Cancelled,
    tentative: Tentative,
    clock_change: ClockChange,
    observance: Observance,
    free: Free,
    meeting: Meeting
});

impl Why {
    /// How a draft writes it.
    fn name(self) -> &'static str {
        match self {
            Why::Cancelled => "cancelled",
            Why::Tentative => "tentative",
            Why::ClockChange => "clock_change",
            Why::Observance => "observance",
            Why::Free => "free",
            Why::Meeting => "meeting",
        }
    }
}

impl From<Doubt> for Why {
    fn from(doubt: Doubt) -> Why {
        match doubt {
            Doubt::Cancelled => Why::Cancelled,
            Doubt::Tentative => Why::Tentative,
            Doubt::ClockChange => Why::ClockChange,
            Doubt::Observance => Why::Observance,
            Doubt::Free => Why::Free,
            Doubt::Meeting => Why::Meeting,
        }
    }
}

/// What is only perhaps off, as a list of objects.
pub(super) fn write_maybe(json: &mut Writer, name: &str, maybe: &[MaybeOff]) {
    json.objects(name, maybe.len(), &mut |json, n| {
        let MaybeOff { day, why } = &maybe[n];
        json.open(Some("day"));
        write_day(json, day);
        json.close();
        json.text("why", Some(why.name()));
    });
}
