use serde::Serialize;

use crate::tree::words;

/// When a budget is due that is used up exactly at closing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// At that closing, as Zammad, ERPNext, Chatwoot, `business_time`, workclock and most engines count.
    #[default]
    EndOfWindow,
    /// At the next opening, as zendesk/biz counts.
    NextOpening,
}

words!(Closing {
    end_of_window: EndOfWindow,
    next_opening: NextOpening
});

/// When a budget of no business time is due that starts while it is closed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Zero {
    /// At the next opening, as zendesk/biz and `business_time` count: what is due at once is due when somebody is
    /// there.
    #[default]
    NextOpening,
    /// At the moment itself, as engines do that only walk while something is left to spend.
    AtOnce,
}

words!(Zero {
    next_opening: NextOpening,
    at_once: AtOnce
});

/// What a holiday takes from a window that goes over midnight.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Night {
    /// A window belongs to the day on which it opens: the shift that begins on the eve of a holiday goes on to its
    /// end, the one that begins on the holiday is gone, the hours past midnight too. So count rosters.
    #[default]
    OpeningDay,
    /// A holiday is its 24 hours: the shift of the eve is cut at midnight, and of the one that begins on the holiday
    /// only what lies behind the next midnight is left. So count engines whose windows end at midnight, where a night
    /// shift is written as two: zendesk/biz is one.
    Cut,
}

words!(Night {
    opening_day: OpeningDay,
    cut: Cut
});
