use std::cell::RefCell;

use chrono::NaiveDateTime;
use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::bare;
use crate::locale::{Language, span};

/// How much of a moment is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Friday 20 November 2026 at 19:00.
    Full,
    /// Mon 23 Nov, 10:30.
    Short,
    /// Mon 23 Nov.
    ShortDay,
    /// Mon 23.
    Day,
    /// Friday 20 November 2026.
    FullDay,
    /// 10:30.
    Time,
    /// 21 November 2026.
    Date,
}

/// A local time in words. The time zone has been applied already, by our own tables, so that what is shown is what
/// was counted: `Intl` only gets to know the digits.
pub fn when(language: Language, local: NaiveDateTime, style: Style) -> String {
    let options: &[(&str, &str)] = match style {
        Style::Full => &[
            UTC,
            CLOCK,
            ("weekday", "long"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
        ],
        Style::Short => &[
            UTC,
            CLOCK,
            ("weekday", "short"),
            ("day", "numeric"),
            ("month", "short"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
        ],
        Style::ShortDay => &[
            UTC,
            ("weekday", "short"),
            ("day", "numeric"),
            ("month", "short"),
        ],
        Style::Day => &[UTC, ("weekday", "short"), ("day", "numeric")],
        Style::FullDay => &[
            UTC,
            ("weekday", "long"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
        ],
        Style::Time => &[UTC, CLOCK, ("hour", "2-digit"), ("minute", "2-digit")],
        Style::Date => &[
            UTC,
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
        ],
    };
    #[allow(clippy::cast_precision_loss)]
    let milliseconds = local.and_utc().timestamp_millis() as f64;
    let said = say(language, "DateTimeFormat", options, &milliseconds.into());
    said.unwrap_or_else(|| bare::moment(local, style))
}

/// Without a zone: the digits as they are.
const UTC: (&str, &str) = ("timeZone", "UTC");

/// A clock of 24 hours.
const CLOCK: (&str, &str) = ("hourCycle", "h23");

/// A moment on the clocks of the device: its time alone where it is today, else with the day.
pub fn on_device(language: Language, milliseconds: u64) -> String {
    let date = Date::new(&number_of(milliseconds));
    let options: &[(&str, &str)] = if date.to_date_string() == Date::new_0().to_date_string() {
        &[CLOCK, ("hour", "2-digit"), ("minute", "2-digit")]
    } else {
        &[
            CLOCK,
            ("hour", "2-digit"),
            ("minute", "2-digit"),
            ("weekday", "short"),
            ("day", "numeric"),
            ("month", "short"),
        ]
    };
    say(language, "DateTimeFormat", options, &date).unwrap_or_else(|| bare::on_device(&date, 21))
}

/// The day of a moment on the clocks of the device: 21 November 2026.
pub fn day_on_device(language: Language, milliseconds: u64) -> String {
    let options = &[("day", "numeric"), ("month", "long"), ("year", "numeric")];
    let date = Date::new(&number_of(milliseconds));
    say(language, "DateTimeFormat", options, &date).unwrap_or_else(|| bare::on_device(&date, 15))
}

/// A size in bytes, in the unit that fits: "1.4 MB".
pub fn size(language: Language, bytes: f64) -> String {
    let units = ["byte", "kilobyte", "megabyte", "gigabyte"];
    let mut value = bytes;
    let mut unit = 0;
    while value >= 1000.0 && unit + 1 < units.len() {
        value /= 1000.0;
        unit += 1;
    }
    let options = [
        ("style", "unit"),
        ("unit", units[unit]),
        ("unitDisplay", if unit == 0 { "long" } else { "short" }),
        (
            "maximumFractionDigits",
            if value < 10.0 && unit > 0 { "1" } else { "0" },
        ),
    ];
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = value as u64;
    say(language, NUMBER, &options, &value.into()).unwrap_or_else(|| bare::unit(whole, units[unit]))
}

/// A span in its two largest units: "2 days 18 hours".
pub fn duration(language: Language, seconds: i64) -> String {
    let minutes = seconds.unsigned_abs().div_ceil(60);
    largest(language, &span(minutes * 60, false)[..3])
}

/// The same to the second, for what is counted down.
pub fn countdown(language: Language, seconds: u64) -> String {
    largest(language, &span(seconds, false))
}

/// The largest amount that is not nothing, and the one behind it.
fn largest(language: Language, parts: &[(&'static str, u64)]) -> String {
    let last = parts.len() - 1;
    let first = parts.iter().position(|part| part.1 > 0).unwrap_or(last);
    let end = parts.len().min(first + 2);
    units(language, &parts[first..end])
}

/// Time that was used, to the second: it adds up. Business time is told in hours, however many these are.
pub fn used(language: Language, seconds: i64, is_business: bool) -> String {
    units(language, &span(seconds.unsigned_abs(), is_business))
}

/// So many weeks.
pub fn weeks(language: Language, weeks: u64) -> String {
    units(language, &[("week", weeks)])
}

/// Amounts one behind the other, without those that are nothing.
fn units(language: Language, parts: &[(&'static str, u64)]) -> String {
    let mut text = String::new();
    for (n, (unit, amount)) in parts.iter().enumerate() {
        // One of them has to be there.
        if *amount > 0 || (text.is_empty() && n + 1 == parts.len()) {
            let options = [("style", "unit"), ("unit", *unit), ("unitDisplay", "long")];
            if !text.is_empty() {
                text.push(' ');
            }
            let said = say(language, NUMBER, &options, &number_of(*amount));
            text.push_str(&said.unwrap_or_else(|| bare::unit(*amount, unit)));
        }
    }
    text
}

/// A whole number with the separators of the language.
pub fn number(language: Language, number: u64) -> String {
    say(language, NUMBER, &[], &number_of(number)).unwrap_or_else(|| number.to_string())
}

/// A list in words: "a, b and c".
pub fn join(language: Language, items: &[String]) -> String {
    let list: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    let text = ask(language, "ListFormat", &[], "format", &[&list]);
    text.and_then(|text| text.as_string())
        .unwrap_or_else(|| items.join(", "))
}

/// The name of a language, from its BCP 47 tag: "German". The tag itself where the browser does not know it.
pub fn language_name(language: Language, tag: &str) -> String {
    display_name(language, "language", tag)
}

/// The name of a country, from its two letters: "Germany".
pub fn country_name(language: Language, id: &str) -> String {
    display_name(language, "region", id)
}

fn display_name(language: Language, kind: &'static str, code: &str) -> String {
    let of = [("type", kind)];
    let name = ask(language, "DisplayNames", &of, "of", &[&code.into()]);
    name.and_then(|name| name.as_string())
        .unwrap_or_else(|| code.to_owned())
}

/// Countries with their names, in the order of the language.
pub fn countries(language: Language, ids: &[String]) -> Vec<(String, String)> {
    let mut countries: Vec<(String, String)> = Vec::with_capacity(ids.len());
    for id in ids {
        let name = country_name(language, id);
        let place = countries.partition_point(|(_, other)| {
            let both: &[&JsValue] = &[&(&**other).into(), &(&*name).into()];
            let order = ask(language, "Collator", &[], "compare", both);
            order.and_then(|order| order.as_f64()) < Some(0.0)
        });
        countries.insert(place, (id.clone(), name));
    }
    countries
}

const NUMBER: &str = "NumberFormat";

/// Something as a text, by what `Intl` has under this name; none where the browser has none of it, or refuses.
fn say(
    language: Language,
    class: &'static str,
    options: &[(&str, &str)],
    it: &JsValue,
) -> Option<String> {
    ask(language, class, options, "format", &[it])?.as_string()
}

/// Something that puts a thing into the words of a language, and its method.
type Made = (JsValue, Function);

thread_local! {
    /// What `Intl` made, by all that it was made of: a few dozen in a visit. Making one takes a hundred times as long as
    /// asking it.
    static MADE: RefCell<Vec<(String, Made)>> = const { RefCell::new(Vec::new()) };
}

/// Asks what `Intl` has under the name of a class.
fn ask(
    language: Language,
    class: &str,
    options: &[(&str, &str)],
    method: &str,
    arguments: &[&JsValue],
) -> Option<JsValue> {
    // British English, as the page is written in it: day before month, and a clock of 24 hours.
    let tag = match language {
        Language::En => "en-GB",
        other => other.tag(),
    };
    let mut key = [tag, class].concat();
    for (name, value) in options {
        key.push_str(name);
        key.push_str(value);
    }
    MADE.with_borrow_mut(|made| {
        let known = made.iter().position(|known| known.0 == key);
        let place = known.unwrap_or(made.len());
        if known.is_none() {
            made.push((key, make(tag, class, options, method).ok()?));
        }
        let (it, method) = &made.get(place)?.1;
        let arguments: Array = arguments.iter().copied().collect();
        method.apply(it, &arguments).ok()
    })
}

/// Looked up by its name: the bindings of each class would be several times as large, and js-sys lacks some.
fn make(tag: &str, class: &str, options: &[(&str, &str)], method: &str) -> Result<Made, JsValue> {
    let given = Object::new();
    for (name, value) in options {
        Reflect::set(&given, &(*name).into(), &(*value).into())?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
    let class = Reflect::get(&intl, &class.into())?;
    let arguments = Array::of2(&tag.into(), &given);
    let format = Reflect::construct(class.unchecked_ref::<Function>(), &arguments)?;
    let method = Reflect::get(&format, &method.into())?.dyn_into()?;
    Ok((format, method))
}

/// What the device calls the zone that it is set to; none where the browser refuses.
pub(super) fn device_zone() -> Option<String> {
    let (format, method) = make("en", "DateTimeFormat", &[], "resolvedOptions").ok()?;
    let options = method.call0(&format).ok()?;
    Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

#[allow(clippy::cast_precision_loss)]
fn number_of(number: u64) -> JsValue {
    JsValue::from_f64(number as f64)
}
