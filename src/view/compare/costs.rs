//! What waiting costs, in the customer's own figures.

use maud::{Markup, html};

use super::{beyond_years, days, name};
use crate::{
    app::Sides,
    case::Compared,
    clock::{Calendar, Day, Holiday, Timetable, Week, Zone},
    compare::{Cost, Counted, Expected, Offer, Pattern, Year, amount, break_even},
    locale::{
        self, Language, hhmm, time,
        words::{calculator, compare as w},
    },
    programme::{Id, Plan, Programme},
};

/// What a person typed of money and problems, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Costs {
    year: Year,
    problems: Vec<(String, f64)>,
    prices: Vec<(Option<Id<Programme>>, Id<Plan>, f64)>,
    shares: Option<[u32; 3]>,
    week: Option<Week>,
    in_work: bool,
}

/// What a plan comes to in a year.
struct Row<'a> {
    offer: Offer<'a>,
    cost: Cost,
    /// Its price, where one was entered.
    price: Option<f64>,
}

/// What cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRead {
    /// Something is not filled in yet.
    Empty,
    /// A number that is none.
    Number,
    /// A share that is none.
    Share,
    /// Times of work that are none.
    Hours,
}

/// Reads what was typed.
///
/// # Errors
/// What is missing or cannot be read: nothing is worked out of half of it.
pub fn read(compared: &Compared) -> Result<Costs, NotRead> {
    let number = |text: &str| amount(text).ok_or(NotRead::Number);
    let mut problems = Vec::new();
    for (id, text) in compared.problems.iter() {
        if !text.trim().is_empty() {
            problems.push((id.as_str().to_owned(), number(text)?));
        }
    }
    let mut prices = Vec::new();
    for (id, text) in compared.prices.iter() {
        if !text.trim().is_empty() {
            prices.push((None, id.clone(), number(text)?));
        }
    }
    let beside = compared.beside.iter().filter(|(_, one)| one.shown);
    for (programme, one) in beside {
        for (id, text) in one.prices.iter() {
            if !text.trim().is_empty() {
                prices.push((Some(programme.clone()), id.clone(), number(text)?));
            }
        }
    }
    let percent = |text: &str| {
        let share = amount(text).ok_or(NotRead::Share)?;
        (0.0..=100.0)
            .contains(&share)
            .then_some(share)
            .ok_or(NotRead::Share)
    };
    let is_empty = |text: &str| text.trim().is_empty();
    let total: f64 = problems.iter().map(|one| one.1).sum();
    if total <= 0.0 || is_empty(&compared.rate) || is_empty(&compared.share) {
        return Err(NotRead::Empty);
    }
    let year = Year {
        rate: number(&compared.rate)?,
        share: percent(&compared.share)? / 100.0,
    };
    let shares = if compared.pattern == "own" {
        let parts = [&compared.at_work, &compared.after_work, &compared.weekend];
        let mut shares = [0; 3];
        for (share, text) in shares.iter_mut().zip(parts) {
            let hundredths = if is_empty(text) {
                0.0
            } else {
                percent(text)? * 100.0
            };
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let whole = hundredths.round() as u32;
            *share = whole;
        }
        if shares == [0; 3] {
            return Err(NotRead::Empty);
        }
        Some(shares)
    } else {
        None
    };
    let needs_week = shares.is_some() || compared.pattern == "work" || compared.operating;
    let week = if needs_week {
        let read = |text: &str| time(text).map(hhmm).map_err(|_| NotRead::Hours);
        let week = Week::on(Day::WORKING, &read(&compared.from)?, &read(&compared.to)?);
        let week = week.ok().filter(|week| !week.never_opens());
        Some(week.ok_or(NotRead::Hours)?)
    } else {
        None
    };
    Ok(Costs {
        year,
        problems,
        prices,
        shares,
        week,
        in_work: compared.pattern == "work",
    })
}

impl Costs {
    /// The price that was entered for a plan, of the programme in view or of another.
    fn price(&self, sides: &Sides<'_>, offer: &Offer<'_>) -> Option<f64> {
        let own = offer.programme.id == sides.programme.id;
        let programme = Some(&offer.programme.id).filter(|_| !own);
        let mut prices = self.prices.iter();
        let found = prices.find(|(of, id, _)| of.as_ref() == programme && *id == offer.plan.id);
        found.map(|(_, _, price)| *price)
    }

    /// What each plan comes to in the year of the moment. An own agreement is left out: one figure does not hold for every level.
    fn rows<'a>(&self, sides: &Sides<'a>, days: &[Holiday]) -> Option<Vec<Row<'a>>> {
        let span = sides.year()?;
        let work = self.work(sides.moment.zone, days);
        let pattern = match (&work, self.shares) {
            (Some(work), Some(shares)) => Pattern::Shares(work, shares),
            (Some(work), None) if self.in_work => Pattern::While(work),
            _ => Pattern::Evenly,
        };
        let counted = match &work {
            Some(work) if sides.compared.operating => Counted::During(work),
            _ => Counted::AroundTheClock,
        };
        let weights = pattern.weights(span).ok()?;
        let expected = |offer: Offer<'a>, level: &str| {
            let mut levels = sides.programme.levels.iter();
            let at = levels.position(|one| one.id.as_str() == level)?;
            let level = sides.levels_of(offer.programme).get(at).copied()??;
            let waiting = sides.waiting(Offer { level, ..offer }, span)?;
            Expected::of(&waiting, &weights, counted).ok().flatten()
        };
        let offers = sides.offers.iter().filter(|offer| offer.own.is_none());
        let row = |offer: &Offer<'a>| {
            let problems = self.problems.iter();
            let problems = problems.map(|(level, count)| (*count, expected(*offer, level)));
            Row {
                offer: *offer,
                cost: self.year.cost(problems),
                price: self.price(sides, offer),
            }
        };
        Some(offers.map(row).collect())
    }

    /// When the customer works, where that makes a difference.
    fn work(&self, zone: Zone, days: &[Holiday]) -> Option<Timetable> {
        let calendar = Calendar::new(zone, self.week.clone()?);
        let with = calendar.clone().with_holidays(days.iter().cloned());
        Some(with.unwrap_or(calendar).ready())
    }
}

