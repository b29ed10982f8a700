//! The shapes of the types that read themselves. Whether they say what the readers do is held by `tests/problems`.

use chrono::NaiveDate;

use crate::{
    clock::{Day, Week, Zone},
    programme::{
        Address, Amount, Answer, Axis, Cell, Id, Included, Level, Method, Open, Reading, Scale,
        Text, Unit, Whose, Words,
    },
    tree::{Fault, Field, Fields, Node, Shape, Shaped, values},
};

values!(Text: "text", Words: "words", Address: "address", NaiveDate: "day", Zone: "zone");

impl<T: Shaped> Shaped for Id<T> {
    fn shape() -> Shape {
        Shape::Id(T::NAME)
    }
}

impl Shaped for Amount {
    fn shape() -> Shape {
        const FIELDS: Fields = Fields::all(&["amount", "unit"]);
        Shape::Fields {
            name: "Amount",
            fields: &FIELDS,
            parts: vec![
                || Shape::Value {
                    name: "amount",
                    read: amount,
                },
                Unit::shape,
            ],
        }
    }
}

/// An amount, read with whatever unit.
fn amount(node: &Node) -> Result<(), Fault> {
    let field = |key: &'static str, value| Field {
        key: Node::Text(key.into()),
        value,
    };
    let whole = Node::Object(vec![
        field("amount", node.clone()),
        field("unit", Node::Text("hours".into())),
    ]);
    whole.read::<Amount>().map(drop).map_err(alone)
}

/// The fault of a value that was read with a key for its sake alone.
fn alone(fault: Fault) -> Fault {
    let (path, reason) = fault.parts();
    let rest = path.find('[').and_then(|at| path.get(at..));
    Fault::at(rest.unwrap_or_default(), &[&reason])
}

impl Shaped for Answer {
    fn shape() -> Shape {
        Shape::Forms(&[
            ("within", Some(Amount::shape)),
            ("best_effort", None),
            ("no_target", None),
            ("not_offered", None),
            ("not_published", None),
        ])
    }
}

impl Shaped for Open {
    fn shape() -> Shape {
        Shape::Forms(&[
            ("always", None),
            ("week", Some(open_week)),
            ("not_published", None),
        ])
    }
}

fn open_week() -> Shape {
    const FIELDS: Fields = Fields::all(&["windows", "zone"]);
    Shape::Fields {
        name: "OpenWeek",
        fields: &FIELDS,
        parts: vec![Week::shape, Whose::shape],
    }
}

impl Shaped for Week {
    fn shape() -> Shape {
        const FIELDS: Fields = Fields {
            names: &["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
            needed: 0,
            others: false,
        };
        Shape::Fields {
            name: "Week",
            fields: &FIELDS,
            parts: vec![windows; Day::ALL.len()],
        }
    }
}

fn windows() -> Shape {
    Shape::Value {
        name: "windows",
        read: |node| {
            let day = Field {
                key: Node::Text("mon".into()),
                value: node.clone(),
            };
            let read = Node::Object(vec![day]).read::<Week>();
            read.map(drop).map_err(alone)
        },
    }
}

impl Shaped for Whose {
    fn shape() -> Shape {
        Shape::Forms(&[("customer", None), ("zone", Some(Zone::shape))])
    }
}

impl Shaped for Included {
    fn shape() -> Shape {
        Shape::Either(
            Text::shape,
            &["yes", "no", "not_applicable", "not_published"],
        )
    }
}

impl Shaped for Method {
    fn shape() -> Shape {
        Shape::Forms(&[
            ("direct", Some(direct)),
            ("matrix", Some(matrix)),
            ("scales", Some(scales)),
        ])
    }
}

fn direct() -> Shape {
    const FIELDS: Fields = Fields::all(&["question"]);
    Shape::Fields {
        name: "Direct",
        fields: &FIELDS,
        parts: vec![Text::shape],
    }
}

fn matrix() -> Shape {
    const FIELDS: Fields = Fields::all(&["across", "down", "cells"]);
    Shape::Fields {
        name: "Matrix",
        fields: &FIELDS,
        parts: vec![Axis::shape, Axis::shape, Vec::<Vec<Cell>>::shape],
    }
}

fn scales() -> Shape {
    const FIELDS: Fields = Fields::all(&["scales", "level_from"]);
    Shape::Fields {
        name: "Scales",
        fields: &FIELDS,
        parts: vec![<[Scale; 2]>::shape, Id::<Scale>::shape],
    }
}

impl Shaped for Cell {
    fn shape() -> Shape {
        Shape::Forms(&[
            ("level", Some(Id::<Level>::shape)),
            ("open", Some(open_cell)),
            ("never", Some(Text::shape)),
        ])
    }
}

fn open_cell() -> Shape {
    const FIELDS: Fields = Fields::all(&["between", "reading"]);
    Shape::Fields {
        name: "OpenCell",
        fields: &FIELDS,
        parts: vec![Vec::<Id<Level>>::shape, Id::<Reading>::shape],
    }
}
