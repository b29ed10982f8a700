//! JSON as people read it, indented by two spaces: what a case is written in.
//!
//! It writes what `serde_json::to_string_pretty` writes, to the byte, in a third of the code: there is one text to write to and
//! nothing that can fail, so that a field is a call or two.

use std::fmt;

use serde::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct,
    SerializeStructVariant, SerializeTuple, Serializer,
};

/// A value as indented JSON. Maps have texts for keys, as all of ours have.
pub fn indented<T: Serialize>(value: &T) -> String {
    let mut json = Indented::default();
    let Ok(()) = value.serialize(&mut json);
    json.text
}

#[derive(Default)]
struct Indented {
    text: String,
    deep: usize,
    /// Whether nothing stands yet in what was opened last.
    is_empty: bool,
}

/// What never happens: writing to memory does not fail.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Never {
        // No type of ours refuses to be written.
        none_of_ours()
    }
}

/// What no type of ours holds.
fn none_of_ours<T>() -> T {
    std::process::abort()
}

impl Indented {
    #[inline(never)]
    fn open(&mut self, sign: char) {
        self.text.push(sign);
        self.deep += 1;
        self.is_empty = true;
    }

    #[inline(never)]
    fn close(&mut self, sign: char) {
        self.deep -= 1;
        if !self.is_empty {
            self.line();
        }
        self.text.push(sign);
        self.is_empty = false;
    }

    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.deep {
            self.text.push_str("  ");
        }
    }

    #[inline(never)]
    fn next(&mut self) {
        if !self.is_empty {
            self.text.push(',');
        }
        self.line();
        self.is_empty = false;
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        self.next();
        self.quoted(name);
        self.text.push_str(": ");
    }

    #[inline(never)]
    fn quoted(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            let short = match c {
                '"' | '\\' => c,
                '\n' => 'n',
                '\r' => 'r',
                '\t' => 't',
                '\u{8}' => 'b',
                '\u{c}' => 'f',
                c if c < ' ' => {
                    let digit = |n: u8| char::from_digit(n.into(), 16).unwrap_or('0');
                    self.text.push_str("\\u00");
                    self.text.push(digit(c as u8 / 16));
                    self.text.push(digit(c as u8 % 16));
                    continue;
                }
                c => {
                    self.text.push(c);
                    continue;
                }
            };
            self.text.push('\\');
            self.text.push(short);
        }
        self.text.push('"');
    }

    #[inline(never)]
    fn plain(&mut self, text: &str) {
        self.text.push_str(text);
    }

    #[inline(never)]
    fn whole(&mut self, number: i64) {
        self.text.push_str(&number.to_string());
    }
}

type Done = Result<(), Never>;

impl Serializer for &mut Indented {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Impossible<(), Never>;
    type SerializeTupleVariant = Impossible<(), Never>;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    fn serialize_bool(self, is: bool) -> Done {
        self.plain(if is { "true" } else { "false" });
        Ok(())
    }

    fn serialize_i8(self, number: i8) -> Done {
        self.serialize_i64(number.into())
    }

    fn serialize_i16(self, number: i16) -> Done {
        self.serialize_i64(number.into())
    }

    fn serialize_i32(self, number: i32) -> Done {
        self.serialize_i64(number.into())
    }

    fn serialize_i64(self, number: i64) -> Done {
        self.whole(number);
        Ok(())
    }

    fn serialize_u8(self, number: u8) -> Done {
        self.serialize_i64(number.into())
    }

    fn serialize_u16(self, number: u16) -> Done {
        self.serialize_i64(number.into())
    }

    fn serialize_u32(self, number: u32) -> Done {
        self.serialize_i64(number.into())
    }

    fn serialize_u64(self, number: u64) -> Done {
        self.plain(&number.to_string());
        Ok(())
    }

    fn serialize_f32(self, number: f32) -> Done {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, _: f64) -> Done {
        none_of_ours()
    }

    fn serialize_char(self, c: char) -> Done {
        self.quoted(c.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Done {
        self.quoted(text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Done {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Done {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Done {
        self.plain("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        self.open('{');
        self.name(variant);
        value.serialize(&mut *self)?;
        self.close('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        self.open('[');
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Never> {
        none_of_ours()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Never> {
        none_of_ours()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Never> {
        self.open('{');
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        self.open('{');
        self.name(variant);
        self.serialize_map(None)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, value: &T) -> Done {
        self.serialize_str(&value.to_string())
    }
}

impl SerializeSeq for &mut Indented {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.next();
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.close(']');
        Ok(())
    }
}

impl SerializeTuple for &mut Indented {
    type Ok = ();
    type Error = Never;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Done {
        SerializeSeq::end(self)
    }
}

impl SerializeMap for &mut Indented {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        self.next();
        key.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        self.plain(": ");
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.close('}');
        Ok(())
    }
}

impl SerializeStruct for &mut Indented {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Done {
        self.name(name);
        value.serialize(&mut **self)
    }

    fn end(self) -> Done {
        self.close('}');
        Ok(())
    }
}

impl SerializeStructVariant for &mut Indented {
    type Ok = ();
    type Error = Never;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Done {
        SerializeStruct::serialize_field(self, name, value)
    }

    fn end(self) -> Done {
        self.close('}');
        self.close('}');
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::indented;

    #[derive(Serialize)]
    struct All {
        text: String,
        none: Option<u8>,
        numbers: Vec<i64>,
        large: u64,
        pair: [i32; 2],
        nothing: [u8; 0],
        nested: BTreeMap<String, Vec<Kind>>,
        empty: BTreeMap<String, u8>,
        unit: (),
        yes: bool,
    }

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Alone,
        Holds(u8),
        Has { a: u8, b: Vec<u8> },
    }

    #[test]
    fn it_writes_what_serde_json_writes() {
        let text: String = (0..0x180_u32)
            .filter_map(char::from_u32)
            .chain(['"', '\\', '\u{2028}', '𝄞'])
            .collect();
        let kinds = vec![
            Kind::Alone,
            Kind::Holds(3),
            Kind::Has { a: 1, b: vec![2] },
            Kind::Has { a: 1, b: vec![] },
        ];
        let all = All {
            text,
            none: None,
            numbers: vec![i64::MIN, 0, i64::MAX],
            large: 7,
            pair: [-1, 2],
            nothing: [],
            nested: [("a b".into(), kinds), ("\n".into(), vec![])].into(),
            empty: BTreeMap::new(),
            unit: (),
            yes: true,
        };
        assert_eq!(indented(&all), serde_json::to_string_pretty(&all).unwrap());
        assert_eq!(
            indented(&vec![&all; 2]),
            serde_json::to_string_pretty(&vec![&all; 2]).unwrap()
        );
    }
}
