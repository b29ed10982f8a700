//! Hours for plans.

use leptos::prelude::*;

use super::{said::hours, unchosen};
use crate::{
    app::studio::{Change, Event},
    clock::{Day, Week},
    locale::{
        Language,
        words::{problems as p, studio as w},
    },
    tables::{Clock, Hours, Place, Question, Suggestion},
    ui::{
        App,
        html::{dynamic, nothing},
        parts::{Press, Select, TextField, block},
        studio::state::send,
    },
};

/// Hours for plans.
pub(super) fn week(
    app: App,
    language: Language,
    id: &str,
    one: &Question,
    cells: Vec<Place>,
) -> AnyView {
    let mut all: Vec<Hours> = Vec::new();
    for suggestion in &one.suggestions {
        if let Suggestion::Hours(hours) = suggestion {
            all.push(hours.clone());
        }
    }
    for hours in [Hours::Always, Hours::None] {
        if !all.contains(&hours) {
            all.push(hours);
        }
    }
    let mut options = vec![unchosen(language)];
    options.extend(
        all.iter()
            .enumerate()
            .map(|(n, one)| (n.to_string(), hours(language, one))),
    );
    options.push(("other".to_owned(), w::OTHER_WEEK.get(language).to_owned()));
    let (chosen, set) = signal(String::new());
    let value = Memo::new(move |_| chosen.get());
    let take = {
        let cells = cells.clone();
        move |hours: &Hours| {
            for cell in &cells {
                send(app, Event::Table(Change::Hours(*cell, hours.clone())));
            }
        }
    };
    let other = take.clone();
    let on = Callback::new(move |name: String| {
        match name.parse::<usize>().ok().and_then(|n| all.get(n)) {
            Some(hours) => take(hours),
            None => set.set(name),
        }
    });
    let select =
        view! { <Select id=id.to_owned() label=w::YOUR_ANSWER.get(language) options value on /> };
    let id = id.to_owned();
    let below = dynamic(move || {
        if chosen.with(|chosen| chosen != "other") {
            return nothing();
        }
        let take = other.clone();
        typed_week(language, &id, move |week| {
            take(&Hours::Week(week, Clock::Unsaid))
        })
    });
    block("", vec![select.into_any(), below])
}

/// Monday to Friday from one time to another; what is more is said in the form.
fn typed_week(
    language: Language,
    id: &str,
    take: impl Fn(Week) + Send + Sync + 'static,
) -> AnyView {
    let (from, set_from) = signal("08:00".to_owned());
    let (to, set_to) = signal("17:00".to_owned());
    let (of_from, of_to) = (Memo::new(move |_| from.get()), Memo::new(move |_| to.get()));
    let (wrong, set_wrong) = signal("");
    let problem = Memo::new(move |_| wrong.get().to_owned());
    let on_from = Callback::new(move |text| set_from.set(text));
    let on_to = Callback::new(move |text| set_to.set(text));
    let press = Callback::new(move |()| {
        let (from, to) = (from.get_untracked(), to.get_untracked());
        match Week::on(Day::WORKING, from.trim(), to.trim()) {
            Ok(week) => take(week),
            Err(_) => set_wrong.set(p::TIME_FORM.get(language)),
        }
    });
    let parts = vec![
        view! { <TextField id=[id, "-from"].concat() label=w::OPENS.get(language) value=of_from on=on_from problem /> }.into_any(),
        view! { <TextField id=[id, "-to"].concat() label=w::CLOSES.get(language) value=of_to on=on_to /> }.into_any(),
        view! { <Press text=w::TAKE.get(language) on=press /> }.into_any(),
    ];
    block("pair", parts)
}
