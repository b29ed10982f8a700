use super::{Fault, Fields, Node};

/// What a type looks like in a file, as a value: for whoever wants to know all that is wrong with a file rather than
/// the first of it, or to say what a file may hold. The page reads by [`super::Read`] alone, and carries none of this.
pub enum Shape {
    /// An object.
    Fields {
        /// What it is called in the code.
        name: &'static str,
        /// The names of its fields.
        fields: &'static Fields,
        /// What stands under each of them.
        parts: Vec<Part>,
    },
    /// A list of whatever number of entries.
    List(Part),
    /// A list of two.
    Pair(Part),
    /// What may be null as well.
    Maybe(Part),
    /// One word out of a few.
    Words(&'static [&'static str]),
    /// A word that stands alone, or an object with one field that the form is named by.
    Forms(&'static [(&'static str, Option<Part>)]),
    /// An object of one shape, or one word out of a few.
    Either(Part, &'static [&'static str]),
    /// The name of a thing of that type.
    Id(&'static str),
    /// A value without parts, which its reader takes or refuses.
    Value {
        /// What it is called.
        name: &'static str,
        /// The reader.
        read: fn(&Node) -> Result<(), Fault>,
    },
}

/// A shape that is asked for when somebody comes to it: shapes may hold each other.
pub type Part = fn() -> Shape;

/// A type whose shape is known.
pub trait Shaped {
    /// What it is called in the code; empty where nothing has a name of this type.
    const NAME: &'static str = "";

    /// Its shape.
    fn shape() -> Shape;
}

/// The shape of a field, found by the way to it: so a list of fields need not name their types again.
pub const fn part<S, T: Shaped>(_: fn(&S) -> &T) -> Part {
    T::shape
}

/// A value without parts, read as its type is read.
pub fn value<T: super::Read>(name: &'static str) -> Shape {
    Shape::Value {
        name,
        read: |node| node.read::<T>().map(drop),
    }
}

impl<T: Shaped> Shaped for Vec<T> {
    fn shape() -> Shape {
        Shape::List(T::shape)
    }
}

impl<T: Shaped> Shaped for [T; 2] {
    fn shape() -> Shape {
        Shape::Pair(T::shape)
    }
}

impl<T: Shaped> Shaped for Option<T> {
    fn shape() -> Shape {
        Shape::Maybe(T::shape)
    }
}

/// Types without parts.
macro_rules! values {
    ($($type:ty: $name:literal),+ $(,)?) => {
        $(impl $crate::tree::Shaped for $type {
            fn shape() -> $crate::tree::Shape {
                $crate::tree::value::<$type>($name)
            }
        })+
    };
}

pub(crate) use values;

values!(bool: "bool", u8: "number", u16: "number", u32: "number");
