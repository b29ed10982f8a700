use leptos::prelude::*;

use crate::{
    app::{Event, Place, Step},
    locale::{Language, Word},
    ui::{
        html::{live, text},
        parts::{Change, each, element, flag, folded, keys},
    },
    view::{Line, Part, html, open_title},
};

/// What was asked and answered in one step, each with the way to change it. What was not answered stands folded at its
/// end.
#[component]
pub fn Section(
    language: Language,
    /// The step.
    step: Step,
    /// Its title.
    title: Word,
    /// What was asked and answered in all steps.
    parts: Memo<Vec<Part>>,
    /// Takes what is pressed.
    on: Callback<Event>,
) -> AnyView {
    let lines = Lines {
        language,
        step,
        parts,
        on,
    };
    let open = lines.fields(|part| &part.open);
    let is_any = flag(Box::new(move || !open.with(Vec::is_empty)));
    let open_title = move || html! { (open_title(language, open.with(Vec::len))) };
    let given = lines.list(lines.fields(|part| &part.given), |part| &part.given);
    let title_open = live("bare", open_title);
    let left = folded(
        title_open,
        is_any,
        vec![lines.list(open, |part| &part.open)],
    );
    element(view! {
        <section>
            <h2>{title.get(language)}</h2>
            {given}
            {left}
        </section>
    })
}

/// Which of the lines of a part.
type Which = fn(&Part) -> &Vec<Line>;

/// The lines of a step.
#[derive(Clone, Copy)]
struct Lines {
    language: Language,
    step: Step,
    parts: Memo<Vec<Part>>,
    on: Callback<Event>,
}

impl Lines {
    fn read<R>(self, which: Which, read: impl FnOnce(&[Line]) -> R) -> R {
        self.parts.with(|parts| {
            let part = parts.iter().find(|part| part.step == self.step);
            read(part.map_or(&[], |part| which(part)))
        })
    }

    /// The fields that the lines are about.
    fn fields(self, which: Which) -> Memo<Vec<String>> {
        keys(Box::new(move || {
            self.read(which, |lines| {
                lines.iter().map(|line| line.field.clone()).collect()
            })
        }))
    }

    /// The lines: one stays the same element while its text changes.
    fn list(self, fields: Memo<Vec<String>>, which: Which) -> AnyView {
        let lines = each(fields, Box::new(move |field| self.line(which, field)));
        let is_empty = move || fields.with(Vec::is_empty);
        element(view! {
            <dl class="review" hidden=is_empty>
                {lines}
            </dl>
        })
    }

    fn line(self, which: Which, field: &str) -> AnyView {
        let at = field.to_owned();
        let asked = self.read(which, |lines| {
            let line = lines.iter().find(|line| line.field == at);
            line.map(|line| line.asked.clone()).unwrap_or_default()
        });
        let own = at.clone();
        let answered = text(Box::new(move || {
            self.read(which, |lines| {
                let line = lines.iter().find(|line| line.field == own);
                line.map(|line| line.answered.clone()).unwrap_or_default()
            })
        }));
        let answered = move || html! { (answered.get()) }.into_string();
        let to = Place::Intake(self.step);
        element(view! {
            <div class="line">
                <dt>{asked.clone()}</dt>
                <dd inner_html=answered></dd>
                <dd>
                    <Change language=self.language what=asked to at on=self.on />
                </dd>
            </div>
        })
    }
}
