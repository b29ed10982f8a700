//! Every component in each of its states: natively drawn as text and tested, in a browser looked at by axe and by eye.
//!
//! `scripts/gallery` builds the page. `#choices` shows the examples of one component, an empty address all of them.

mod answer;
mod cases;
mod choices;
mod confirm;
mod core;
mod data;
mod date_time;
mod days_off;
mod delivery;
mod disclosure;
mod drafts;
mod facts;
mod fold;
mod heat_map;
mod item;
mod matrix;
mod meter;
mod person;
mod press;
mod ribbon;
mod select;
mod slider;
mod steps;
mod summary;
mod text_field;
mod tick;
mod zone;

use duetime::locale::Language;
#[cfg(target_arch = "wasm32")]
use duetime::locale::words::pack;
use duetime::view::Markup;
use leptos::prelude::*;

/// One component in one state.
pub struct Example {
    /// What is special about it.
    pub name: &'static str,
    /// Draws it.
    pub draw: fn(Language) -> AnyView,
}

/// The components, each with its examples.
pub const COMPONENTS: &[(&str, &[Example])] = &[
    ("answer", answer::EXAMPLES),
    ("cases", cases::EXAMPLES),
    ("choices", choices::EXAMPLES),
    ("confirm", confirm::EXAMPLES),
    ("drafts", drafts::EXAMPLES),
    ("facts", facts::EXAMPLES),
    ("fold", fold::EXAMPLES),
    ("heat-map", heat_map::EXAMPLES),
    ("item", item::EXAMPLES),
    ("meter", meter::EXAMPLES),
    ("person", person::EXAMPLES),
    ("date-time", date_time::EXAMPLES),
    ("days-off", days_off::EXAMPLES),
    ("delivery", delivery::EXAMPLES),
    ("disclosure", disclosure::EXAMPLES),
    ("matrix", matrix::EXAMPLES),
    ("press", press::EXAMPLES),
    ("ribbon", ribbon::EXAMPLES),
    ("select", select::EXAMPLES),
    ("slider", slider::EXAMPLES),
    ("steps", steps::EXAMPLES),
    ("summary", summary::EXAMPLES),
    ("text-field", text_field::EXAMPLES),
    ("tick", tick::EXAMPLES),
    ("zone", zone::EXAMPLES),
];

/// What is only read.
fn still(class: &'static str, markup: Markup) -> AnyView {
    view! { <div class=class inner_html=markup.into_string()></div> }.into_any()
}

#[cfg(target_arch = "wasm32")]
fn main() {
    duetime::browser::install_intl();
    pack::install_source(Language::EN, include_str!("../../public/words/en.json"));
    let asked = duetime::browser::hash();
    let asked = asked.trim_start_matches('#').to_owned();
    leptos::mount::mount_to_body(move || {
        let shown = COMPONENTS
            .iter()
            .filter(|(name, _)| asked.is_empty() || asked == *name);
        let shown: Vec<_> = shown
            .map(|(name, examples)| {
                let drawn: Vec<_> = examples
                    .iter()
                    .map(|example| {
                        view! {
                            <section data-example=example.name>
                                <h3>{example.name}</h3>
                                {(example.draw)(Language::EN)}
                            </section>
                        }
                    })
                    .collect();
                view! { <h2>{*name}</h2> {drawn} }
            })
            .collect();
        view! { <main id="main"><h1>"Components"</h1> {shown}</main> }
    });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    let count: usize = COMPONENTS.iter().map(|(_, examples)| examples.len()).sum();
    println!(
        "{} components, {count} examples; scripts/gallery shows them",
        COMPONENTS.len()
    );
}

/// The example of this name, drawn as text.
#[cfg(test)]
fn drawn(examples: &[Example], name: &str) -> String {
    let found = examples.iter().find(|example| example.name == name);
    let draw = found.unwrap_or_else(|| panic!("no example {name:?}")).draw;
    Owner::new().with(|| draw(Language::EN).to_html())
}
