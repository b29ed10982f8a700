use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};

use super::{
    LONGEST, Typed, bad, choice,
    date::{Found, Order, find, rest},
    plain,
    together::beside,
    token::{Kind, tokens},
    words::{relative, weekday},
};

/// Why a text is not taken as a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadDate {
    /// Nothing was typed.
    Empty,
    /// It cannot be read: the form is not known.
    Form,
    /// There is no such day: 31 June.
    NoSuchDay,
    /// Before 1990 or after 2100.
    FarAway,
    /// The day of the week that stands beside it is another.
    OtherWeekday(NaiveDate),
    /// A day so many days from the present one: it would be another tomorrow, so it is written out.
    Relative(i64),
    /// A day of the week, from Monday, and no more.
    Weekday(usize),
    /// Day and month without a year, in every order that there is.
    NoYear(Vec<(u32, u32)>),
}

impl BadDate {
    /// The days that can be meant, seen from the present one: nothing where there is nothing to offer.
    pub fn near(&self, today: NaiveDate) -> Vec<NaiveDate> {
        let on = |days: i64| today.checked_add_signed(TimeDelta::days(days));
        match self {
            BadDate::OtherWeekday(day) => vec![*day],
            BadDate::Relative(days) => on(*days).into_iter().collect(),
            BadDate::Weekday(day) => {
                let ahead =
                    (*day as i64 - i64::from(today.weekday().num_days_from_monday())).rem_euclid(7);
                let around = if ahead == 0 {
                    vec![0]
                } else {
                    vec![ahead - 7, ahead]
                };
                around.into_iter().filter_map(on).collect()
            }
            BadDate::NoYear(orders) => {
                let mut near = Vec::new();
                for (day, month) in orders {
                    // This year, and the year that is next to it on the other side of today.
                    let of = |year| NaiveDate::from_ymd_opt(year, *month, *day);
                    let this = of(today.year());
                    let past = this.is_some_and(|this| this <= today);
                    near.extend(this);
                    near.extend(of(today.year() + if past { 1 } else { -1 }));
                }
                near
            }
            _ => Vec::new(),
        }
    }
}

/// Reads a day, also where a time stands beside it; `day_first` where the language of the page is one in which 3-4-2026
/// is a day in April and nothing else.
///
/// ```
/// use duetime::locale::{NotTaken, day};
///
/// let english = |text| day(text, false);
/// assert_eq!(english("Fri, 20 Nov 2026 19:00:00 +0100"), english("2026-11-20"));
/// assert_eq!(english("11/20/2026"), english("20 November 2026"));
/// assert!(matches!(english("3/4/2026"), Err(NotTaken::Ask(both)) if both.len() == 2));
/// ```
pub fn day(text: &str, day_first: bool) -> Typed<NaiveDate, BadDate> {
    let plain = plain(text);
    if plain.is_empty() {
        return bad(BadDate::Empty);
    }
    if plain.len() > LONGEST {
        return bad(BadDate::Form);
    }
    let tokens = tokens(&plain);
    if let Some(found) = find(&tokens) {
        let rest = rest(&plain, &tokens, &found);
        return if rest.is_empty() || beside(&rest).is_some() {
            judge(&found, day_first)
        } else {
            bad(BadDate::Form)
        };
    }
    // Some languages put a sign into such a word: "aujourd'hui".
    let word: String = plain
        .chars()
        .filter(|sign| !"'’-".contains(*sign))
        .collect();
    if tokens.iter().any(|token| token.kind == Kind::Number) || word.contains(' ') {
        return bad(BadDate::Form);
    }
    bad(match (relative(&word), weekday(&word)) {
        (Some(from), _) => BadDate::Relative(from as i64 - 1),
        (None, Some(day)) => BadDate::Weekday(day),
        (None, None) => BadDate::Form,
    })
}

/// The day that was found, where it is one, and what else it could be.
fn judge(found: &Found, day_first: bool) -> Typed<NaiveDate, BadDate> {
    let mut why = BadDate::NoSuchDay;
    let mut days: Vec<NaiveDate> = Vec::new();
    match found.order {
        Order::Known(ymd) => days.extend(made(ymd, &mut why)),
        Order::Week([year, week, day]) => {
            let weekday = u8::try_from(day.wrapping_sub(1))
                .ok()
                .and_then(|day| Weekday::try_from(day).ok());
            let day =
                weekday.and_then(|weekday| NaiveDate::from_isoywd_opt(year as i32, week, weekday));
            days.extend(day.and_then(|day| within(day, &mut why)));
        }
        Order::NoYear(day, month) => return yearless(vec![(day, month)]),
        Order::FiguresNoYear(first, second, sign) => {
            let mut orders = vec![(first, second)];
            if !sure_order(sign, day_first) {
                orders.push((second, first));
            }
            return yearless(orders);
        }
        Order::Figures([first, second, year], sign, short) => {
            let sure = sure_order(sign, day_first);
            let day = made([year, second, first], &mut why);
            days.extend(day);
            // In the order of the United States, where the other gives no day.
            if !sure || second > 12 {
                days.extend(made([year, first, second], &mut why));
            }
            // A short year in front, as 26-11-20: only with hyphens, and only where the day does not come first.
            let plausible = (second <= 12 && first <= 31) || (first <= 12 && second <= 31);
            if short && sign == '-' && !sure && !(days.is_empty() && plausible) {
                days.extend(made([first + 2000, second, year - 2000], &mut why));
            }
        }
    }
    if let (Some(weekday), Some(first)) = (found.weekday, days.first().copied()) {
        let fits = |day: &NaiveDate| day.weekday().num_days_from_monday() as usize == weekday;
        days.retain(fits);
        why = BadDate::OtherWeekday(first);
    }
    choice(days, why)
}

/// Whether figures with this sign between them begin with the day, and nobody means it otherwise.
fn sure_order(sign: char, day_first: bool) -> bool {
    sign == '.' || (sign != '/' && day_first)
}

/// Day and month without a year, in the orders in which there is such a day.
fn yearless(mut orders: Vec<(u32, u32)>) -> Typed<NaiveDate, BadDate> {
    // 2028 has a 29 February.
    orders.retain(|(day, month)| NaiveDate::from_ymd_opt(2028, *month, *day).is_some());
    orders.dedup();
    bad(if orders.is_empty() {
        BadDate::NoSuchDay
    } else {
        BadDate::NoYear(orders)
    })
}

/// The day of year, month and day; what is wrong where there is none.
fn made([year, month, day]: [u32; 3], bad: &mut BadDate) -> Option<NaiveDate> {
    within(
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?,
        bad,
    )
}

/// The day, if it lies in the years that are counted with.
fn within(day: NaiveDate, bad: &mut BadDate) -> Option<NaiveDate> {
    let near = (1990..=2100).contains(&day.year());
    if !near {
        *bad = BadDate::FarAway;
    }
    Some(day).filter(|_| near)
}
