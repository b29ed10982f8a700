//! What every part of the page is drawn with.

use leptos::prelude::*;

use super::parts::{block, element};
use crate::{browser, view::Markup};

/// A text that follows signals, and is only new when it differs. Boxed, as are the others below, so that the
/// machinery of reactive parts is compiled once instead of for every closure.
pub fn text(draw: Box<dyn Fn() -> String + Send + Sync>) -> Memo<String> {
    Memo::new(move |_| draw())
}

/// Does something once the page is drawn, and again whenever a signal changes that it reads.
pub fn effect(mut act: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| act());
}

/// A part of the page that is drawn anew whenever a signal changes that it reads. What is there already stays the same
/// element: the focus, an opened source and a selection are not lost because a minute passed.
pub fn live(class: &'static str, draw: impl Fn() -> Markup + Send + Sync + 'static) -> AnyView {
    markup(class, Box::new(draw), false)
}

/// The same, where changes are read aloud.
pub fn spoken(draw: impl Fn() -> Markup + Send + Sync + 'static) -> AnyView {
    markup("", Box::new(draw), true)
}

/// A part that does not change.
pub fn still(class: &'static str, html: Markup) -> AnyView {
    element(view! { <div class=class inner_html=html.into_string()></div> })
}

fn markup(
    class: &'static str,
    draw: Box<dyn Fn() -> Markup + Send + Sync>,
    aloud: bool,
) -> AnyView {
    let html = text(Box::new(move || draw().into_string()));
    let polite = aloud.then_some("polite");
    let first = html.get_untracked();
    let part = view! { <div class=class aria-live=polite inner_html=first.clone()></div> };
    element(part.directive(follow, (html, first)))
}

/// Keeps the markup of an element in step with what it is drawn from; it shows the first already.
fn follow(element: web_sys::Element, (html, mut shown): (Memo<String>, String)) {
    effect(Box::new(move || {
        let markup = html.get();
        if markup != shown {
            browser::draw_anew(&element, &markup);
            shown = markup;
        }
    }));
}

/// A part with fields in it that is drawn anew whenever a signal changes that it reads.
pub fn dynamic(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    boxed(Box::new(draw))
}

fn boxed(draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    block("", vec![(move || draw()).into_any()])
}

/// Nothing.
pub fn nothing() -> AnyView {
    ().into_any()
}
