use super::TypedAgreement;
use crate::{
    clock::{Day, TimeOfDay, Week, Window},
    locale,
    programme::{Agreement, BadAgreement},
};

impl TypedAgreement {
    /// The agreement that was typed. Its hours are read as every other time of day is.
    ///
    /// # Errors
    /// What is wrong with the number, or with the hours.
    pub fn read(&self) -> Result<Agreement, BadAgreement> {
        if !self.unit.needs_hours() {
            return Agreement::new(&self.amount, self.unit, None);
        }
        let days = if self.weekend { Day::ALL } else { Day::WORKING };
        let (opens, closes) = (hour(&self.from), hour(&self.to));
        let window = opens.zip(closes);
        let window = window.and_then(|(from, to)| Window::between(from, to).ok());
        let week = window.map(|window| Week::of(days, window));
        match Agreement::new(&self.amount, self.unit, week) {
            Err(BadAgreement::Hours) if opens.is_none() => Err(BadAgreement::Opens),
            Err(BadAgreement::Hours) if closes.is_none() => Err(BadAgreement::Closes),
            read => read,
        }
    }
}

/// A time of day. Its end, `24:00`, is one only here.
fn hour(text: &str) -> Option<TimeOfDay> {
    locale::hour(text).map(TimeOfDay::of_minutes)
}

#[cfg(test)]
mod tests {
    use super::{BadAgreement, TypedAgreement};
    use crate::programme::Unit;

    fn typed(amount: &str, from: &str, to: &str) -> TypedAgreement {
        TypedAgreement {
            used: true,
            amount: amount.into(),
            unit: Unit::BusinessHours,
            from: from.into(),
            to: to.into(),
            weekend: false,
        }
    }

    #[test]
    fn hours_of_the_own_contract_are_read_as_every_other_time_of_day() {
        let plain = typed("4", "09:00", "17:30").read().unwrap();
        for (from, to) in [
            ("9 am", "5:30 pm"),
            ("9:00 AM", "17.30"),
            ("09.00", "17h30"),
            ("0900", "1730"),
            (" 9 Uhr ", "17.30 uur"),
        ] {
            assert_eq!(typed("4", from, to).read().as_ref(), Ok(&plain), "{from}");
        }
        for (from, to) in [("00:00", "24:00"), ("22:00", "06:00"), ("09:00", "00:00")] {
            assert!(typed("4", from, to).read().is_ok(), "{from} to {to}");
        }
    }

    #[test]
    fn it_is_said_which_of_the_fields_cannot_be_read() {
        for (own, bad) in [
            (typed("", "09:00", "17:00"), BadAgreement::Amount),
            (typed("four", "?", "17:00"), BadAgreement::Amount),
            (typed("4", "?", "17:00"), BadAgreement::Opens),
            (typed("4", "?", "?"), BadAgreement::Opens),
            (typed("4", "25:00", "17:00"), BadAgreement::Opens),
            (typed("4", "09:00", ""), BadAgreement::Closes),
            (typed("4", "09:00", "9 am"), BadAgreement::Hours),
            (typed("4", "24:00", "09:00"), BadAgreement::Hours),
        ] {
            assert_eq!(own.read(), Err(bad), "{own:?}");
            // By the clock on the wall no hours are asked.
            let by_the_clock = TypedAgreement {
                unit: Unit::Hours,
                ..own
            };
            assert_eq!(by_the_clock.read().is_ok(), by_the_clock.amount == "4");
        }
    }
}