/// An amount of money in whole units, in the currency as the person calls it.
fn money(language: Language, currency: &str, amount: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = amount.abs().round() as u64;
    let sign = if amount < 0.0 && whole > 0 { "−" } else { "" };
    let number = [sign, &locale::number(language, whole)].concat();
    if currency.trim().is_empty() {
        number
    } else {
        [currency.trim(), "\u{a0}", &number].concat()
    }
}

/// The result: waiting and money in the year for each plan, and what a plan is worth beside the one whose waiting costs most.
pub fn costs(language: Language, sides: &Sides<'_>) -> Markup {
    let compared = sides.compared;
    let costs = match read(compared) {
        Ok(costs) => costs,
        Err(wrong) => return not_read(language, wrong),
    };
    // Without the days off that were chosen nothing is worked out: they may be on their way, or missing.
    let days = match days(language, sides.days_off) {
        Ok(days) => days,
        Err(said) => return said,
    };
    let currency = compared.currency.as_str();
    let rows = costs.rows(sides, days).unwrap_or_default();
    let year = sides.year_number.to_string();
    let title = w::RESULT.with(language, &[("year", &year)]);
    let heads = [w::HOURS_COUNTED, w::MONEY, w::PRICE_SHORT, w::TOGETHER];
    let n = sides.year().map_or(0, |year| year.hours());
    let n = locale::number(language, n as u64);
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(title) {
            table class="figures" {
                caption { (title) }
                thead { tr {
                    th scope="col" { (calculator::PLAN_SHORT.get(language)) }
                    @for head in heads { th scope="col" { (head.get(language)) } }
                } }
                tbody {
                    @for row in &rows { (line(language, currency, row)) }
                }
            }
        }
        (worth(language, currency, &rows))
        @if let Some(year) = sides.year() { (beyond_years(language, sides, year)) }
        @for row in &rows {
            @if row.cost.uncounted > 0.0 {
                @let n = plain(language, row.cost.uncounted);
                p class="hint" {
                    strong translate="no" { (name(language, &row.offer)) } (language.colon())
                    (w::UNCOUNTED.with(language, &[("n", &n)]))
                }
            }
        }
        p class="hint" { (w::BASIS.with(language, &[("n", &n), ("year", &year)])) }
    }
}

fn line(language: Language, currency: &str, row: &Row<'_>) -> Markup {
    let (cost, price) = (row.cost, row.price);
    // Where some problems are not counted it is at least that much; where none is, it is no figure.
    let is_none = cost.uncounted > 0.0 && cost.hours <= 0.0;
    let counted = |text: String| match cost.uncounted > 0.0 {
        true if is_none => "–".to_owned(),
        true => ["≥\u{a0}", &text].concat(),
        false => text,
    };
    let money = |amount| money(language, currency, amount);
    html! {
        tr {
            th scope="row" translate="no" { (name(language, &row.offer)) }
            td class="figure" { (counted(plain(language, cost.hours))) }
            td class="figure" { (counted(money(cost.money))) }
            td class="figure" { @if let Some(price) = price { (money(price)) } @else { "–" } }
            td class="figure" { @if let Some(price) = price { (counted(money(cost.money + price))) } @else { "–" } }
        }
    }
}

/// What a plan is worth beside the one whose waiting costs most: its price may be that much.
fn worth(language: Language, currency: &str, rows: &[Row<'_>]) -> Markup {
    // Only what is counted in full can be set against each other.
    let full = rows.iter().filter(|row| row.cost.uncounted <= 0.0);
    let full: Vec<_> = full.collect();
    let dearest = full
        .iter()
        .max_by(|a, b| a.cost.money.total_cmp(&b.cost.money));
    let Some(base) = dearest else {
        return html! {};
    };
    // Where its price is not said, only the difference can be.
    let word = base.price.map_or(w::WORTH_MORE, |_| w::WORTH);
    html! {
        ul {
            @for row in full.iter().filter(|row| row.cost.money < base.cost.money) {
                @let amount = break_even(base.price.unwrap_or(0.0), base.cost.money, row.cost.money);
                @let values = [
                    ("plan", name(language, &row.offer)),
                    ("other", name(language, &base.offer)),
                    ("amount", money(language, currency, amount)),
                ];
                @let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                li { (word.with(language, &values)) }
            }
        }
    }
}

fn not_read(language: Language, wrong: NotRead) -> Markup {
    let word = match wrong {
        NotRead::Empty => w::COSTS_EMPTY,
        NotRead::Number => w::NO_NUMBER,
        NotRead::Share => w::NO_SHARE,
        NotRead::Hours => w::NO_HOURS_OWN,
    };
    let class = if wrong == NotRead::Empty {
        "hint"
    } else {
        "notice warm"
    };
    html! { p class=(class) { (word.get(language)) } }
}

/// A figure with one digit behind the point where it is small.
fn plain(language: Language, figure: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let tenths = (figure.max(0.0) * 10.0).round() as u64;
    let whole = locale::number(language, tenths / 10);
    if tenths >= 1000 || tenths.is_multiple_of(10) {
        return whole;
    }
    [&*whole, language.point(), &*(tenths % 10).to_string()].concat()
}
