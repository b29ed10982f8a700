use chrono::NaiveDateTime;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::locale::Language;

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
    let parts: &[(&str, &str)] = match style {
        Style::Full => &[
            ("weekday", "long"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
        ],
        Style::Short => &[
            ("weekday", "short"),
            ("day", "numeric"),
            ("month", "short"),
            ("hour", "2-digit"),
            ("minute", "2-digit"),
        ],
        Style::ShortDay => &[("weekday", "short"), ("day", "numeric"), ("month", "short")],
        Style::Day => &[("weekday", "short"), ("day", "numeric")],
        Style::FullDay => &[
            ("weekday", "long"),
            ("day", "numeric"),
            ("month", "long"),
            ("year", "numeric"),
        ],
        Style::Time => &[("hour", "2-digit"), ("minute", "2-digit")],
        Style::Date => &[("day", "numeric"), ("month", "long"), ("year", "numeric")],
    };
    let options = options(parts);
    set(&options, "timeZone", "UTC");
    set(&options, "hourCycle", "h23");
    let format = Intl::DateTimeFormat::new(&locales(language), &options);
    #[allow(clippy::cast_precision_loss)]
    let date = Date::new(&JsValue::from_f64(local.and_utc().timestamp_millis() as f64));
    call(&format.format(), &date)
}

/// A moment on the clocks of the device: its time alone where it is today, else with the day.
pub fn on_device(language: Language, milliseconds: u64) -> String {
    #[allow(clippy::cast_precision_loss)]
    let date = Date::new(&JsValue::from_f64(milliseconds as f64));
    let mut parts = vec![("hour", "2-digit"), ("minute", "2-digit")];
    if date.to_date_string() != Date::new_0().to_date_string() {
        parts.extend([("weekday", "short"), ("day", "numeric"), ("month", "short")]);
    }
    let options = options(&parts);
    set(&options, "hourCycle", "h23");
    call(
        &Intl::DateTimeFormat::new(&locales(language), &options).format(),
        &date,
    )
}

/// The day of a moment on the clocks of the device: 21 November 2026.
pub fn day_on_device(language: Language, milliseconds: u64) -> String {
    #[allow(clippy::cast_precision_loss)]
    let date = Date::new(&JsValue::from_f64(milliseconds as f64));
    let options = options(&[("day", "numeric"), ("month", "long"), ("year", "numeric")]);
    call(
        &Intl::DateTimeFormat::new(&locales(language), &options).format(),
        &date,
    )
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
    let options = options(&[
        ("style", "unit"),
        ("unit", units[unit]),
        ("unitDisplay", if unit == 0 { "long" } else { "short" }),
    ]);
    let digits = if value < 10.0 && unit > 0 { 1 } else { 0 };
    let _ = Reflect::set(&options, &"maximumFractionDigits".into(), &digits.into());
    let format = Intl::NumberFormat::new(&locales(language), &options);
    call(&format.format(), &value.into())
}

/// A span in its two largest units: "2 days 18 hours".
pub fn duration(language: Language, seconds: i64) -> String {
    let minutes = seconds.unsigned_abs().div_ceil(60);
    let parts = [
        ("day", minutes / 1440),
        ("hour", minutes / 60 % 24),
        ("minute", minutes % 60),
    ];
    largest(language, &parts)
}

/// The same to the second, for what is counted down.
pub fn countdown(language: Language, seconds: u64) -> String {
    let parts = [
        ("day", seconds / 86_400),
        ("hour", seconds / 3600 % 24),
        ("minute", seconds / 60 % 60),
        ("second", seconds % 60),
    ];
    largest(language, &parts)
}

/// The largest amount that is not nothing, and the one behind it.
fn largest(language: Language, parts: &[(&str, u64)]) -> String {
    let last = parts.len() - 1;
    let first = parts.iter().position(|part| part.1 > 0).unwrap_or(last);
    let words: Vec<String> = parts
        .iter()
        .skip(first)
        .take(2)
        .filter(|part| part.1 > 0 || first == last)
        .map(|(unit, amount)| {
            let options = options(&[("style", "unit"), ("unit", unit), ("unitDisplay", "long")]);
            format_number(language, *amount, &options)
        })
        .collect();
    words.join(" ")
}

/// A whole number with the separators of the language.
pub fn number(language: Language, number: u64) -> String {
    format_number(language, number, &Object::new())
}

/// A list in words: "a, b and c".
pub fn join(language: Language, items: &[String]) -> String {
    let list: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
    // js-sys has no binding for ListFormat, so it is called by its name.
    let text = Reflect::get(&js_sys::global(), &"Intl".into())
        .and_then(|intl| Reflect::get(&intl, &"ListFormat".into()))
        .and_then(|class| {
            Reflect::construct(
                class.unchecked_ref::<Function>(),
                &Array::of1(&locales(language)),
            )
        })
        .and_then(|format| {
            let method = Reflect::get(&format, &"format".into())?;
            method.unchecked_ref::<Function>().call1(&format, &list)
        })
        .ok()
        .and_then(|text| text.as_string());
    text.unwrap_or_else(|| items.join(", "))
}

fn format_number(language: Language, number: u64, options: &Object) -> String {
    let format = Intl::NumberFormat::new(&locales(language), options);
    #[allow(clippy::cast_precision_loss)]
    call(&format.format(), &JsValue::from_f64(number as f64))
}

/// British English, as the page is written in it: day before month, and a clock of 24 hours.
fn locales(language: Language) -> Array {
    let tag = match language {
        Language::En => "en-GB",
        other => other.tag(),
    };
    Array::of1(&tag.into())
}

fn options(parts: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (key, value) in parts {
        set(&options, key, value);
    }
    options
}

fn set(options: &Object, key: &str, value: &str) {
    let _ = Reflect::set(options, &key.into(), &value.into());
}

fn call(format: &Function, argument: &JsValue) -> String {
    format
        .call1(&JsValue::UNDEFINED, argument)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// The name of a language, from its BCP 47 tag: "German". The tag itself where the browser does not know it.
pub fn language_name(language: Language, tag: &str) -> String {
    display_name(language, "language", tag)
}

/// The name of a country, from its two letters: "Germany".
pub fn country_name(language: Language, id: &str) -> String {
    display_name(language, "region", id)
}

/// Countries with their names, in the order of the language.
pub fn countries(language: Language, ids: &[String]) -> Vec<(String, String)> {
    let compare = Intl::Collator::new(&locales(language), &Object::new()).compare();
    let mut countries: Vec<(String, String)> = Vec::with_capacity(ids.len());
    for id in ids {
        let name = country_name(language, id);
        let place = countries.partition_point(|(_, other)| {
            let order = compare.call2(&JsValue::UNDEFINED, &(&**other).into(), &(&*name).into());
            order.is_ok_and(|order| order.as_f64() < Some(0.0))
        });
        countries.insert(place, (id.clone(), name));
    }
    countries
}

fn display_name(language: Language, kind: &str, code: &str) -> String {
    let options = options(&[("type", kind)]);
    let format = Intl::DisplayNames::new(&locales(language), &options);
    Reflect::get(&format, &"of".into())
        .and_then(|method| {
            method
                .unchecked_ref::<Function>()
                .call1(&format, &code.into())
        })
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_else(|| code.to_owned())
}
