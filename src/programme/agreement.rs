use super::{Amount, Unit, target::MOST};
use crate::clock::Week;

/// A figure that a customer enters from its own contract. It is the customer's, never the vendor's, and is shown so.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// The span in which support answers.
    pub within: Amount,
    /// The hours in which it counts, where the programme publishes none or the contract has others.
    pub week: Option<Week>,
}

/// Why a figure cannot be an agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadAgreement {
    /// Not a whole number from 1 to 10,000.
    Amount,
    /// More than [two years](Agreement::MOST_WEEKS) of these hours; the most that there may be.
    TooMuch(u32),
    /// The time at which support opens cannot be read.
    Opens,
    /// The time at which support closes cannot be read.
    Closes,
    /// A business amount without hours to count it in.
    Hours,
}

impl Agreement {
    /// The most weeks of business time that an agreement may be long: two years. Nobody agrees on more, and whoever
    /// types a zero too many wants to be told rather than shown twenty thousand stretches of time.
    pub const MOST_WEEKS: u32 = 104;

    /// An agreement out of what a customer typed.
    ///
    /// # Errors
    /// A number that is none, zero or too large; a business amount without a week that opens.
    pub fn new(amount: &str, unit: Unit, week: Option<Week>) -> Result<Agreement, BadAgreement> {
        let amount = amount.trim();
        let plain = !amount.is_empty() && amount.bytes().all(|b| b.is_ascii_digit());
        let amount = amount
            .parse()
            .ok()
            .filter(|n| plain && (1..=MOST).contains(n))
            .ok_or(BadAgreement::Amount)?;
        let week = week.filter(|week| !week.never_opens());
        if unit.needs_hours() {
            let most = Agreement::most(unit, week.as_ref().ok_or(BadAgreement::Hours)?);
            if amount > most {
                return Err(BadAgreement::TooMuch(most));
            }
        }
        Ok(Agreement {
            within: Amount { amount, unit },
            week: week.filter(|_| unit.needs_hours()),
        })
    }

    /// The most of a unit of business time that an agreement may have in these hours.
    fn most(unit: Unit, week: &Week) -> u32 {
        let of_week = match unit {
            Unit::BusinessMinutes => week.seconds() / 60,
            Unit::BusinessHours => week.seconds() / 3600,
            _ => week.open_days(),
        };
        (of_week * Agreement::MOST_WEEKS).clamp(1, MOST)
    }
}
