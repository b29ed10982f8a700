use leptos::prelude::*;

use crate::{
    browser,
    ui::html::{Html, fields},
};

/// One of several answers.
pub struct Choice {
    /// What the draft keeps.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// What stands below the label.
    pub hint: Html,
}

impl Choice {
    /// An answer without a hint.
    pub fn plain(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice::hinted(value, label, "")
    }

    /// An answer with a hint.
    pub fn hinted(value: impl Into<String>, label: impl Into<String>, hint: &str) -> Choice {
        let mut html = Html::new();
        html.text(hint);
        Choice {
            value: value.into(),
            label: label.into(),
            hint: html,
        }
    }
}

/// The question over some answers.
pub struct Legend {
    /// The question itself.
    pub question: Html,
    /// What stands below it; a screen reader says it after the question.
    pub hint: String,
}

/// A question with a hint, which may be empty.
pub fn legend(question: &str, hint: &str) -> Legend {
    let mut html = Html::new();
    html.text(question);
    Legend {
        question: html,
        hint: hint.to_owned(),
    }
}

/// A question with several answers, as native radio buttons: arrow keys, names and states come with them.
/// An answer that is given elsewhere, in a matrix or by a link, shows here too.
pub fn radios(
    name: &str,
    legend: Legend,
    choices: Vec<Choice>,
    value: Memo<String>,
    on: Callback<String>,
) -> AnyView {
    let mut html = Html::new();
    html.raw("<fieldset class=\"radios\" tabindex=\"-1\" id=\"")
        .text(name);
    if !legend.hint.is_empty() {
        html.raw("\" aria-describedby=\"").text(name).raw("-hint");
    }
    html.raw("\"><legend>")
        .add(&legend.question)
        .raw("</legend>");
    if !legend.hint.is_empty() {
        html.raw("<p class=\"hint\" id=\"").text(name);
        html.element("-hint\">", &legend.hint, "</p>");
    }
    for (n, choice) in choices.iter().enumerate() {
        let id = [name, "-", &n.to_string()].concat();
        html.raw("<div class=\"choice\"><input type=\"radio\" name=\"")
            .text(name)
            .raw("\" id=\"")
            .text(&id)
            .raw("\" value=\"")
            .text(&choice.value);
        if !choice.hint.is_empty() {
            html.raw("\" aria-describedby=\"").text(&id).raw("-hint");
        }
        html.raw("\"><div><label for=\"").text(&id);
        // Who reads the page in translation still has to find the name of the product, and the vendor's own term.
        // What keeps the level that was found is a sentence.
        let own = matches!(name, "programme" | "plan" | "level") || (name == "override" && n > 0);
        html.raw(if own { "\" translate=\"no\">" } else { "\">" });
        html.text(&choice.label).raw("</label>");
        if !choice.hint.is_empty() {
            html.raw("<div class=\"hint\" id=\"")
                .text(&id)
                .raw("-hint\">");
            html.add(&choice.hint).raw("</div>");
        }
        html.raw("</div></div>");
    }
    html.raw("</fieldset>");
    fields("", name, html, browser::check, value, on)
}
