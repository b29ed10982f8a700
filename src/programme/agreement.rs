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
    /// A business amount without hours to count it in.
    Hours,
}

impl Agreement {
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
        if unit.needs_hours() && week.is_none() {
            return Err(BadAgreement::Hours);
        }
        Ok(Agreement {
            within: Amount { amount, unit },
            week: week.filter(|_| unit.needs_hours()),
        })
    }
}
