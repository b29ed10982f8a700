use std::sync::Arc;

use leptos::prelude::*;

/// A list that changes: what has a key that was there before stays the same elements, wherever it moves, so that it
/// keeps the focus and what is typed there. Not generic, so that the machinery is compiled once for all lists.
pub fn each(keys: Memo<Vec<String>>, draw: Box<dyn Fn(&str) -> AnyView + Send + Sync>) -> AnyView {
    let draw: Arc<dyn Fn(&str) -> AnyView + Send + Sync> = draw.into();
    let children = move |key: String| draw(&key);
    view! { <For each=move || keys.get() key=String::clone children=children /> }.into_any()
}

/// The keys of such a list, out of whatever they are read from.
pub fn keys(read: Box<dyn Fn() -> Vec<String> + Send + Sync>) -> Memo<Vec<String>> {
    Memo::new(move |_| read())
}
