use leptos::prelude::*;

use super::parts::{block, element};
use crate::{browser, view::Markup};

/// Markup made of fixed pieces and escaped texts. What is only read and never typed into is drawn this way: it costs
/// a tenth of the code of a typed view, and no text of a file or a person can ever become markup, because what is not
/// a literal of this program only comes in through [`Html::text`].
///
/// Presses inside are told apart by attributes, heard in one place (`shell`): `data-go` goes to a place, `data-focus`
/// moves the focus, `data-do` is for the part of the page that shows it.
#[derive(Default)]
pub struct Html(String);

impl Html {
    /// No markup yet.
    pub fn new() -> Html {
        Html::default()
    }

    /// Markup that was drawn before.
    pub fn drawn(markup: String) -> Html {
        Html(markup)
    }

    /// Adds markup of this program.
    #[inline(never)]
    pub fn raw(&mut self, markup: &'static str) -> &mut Html {
        self.0.push_str(markup);
        self
    }

    /// Adds a text as text, in an element or in a quoted attribute.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Html {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
        self
    }

    /// Adds an element with nothing but a text in it.
    #[inline(never)]
    pub fn element(&mut self, open: &'static str, text: &str, close: &'static str) -> &mut Html {
        self.raw(open).text(text).raw(close)
    }

    /// Adds a text some parts of which stay as they are where a browser translates the page: times, names, figures.
    #[inline(never)]
    pub fn kept(&mut self, text: &str, parts: &[&str]) -> &mut Html {
        let mut rest = text;
        for part in parts.iter().filter(|part| !part.is_empty()) {
            if let Some((before, behind)) = rest.split_once(part) {
                let before = self.text(before);
                before.element("<span translate=\"no\">", part, "</span>");
                rest = behind;
            }
        }
        self.text(rest)
    }

    /// Adds a link to a page of a vendor. Addresses are checked when a programme is read.
    #[inline(never)]
    pub fn link(&mut self, address: &str, text: &str) -> &mut Html {
        self.raw("<a rel=\"noopener noreferrer\" target=\"_blank\" href=\"")
            .text(address)
            .raw("\">")
            .text(text)
            .raw("</a>")
    }

    /// Adds other markup.
    pub fn add(&mut self, other: &Html) -> &mut Html {
        self.0.push_str(&other.0);
        self
    }

    /// Whether nothing was added.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The markup, for an element of the page.
    pub fn into_string(self) -> String {
        self.0
    }
}

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
pub fn live<M: Into<Html>>(
    class: &'static str,
    draw: impl Fn() -> M + Send + Sync + 'static,
) -> AnyView {
    markup(
        class,
        text(Box::new(move || draw().into().into_string())),
        false,
    )
}

/// The same, where changes are read aloud.
pub fn spoken<M: Into<Html>>(draw: impl Fn() -> M + Send + Sync + 'static) -> AnyView {
    markup(
        "",
        text(Box::new(move || draw().into().into_string())),
        true,
    )
}

/// A part that does not change.
pub fn still(class: &'static str, html: impl Into<Html>) -> AnyView {
    let html = html.into().0;
    element(view! { <div class=class inner_html=html></div> })
}

fn markup(class: &'static str, html: Memo<String>, aloud: bool) -> AnyView {
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

/// Markup with fields in it, in the element of this id. They show a value, which may be given elsewhere; whatever is
/// typed, ticked or chosen there is heard as it happens: a tick as "true" or "false", all else as its text. What was
/// without effect does not stay: the value shows again.
pub fn fields(
    class: &'static str,
    id: &str,
    html: Html,
    show: fn(&str, &str),
    value: Memo<String>,
    on: Callback<String>,
) -> AnyView {
    let (shown, heard) = (id.to_owned(), id.to_owned());
    effect(Box::new(move || show(&shown, &value.get())));
    // The effect keeps the listener for as long as the fields are there.
    let mut kept = Vec::new();
    effect(Box::new(move || {
        let id = heard.clone();
        let told = move |entered| {
            on.run(entered);
            show(&id, &value.get_untracked());
        };
        kept.extend(browser::hear(&heard, Box::new(told)));
    }));
    still(class, html)
}

/// A part with fields in it that is drawn anew whenever a signal changes that it reads.
pub fn dynamic(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    boxed(Box::new(draw))
}

fn boxed(draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    block("", vec![(move || draw()).into_any()])
}

/// Parts one below the other.
pub fn group(class: &'static str, parts: Vec<AnyView>) -> AnyView {
    frame("div", vec![("class", class)], parts)
}

/// Parts within an element of their own. Every frame is of one type, whatever its tag: Leptos puts a new element in the
/// place of the old one when a frame is drawn anew.
pub fn frame(
    tag: &'static str,
    attributes: Vec<(&'static str, &'static str)>,
    parts: Vec<AnyView>,
) -> AnyView {
    let element = leptos::html::custom(tag).child(parts);
    element.directive(browser::dress, attributes).into_any()
}

/// Nothing.
pub fn nothing() -> AnyView {
    ().into_any()
}

impl From<Markup> for Html {
    fn from(markup: Markup) -> Html {
        Html(markup.into_string())
    }
}

impl From<Html> for Markup {
    fn from(html: Html) -> Markup {
        maud::PreEscaped(html.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Html;

    #[test]
    fn a_text_never_becomes_markup() {
        let mut html = Html::new();
        html.raw("<a title=\"").text("\"><script>'&").raw("\">");
        let markup = html.into_string();
        assert_eq!(markup, "<a title=\"&quot;&gt;&lt;script&gt;&#39;&amp;\">");
    }
}
