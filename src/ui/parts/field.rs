use leptos::prelude::*;

use crate::{
    browser,
    ui::html::{Html, effect, fields, text},
};

/// A text out of whatever it is read from.
pub fn signal(read: impl Fn() -> String + Send + Sync + 'static) -> Memo<String> {
    text(Box::new(read))
}

/// Says at a field what is wrong with it, and the way out; a screen reader says it with the field. Nothing where the
/// text is empty.
pub fn tell(id: &str, problem: Memo<String>) {
    let id = id.to_owned();
    effect(Box::new(move || browser::complain(&id, &problem.get())));
}

/// Keeps an attribute of an element in step with a value.
pub fn mark(id: &'static str, attribute: &'static str, value: Memo<String>) {
    effect(Box::new(move || browser::mark(id, attribute, &value.get())));
}

/// One field for a line of text, with all that belongs to it.
pub struct Field {
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    rest: &'static str,
}

impl Field {
    /// A field with a label and nothing else.
    pub fn new(id: &'static str, label: &'static str) -> Field {
        Field {
            id,
            label,
            hint: "",
            rest: "\" class=\"narrow\">",
        }
    }

    /// The field with a hint between label and box.
    pub fn hint(mut self, hint: &'static str) -> Field {
        self.hint = hint;
        self
    }

    /// The field for the name of a zone, with the list of them.
    pub fn zones(mut self) -> Field {
        self.rest = "\" class=\"wide\" list=\"zones\">";
        self
    }

    /// The field for a number.
    pub fn digits(mut self) -> Field {
        self.rest = "\" class=\"narrow\" inputmode=\"numeric\">";
        self
    }

    /// Draws the field. What is typed goes on at once, as typed.
    pub fn draw(self, value: Memo<String>, on: Callback<String>, problem: Memo<String>) -> AnyView {
        let id = self.id;
        let mut html = Html::new();
        html.raw("<label for=\"").text(id);
        html.element("\">", self.label, "</label><div class=\"hint\" id=\"")
            .text(id);
        html.element("-hint\">", self.hint, "</div><div class=\"problem\" id=\"")
            .text(id);
        html.raw("-problem\"></div><input type=\"text\" autocomplete=\"off\" spellcheck=\"false\" maxlength=\"200\" id=\"");
        html.text(id)
            .raw("\" aria-describedby=\"")
            .text(id)
            .raw("-hint ")
            .text(id);
        html.raw("-problem").raw(self.rest);
        tell(id, problem);
        fields("field", id, html, browser::show, value, on)
    }
}

/// A box to tick; its value is "true" or "false".
pub fn tick(
    id: &str,
    label: &str,
    hint: &str,
    value: Memo<String>,
    on: Callback<String>,
) -> AnyView {
    let mut html = Html::new();
    html.raw("<input type=\"checkbox\" id=\"").text(id);
    html.raw("\"><div><label for=\"").text(id);
    html.element("\">", label, "</label>");
    html.element("<div class=\"hint\">", hint, "</div></div>");
    fields("choice box", id, html, browser::show, value, on)
}

/// A list of a few values to choose from.
pub fn select(
    id: &'static str,
    label: &str,
    options: &[(&str, &str)],
    value: Memo<String>,
    on: Callback<String>,
) -> AnyView {
    let mut html = Html::new();
    html.raw("<label for=\"").text(id);
    html.element("\">", label, "</label> <select id=\"")
        .text(id)
        .raw("\">");
    for (key, text) in options {
        html.raw("<option value=\"").text(key);
        html.element("\">", text, "</option>");
    }
    html.raw("</select>");
    fields("field", id, html, browser::show, value, on)
}
