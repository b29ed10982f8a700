use crate::{
    locale::{self, Language, Word, words::intake as w},
    ui::{Place, Step, html::Html},
};

/// One part of the review: what was asked and answered in a step. What was not answered stands folded at its end.
pub struct Lines {
    step: Step,
    language: Language,
    given: Html,
    open: Html,
    count: u64,
}

impl Lines {
    /// Nothing yet of a step.
    pub fn of(step: Step, language: Language) -> Lines {
        Lines {
            step,
            language,
            given: Html::new(),
            open: Html::new(),
            count: 0,
        }
    }

    /// Adds what was asked and answered, with the way to change it.
    pub fn add(&mut self, field: &str, name: &str, text: &str) {
        line(
            &mut self.given,
            self.language,
            self.step,
            [field, name, text],
        );
    }

    /// Adds what may have been left open.
    pub fn may(&mut self, field: &str, name: &str, text: Option<&str>) {
        if let Some(text) = text {
            return self.add(field, name, text);
        }
        let none = w::NONE_GIVEN.get(self.language);
        line(
            &mut self.open,
            self.language,
            self.step,
            [field, name, none],
        );
        self.count += 1;
    }

    /// Draws the part under its title.
    pub fn draw(self, html: &mut Html, title: &Word) {
        html.element("<section><h2>", title.get(self.language), "</h2>");
        if !self.given.is_empty() {
            html.raw("<dl class=\"review\">")
                .add(&self.given)
                .raw("</dl>");
        }
        if !self.open.is_empty() {
            let count = locale::number(self.language, self.count);
            html.raw("<details class=\"source\"><summary>");
            html.text(&w::LEFT_OPEN.with(self.language, &[("n", &count)]));
            html.raw("</summary><dl class=\"review\">")
                .add(&self.open)
                .raw("</dl></details>");
        }
        html.raw("</section>");
    }
}

/// A line: the field that it leads to, what was asked, what was answered.
fn line(html: &mut Html, language: Language, step: Step, [field, name, text]: [&str; 3]) {
    html.element("<div class=\"line\"><dt>", name, "</dt>");
    html.element(
        "<dd>",
        text,
        "</dd><dd><button type=\"button\" class=\"quiet\" data-change=\"",
    );
    html.text(Place::Intake(step).path()).raw(" ").text(field);
    html.raw("\" aria-label=\"");
    html.text(&w::CHANGE_WHAT.with(language, &[("what", name)]));
    html.element("\">", w::CHANGE.get(language), "</button></dd></div>");
}
