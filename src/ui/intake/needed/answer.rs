use leptos::prelude::*;

use crate::{
    app::Edit,
    programme::{Field, Item},
    ui::{
        html::still,
        parts::{Entry, Problem, block},
    },
    view::{Markup, described_by, is_demanded, item_id},
};

/// An item that is asked for in one field.
#[component]
pub fn Answer(
    /// The item.
    item: Item,
    /// What stands above the field: what is asked, and why.
    head: Markup,
    /// What was answered.
    value: Memo<String>,
    /// What is wrong with it; empty where nothing is.
    problem: Memo<String>,
    /// Takes what is typed.
    edit: Callback<Edit>,
) -> AnyView {
    let id = item_id(&item);
    let rows = match item.field {
        Field::Lines => 5,
        Field::Logs => 7,
        _ => 0,
    };
    let (class, mode) = match item.field {
        Field::Url => ("wide", "url"),
        Field::Version | Field::Identifier => ("exact narrow", ""),
        Field::Logs => ("exact", ""),
        _ => ("wide", ""),
    };
    let is_prose = class == "wide" && mode.is_empty();
    let is_required = is_demanded(&item);
    let described = described_by(&id);
    let on = Callback::new(move |text| edit.run(Edit::Item(item.id.clone(), text)));
    let above = view! { <Problem field=id.clone() text=problem /> };
    let field = view! {
        <Entry id described class rows mode is_prose is_required problem value on />
    }
    .into_inner();
    block("", vec![still("bare", head), above.into_any(), field])
}
