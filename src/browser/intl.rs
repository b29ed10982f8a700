//! `Intl`, asked by [`locale`](crate::locale) for the words of times, figures and lists.

use std::cell::RefCell;

use js_sys::{Array, Date, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::locale::{Formatted, Language, Style, install_formats};

/// From here on `Intl` is asked for the words of times, figures and lists.
pub fn install_intl() {
    install_formats(format, collate);
}

fn collate(language: Language, first: &str, second: &str) -> Option<f64> {
    let both: &[&JsValue] = &[&first.into(), &second.into()];
    ask(language, "Collator", &[], "compare", both)?.as_f64()
}

fn format(language: Language, it: Formatted<'_>) -> Option<String> {
    match it {
        #[allow(clippy::cast_precision_loss)]
        Formatted::Local(local, style) => {
            let milliseconds = local.and_utc().timestamp_millis() as f64;
            say(language, DATE, options(style), &milliseconds.into())
        }
        Formatted::OnDevice(milliseconds) => {
            let date = Date::new(&number_of(milliseconds));
            let today = date.to_date_string() == Date::new_0().to_date_string();
            let options = if today { &TIMED[..3] } else { &TIMED[..] };
            let said = say(language, DATE, options, &date);
            said.or_else(|| plain(&date, 21))
        }
        Formatted::DayOnDevice(milliseconds) => {
            let date = Date::new(&number_of(milliseconds));
            let said = say(language, DATE, &options(Style::Date)[1..], &date);
            said.or_else(|| plain(&date, 15))
        }
        Formatted::Number(number) => say(language, NUMBER, &[], &number_of(number)),
        Formatted::Unit(amount, unit) => {
            let options = [("style", "unit"), ("unit", unit), ("unitDisplay", "long")];
            say(language, NUMBER, &options, &number_of(amount))
        }
        Formatted::Size(value, unit, digits) => {
            let options = [
                ("style", "unit"),
                ("unit", unit),
                ("unitDisplay", if unit == "byte" { "long" } else { "short" }),
                ("maximumFractionDigits", if digits == 0 { "0" } else { "1" }),
            ];
            say(language, NUMBER, &options, &value.into())
        }
        Formatted::List(items) => {
            let list: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
            say(language, "ListFormat", &[], &list)
        }
        Formatted::LanguageName(tag) => display_name(language, "language", tag),
        Formatted::CountryName(id) => display_name(language, "region", id),
    }
}

const DATE: &str = "DateTimeFormat";
const NUMBER: &str = "NumberFormat";

/// Without a zone: the digits as they are.
const UTC: (&str, &str) = ("timeZone", "UTC");

/// A clock of 24 hours.
const CLOCK: (&str, &str) = ("hourCycle", "h23");

/// The time of a moment on the clocks of the device, and its day.
const TIMED: [(&str, &str); 6] = [
    CLOCK,
    ("hour", "2-digit"),
    ("minute", "2-digit"),
    ("weekday", "short"),
    ("day", "numeric"),
    ("month", "short"),
];

fn options(style: Style) -> &'static [(&'static str, &'static str)] {
    match style {
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
    }
}

/// A moment on the clocks of the device, as the browser writes it for itself: so many characters of it.
fn plain(date: &Date, length: usize) -> Option<String> {
    Some(
        String::from(date.to_string())
            .chars()
            .take(length)
            .collect(),
    )
}

fn display_name(language: Language, kind: &'static str, code: &str) -> Option<String> {
    let of = [("type", kind)];
    ask(language, "DisplayNames", &of, "of", &[&code.into()])?.as_string()
}

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
    // Such as British English, as the page is written in it: day before month, and a clock of 24 hours.
    let tag = language.locale();
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
