//! The forms of texts in a case, for its schema: how an instant, a day or an address is written. In the case itself
//! they are plain texts, or types of the clock that write themselves.

#![expect(dead_code, reason = "nobody makes one: they describe")]

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::clock::{self, Day};

/// An instant in universal time, to the second: `2026-11-21T02:00:00Z`.
#[derive(JsonSchema)]
#[schemars(extend(
    "format" = "date-time",
    "pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"
))]
pub struct Utc(String);

/// An instant on the clocks of a zone, with the offset that they have, to the second: `2026-11-21T03:00:00+01:00`.
#[derive(JsonSchema)]
#[schemars(extend(
    "format" = "date-time",
    "pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+-][0-9]{2}:[0-9]{2}$"
))]
pub struct Local(String);

/// What a case is called: sixteen digits of Crockford's base 32, in four groups.
#[derive(JsonSchema)]
#[schemars(extend("pattern" = "^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$"))]
pub struct Reference(String);

/// A SHA-256, as 64 hexadecimal digits in small letters.
#[derive(JsonSchema)]
#[schemars(extend("pattern" = "^[0-9a-f]{64}$"))]
pub struct Sha256(String);

/// A day: `2026-11-21`.
#[derive(JsonSchema)]
#[schemars(extend("format" = "date", "pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
pub struct Date(String);

/// A time of day, `08:00` or `08:00:30`; `24:00` is the end of the day.
#[derive(JsonSchema)]
#[schemars(extend(
    "pattern" = "^(([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00)$"
))]
pub struct TimeOfDay(String);

/// The name of a time zone in the IANA database, `Europe/Amsterdam`, or of a fixed offset: `UTC+05:30`.
#[derive(JsonSchema)]
#[schemars(extend("pattern" = "^([A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*|UTC[+-][0-9]{2}:[0-9]{2})$"))]
pub struct ZoneName(String);

/// A release of the IANA database: `2026f`.
#[derive(JsonSchema)]
#[schemars(extend("pattern" = "^[0-9]{4}[a-z]+$"))]
pub struct Release(String);

/// A language, as a BCP 47 tag: `en`, `pt-BR`.
#[derive(JsonSchema)]
#[schemars(extend("pattern" = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"))]
pub struct Tag(String);

/// An address of the web.
#[derive(JsonSchema)]
#[schemars(extend("format" = "uri", "pattern" = "^https://"))]
pub struct Address(String);

/// A case, which has a schema of its own beside this one.
pub struct ACase;

impl JsonSchema for ACase {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Case".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "$ref": "urn:duetime:case:1" })
    }
}

/// The windows of an ordinary week.
pub struct Week;

impl JsonSchema for Week {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Week".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let window = generator.subschema_for::<[TimeOfDay; 2]>();
        let mut days = serde_json::Map::new();
        for day in Day::ALL {
            // A day writes itself as a word, and writing to memory cannot fail.
            if let Ok(serde_json::Value::String(name)) = serde_json::to_value(day) {
                let windows = json_schema!({ "type": "array", "minItems": 1, "items": window });
                days.insert(name, windows.to_value());
            }
        }
        json_schema!({
            "description": "The windows of an ordinary week, day by day. A day that is not there is closed. A window \
                goes from its opening to its closing, which lies on the next day where it is not after the opening.",
            "type": "object",
            "properties": days,
            "additionalProperties": false
        })
    }
}

/// What there is to tell about a local time.
pub struct Told;

impl JsonSchema for Told {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Told".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        use clock::Told::{Missing, Once, Twice};
        let words = [Once, Twice, Missing].map(|told| {
            // Whoever adds a word is stopped here.
            let meaning = match told {
                Once => "It happens once.",
                Twice => "It happens twice, because the clocks go back.",
                Missing => {
                    "It does not happen, because the clocks go forward; it was read with the offset before the gap."
                }
            };
            json_schema!({ "description": meaning, "type": "string", "const": told })
        });
        json_schema!({
            "description": "Whether a local time happens once, twice or not at all.",
            "oneOf": words
        })
    }
}
