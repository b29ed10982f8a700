//! Calendars as files hold them.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::{Calendar, Holiday, Pause, Week, Zone, calendar::Override};
use crate::tree::{Fault, Fields, Node, Read, forward};

impl Read for Calendar {
    fn blank() -> Calendar {
        Calendar::new(Zone::utc(), Week::default())
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        const FIELDS: Fields = Fields {
            names: &[
                "zone",
                "week",
                "holidays",
                "overrides",
                "pauses",
                "closing",
                "zero",
                "night",
            ],
            needed: 2,
            others: false,
        };
        let (mut holidays, mut overrides, mut pauses) = (
            Vec::<Holiday>::new(),
            Vec::<Override>::new(),
            Vec::<Pause>::new(),
        );
        let mut calendar = Calendar::blank();
        FIELDS.fill(
            node,
            &mut [
                &mut calendar.zone,
                &mut calendar.week,
                &mut holidays,
                &mut overrides,
                &mut pauses,
                &mut calendar.closing,
                &mut calendar.zero,
                &mut calendar.night,
            ],
        )?;
        for (n, holiday) in holidays.into_iter().enumerate() {
            let taken = calendar.take_holiday(holiday);
            taken.map_err(|error| Fault::of(error).within(n).under("holidays"))?;
        }
        for (n, Override { date, windows }) in overrides.into_iter().enumerate() {
            if calendar.override_on(date).is_some() {
                let twice = Fault::new("the date has windows already");
                return Err(twice.under("date").within(n).under("overrides"));
            }
            let taken = calendar.with_override(date, windows);
            calendar = taken.map_err(|error| Fault::of(error).within(n).under("overrides"))?;
        }
        for (n, pause) in pauses.iter().enumerate() {
            if pause.to.is_some_and(|to| to < pause.from) {
                let backwards = super::ClockError::BackwardsPause;
                return Err(Fault::of(backwards).within(n).under("pauses"));
            }
        }
        let taken = calendar.with_pauses(&pauses);
        *self = taken.map_err(|error| Fault::of(error).under("pauses"))?;
        Ok(())
    }
}

forward!(Calendar);

impl Read for Override {
    fn blank() -> Override {
        Override {
            date: Read::blank(),
            windows: Vec::new(),
        }
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let fields = Fields::all(&["date", "windows"]);
        fields.fill(node, &mut [&mut self.date, &mut self.windows])
    }
}

impl Serialize for Override {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Override", 2)?;
        object.serialize_field("date", &self.date)?;
        object.serialize_field("windows", &self.windows)?;
        object.end()
    }
}

impl Serialize for Calendar {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pauses: Vec<Pause> = self.pauses().collect();
        let mut object = serializer.serialize_struct("Calendar", 8)?;
        object.serialize_field("zone", &self.zone)?;
        object.serialize_field("week", &self.week)?;
        object.serialize_field("holidays", &self.holidays)?;
        object.serialize_field("overrides", &self.overrides)?;
        object.serialize_field("pauses", &pauses)?;
        object.serialize_field("closing", &self.closing)?;
        object.serialize_field("zero", &self.zero)?;
        object.serialize_field("night", &self.night)?;
        object.end()
    }
}
