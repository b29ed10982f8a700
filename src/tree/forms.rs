/// How a struct is read from an object: the fields that have to be there, and those that may be left out.
///
/// ```ignore
/// fields!(Plan { id, name } may { hours });
/// ```
///
/// Where all may be left out, only these are named: `fields!(Asked may { answers, facts });`.
///
/// Other fields are refused, unless the list ends in `..`. A struct that has a default may leave out every field;
/// what is left out stays as it is there, and other fields are passed over.
///
/// ```ignore
/// fields!(Override { level, reason, .. });
/// fields!(Draft = default { programme, moment });
/// ```
macro_rules! fields {
    ($type:ident { $($field:ident),+ $(,)? } $(may { $($may:ident),+ $(,)? })?) => {
        $crate::tree::fields!(
            @ $type, false, [$($field)+ $($($may)+)?], [$($field)+],
            $type {
                $($field: $crate::tree::Read::blank(),)+
                $($($may: $crate::tree::Read::blank(),)+)?
            }
        );
    };
    ($type:ident may { $($may:ident),+ $(,)? }) => {
        $crate::tree::fields!(
            @ $type, false, [$($may)+], [], $type { $($may: $crate::tree::Read::blank(),)+ }
        );
    };
    ($type:ident { $($field:ident),+, .. }) => {
        $crate::tree::fields!(
            @ $type, true, [$($field)+], [$($field)+],
            $type { $($field: $crate::tree::Read::blank()),+ }
        );
    };
    ($type:ident = default { $($field:ident),+ $(,)? }) => {
        $crate::tree::fields!(@ $type, true, [$($field)+], [], $type::default());
    };
    (@ $type:ident, $others:literal, [$($field:ident)+], [$($needed:ident)*], $blank:expr) => {
        impl $crate::tree::Read for $type {
            fn blank() -> Self {
                $blank
            }

            fn fill(&mut self, node: &$crate::tree::Node) -> Result<(), $crate::tree::Fault> {
                const FIELDS: $crate::tree::Fields = $crate::tree::Fields {
                    names: &[$(stringify!($field)),+],
                    needed: <[&str]>::len(&[$(stringify!($needed)),*]),
                    others: $others,
                };
                const { assert!(FIELDS.names.len() <= $crate::tree::Fields::MOST) };
                FIELDS.fill(node, &mut [$(&mut self.$field),+])
            }
        }
        $crate::tree::forward!($type);
    };
}

/// The same as `fields!`, for a type whose shape is known too ([`super::Shaped`]): one list of fields says both.
macro_rules! shaped {
    ($type:ident { $($field:ident),+ $(,)? } $(may { $($may:ident),+ $(,)? })?) => {
        $crate::tree::fields!($type { $($field),+ } $(may { $($may),+ })?);

        impl $crate::tree::Shaped for $type {
            const NAME: &'static str = stringify!($type);

            fn shape() -> $crate::tree::Shape {
                const FIELDS: $crate::tree::Fields = $crate::tree::Fields {
                    names: &[$(stringify!($field),)+ $($(stringify!($may)),+)?],
                    needed: <[&str]>::len(&[$(stringify!($field)),+]),
                    others: false,
                };
                $crate::tree::Shape::Fields {
                    name: stringify!($type),
                    fields: &FIELDS,
                    parts: vec![
                        $($crate::tree::part(|it: &$type| &it.$field),)+
                        $($($crate::tree::part(|it: &$type| &it.$may),)+)?
                    ],
                }
            }
        }
    };
}

/// How an enum without values is read from a word. The first one stands where none was read.
///
/// ```ignore
/// words!(Event { opened: Opened, entered: Entered });
/// ```
macro_rules! words {
    ($type:ident { $first:ident: $blank:ident $(, $word:ident: $variant:ident)* $(,)? }) => {
        impl $crate::tree::Read for $type {
            fn blank() -> Self {
                $type::$blank
            }

            fn fill(&mut self, node: &$crate::tree::Node) -> Result<(), $crate::tree::Fault> {
                let place = node.word(&[stringify!($first) $(, stringify!($word))*])?;
                if let Some(value) = [$type::$blank $(, $type::$variant)*].get(place) {
                    *self = *value;
                }
                Ok(())
            }
        }
        $crate::tree::forward!($type);

        impl $crate::tree::Shaped for $type {
            fn shape() -> $crate::tree::Shape {
                $crate::tree::Shape::Words {
                    name: stringify!($type),
                    words: &[stringify!($first) $(, stringify!($word))*],
                }
            }
        }
    };
}

/// Leads serde to how a type is read.
macro_rules! forward {
    ($type:ident $(<$t:ident>)?) => {
        impl<'de $(, $t)?> serde::Deserialize<'de> for $type $(<$t>)? {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::tree::forwarded(deserializer)
            }
        }
    };
}

pub(crate) use {fields, forward, shaped, words};
