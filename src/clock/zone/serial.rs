//! The serial form of a zone: its name.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Zone;
use crate::tree::{Fault, Node, Read};

impl Serialize for Zone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Zone, D::Error> {
        deserializer.deserialize_str(Name)
    }
}

impl Read for Zone {
    fn blank() -> Zone {
        Zone::utc()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = Zone::named(node.text()?).map_err(Fault::of)?;
        Ok(())
    }
}

struct Name;

impl Visitor<'_> for Name {
    type Value = Zone;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the IANA name of a time zone")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Zone, E> {
        Zone::named(name).map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_written_as_its_name_and_read_again() {
        let zone = Zone::named("US/Eastern").unwrap();
        assert_eq!(zone.to_string(), "US/Eastern");
        assert_eq!(format!("{zone:>12}|{zone:?}"), "  US/Eastern|US/Eastern");
        let json = serde_json::to_string(&zone).unwrap();
        assert_eq!(json, r#""US/Eastern""#);
        assert_eq!(serde_json::from_str::<Zone>(&json).unwrap(), zone);
        let error = |json| serde_json::from_str::<Zone>(json).unwrap_err().to_string();
        assert!(error(r#""Mars/Olympus""#).starts_with("no time zone is called “Mars/Olympus”"));
        assert!(error("7").contains("the IANA name of a time zone"));
    }
}
