//! JSON as it is read: a text becomes a tree of values, the tree becomes types, and whatever is wrong on the way is
//! named by its path: `plans[2].name.nl`.
//!
//! Types say how they are read by [`Read`], most of them in one line of [`fields!`] or [`words!`]. serde could do it
//! too, in four times the code, all of which a visitor of the page has to load: each type would bring its own way to
//! collect fields in any order, its own copy of the parser, and its own way out of every error. Here one function that
//! knows no types does that for all of them, and what is left for a type is to name its fields. serde still works
//! everywhere: [`forward!`] leads it here.

mod fault;
mod fields;
mod forms;
mod indented;
mod node;
mod parse;
mod read;
mod serial;
mod shape;
mod variant;
mod write;

pub use self::{
    fault::Fault,
    fields::Fields,
    indented::indented,
    node::{Field, Node},
    read::Read,
    serial::forwarded,
    shape::{Part, Shape, Shaped, part, value},
    write::Writer,
};
pub(crate) use forms::{fields, forward, shaped, words};
pub(crate) use shape::values;

/// The deepest nesting of anything that is read.
const DEEPEST: usize = 12;

/// Reads a value from a JSON text that nobody vouches for.
///
/// # Errors
/// A [`Fault`] for a text that is nested too deep, is not JSON, or is not such a value.
pub fn from_json<T: Read>(text: &str) -> Result<T, Fault> {
    nodes(text)?.read()
}

/// The values of a JSON text that nobody vouches for.
///
/// # Errors
/// As [`from_json`], as far as no type is known.
pub fn nodes(text: &str) -> Result<Node<'_>, Fault> {
    if parse::depth(text) > DEEPEST {
        return Err(Fault::new("the file is nested deeper than 12 levels"));
    }
    parse::parse(text)
}

#[cfg(test)]
mod tests {
    use super::{Fault, Read, fields, from_json, words};

    #[derive(Debug, PartialEq)]
    struct House {
        number: u8,
        rooms: Vec<Room>,
        garden: Option<String>,
    }
    fields!(House { number, rooms } may { garden });

    #[derive(Debug, PartialEq)]
    struct Room {
        sides: [u16; 2],
        kind: Kind,
    }
    fields!(Room { sides, kind, .. });

    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Kind {
        Kitchen,
        LivingRoom,
    }
    words!(Kind {
        kitchen: Kitchen,
        living_room: LivingRoom
    });

    fn wrong<T: Read>(text: &str) -> (String, String) {
        let fault = from_json::<T>(text).err().map(Fault::parts);
        fault.unwrap_or_else(|| panic!("{text} can be read"))
    }

    const HOUSE: &str =
        r#"{"rooms": [{"sides": [300, 4], "kind": "living_room", "colour": "red"}], "number": 7}"#;

    #[test]
    fn a_value_is_read_whatever_the_order() {
        let house = from_json::<House>(HOUSE).unwrap();
        let rooms = vec![Room {
            sides: [300, 4],
            kind: Kind::LivingRoom,
        }];
        assert_eq!(
            house,
            House {
                number: 7,
                rooms,
                garden: None
            }
        );
        let same: House = serde_json::from_str(HOUSE).unwrap();
        assert_eq!(house, same);
    }

    #[test]
    fn what_is_wrong_is_named_by_its_path() {
        for (old, new, path, reason) in [
            (
                "7",
                "256",
                "number",
                "invalid type: integer `256`, expected a whole number from 0 to 255",
            ),
            (
                "7",
                "-1",
                "number",
                "invalid type: integer `-1`, expected a whole number from 0 to 255",
            ),
            (
                "7",
                "7.0",
                "number",
                "invalid type: floating point `7.0`, expected a whole number from 0 to 255",
            ),
            (
                "7",
                "true",
                "number",
                "invalid type: boolean `true`, expected a whole number from 0 to 255",
            ),
            (
                "7",
                "7, \"door\": 1",
                "door",
                "unknown field `door`, expected `number`, `rooms`, `garden`",
            ),
            (
                "7",
                "7, \"number\": 7",
                "number",
                "duplicate field `number`",
            ),
            (
                "\"number\"",
                "\"garden\"",
                "garden",
                "invalid type: integer `7`, expected a text",
            ),
            ("\"kind\"", "\"king\"", "rooms[0]", "missing field `kind`"),
            (
                "\"living_room\"",
                "\"cellar\"",
                "rooms[0].kind",
                "unknown variant `cellar`, expected `kitchen`, `living_room`",
            ),
            (
                "4",
                "\"4\"",
                "rooms[0].sides[1]",
                "invalid type: string `4`, expected a whole number from 0 to 65535",
            ),
            (
                ", 4",
                "",
                "rooms[0].sides",
                "the list needs two entries, no more and no less",
            ),
            (
                "4",
                "4, 4",
                "rooms[0].sides",
                "the list needs two entries, no more and no less",
            ),
            (
                "[300, 4]",
                "{}",
                "rooms[0].sides",
                "invalid type: an object, expected a list",
            ),
        ] {
            let came = wrong::<House>(&HOUSE.replace(old, new));
            assert_eq!(came, (path.to_owned(), reason.to_owned()));
        }
    }

    #[test]
    fn a_list_is_no_object() {
        let list = "[7, []]";
        assert_eq!(
            wrong::<House>(list).1,
            "invalid type: a list, expected an object"
        );
        assert!(serde_json::from_str::<House>(list).is_err());
    }

    #[test]
    fn what_is_hostile_is_shown_in_part() {
        let long = "x".repeat(500);
        let text = HOUSE.replace("number", &long);
        let (path, reason) = wrong::<House>(&text);
        assert_eq!(path.len(), 48);
        assert!(reason.len() < 120, "{reason}");
    }
}
