use leptos::prelude::*;

use super::All;
use crate::{
    app::{Event, Follow, Happened},
    browser,
    followed::{ANSWERED, CLOSED, Entered, Followed, Names, Remind},
    locale::{
        Language, Word,
        words::{answer as a, calculator as c, cases as w, drafts as d},
    },
    ui::{
        App,
        html::{live, text},
        parts::{TextField, Tool, block, element, flag, line, tells, words},
    },
    view::{self, cases, html},
};

/// A case: what it is, how it stands, what is to be remembered, and what a person can say of it.
pub(super) fn row(app: App, language: Language, all: All, reference: &str) -> AnyView {
    let one = One {
        app,
        language,
        case: all.case(reference),
        reference: StoredValue::new(reference.to_owned()),
    };
    let about = live("", move || {
        one.with(|case| Some(cases::about(language, browser::now(), case)))
            .unwrap_or_default()
    });
    // With the minute, and never what has the focus.
    let said = live("", move || {
        app.minute.with(|_| ());
        one.with(|case| Some(cases::said(language, browser::now(), case)))
            .unwrap_or_default()
    });
    let id = ["case-", reference].concat();
    element(view! {
        <li id=id>
            {about} {said} {one.by_hand()} {one.remember()} {one.now()} {one.enter()} {one.rules()} {one.tools(reference)}
        </li>
    })
}

#[derive(Clone, Copy)]
struct One {
    app: App,
    language: Language,
    /// The case, found once: a change of the list wakes one reader a row, and only rows whose case has changed are drawn anew.
    case: Memo<Option<Followed>>,
    reference: StoredValue<String>,
}

impl One {
    fn with<R: Default>(self, read: impl FnOnce(&Followed) -> R) -> R {
        self.case
            .with(|case| case.as_ref().map(read).unwrap_or_default())
    }

    fn flag(self, read: fn(&Followed) -> bool) -> Memo<bool> {
        flag(move || self.with(read))
    }

    fn label(self, word: &'static str) -> Memo<String> {
        let language = self.language;
        text(Box::new(move || {
            [word, language.colon(), &*self.with(cases::name)].concat()
        }))
    }

    fn tool(self, word: Word, on: Callback<()>) -> AnyView {
        let text = word.get(self.language);
        view! { <Tool text label=self.label(text) class="quiet" on /> }.into_any()
    }

    /// A tool that is only there while it makes sense.
    fn tool_while(self, is_there: Memo<bool>, word: Word, on: Callback<()>) -> AnyView {
        let tool = self.tool(word, on);
        element(view! { <span hidden=move || !is_there.get()>{tool} " "</span> })
    }

    fn send(self, follow: Follow) {
        self.app.send(Event::Follow(follow));
    }

    /// Of a case that was submitted elsewhere: the number that the vendor gave it, and that it was not submitted after all.
    fn by_hand(self) -> AnyView {
        let is_there = self.flag(Followed::is_by_hand);
        let number = Callback::new(move |number| {
            let reference = self.reference.get_value();
            self.send(Follow::Number { reference, number });
        });
        let back = Callback::new(move |()| {
            self.send(Follow::NotSubmitted(self.reference.get_value()));
        });
        let id = ["number-", &self.reference.get_value()].concat();
        let value = text(Box::new(move || self.with(|case| case.number.clone())));
        let field = view! {
            <TextField id label=w::NUMBER_GIVEN.get(self.language) most=80 value on=number />
        };
        let tool = self.tool(w::NOT_SUBMITTED, back);
        element(
            view! { <div hidden=move || !is_there.get()>{field.into_any()} <p>{tool}</p></div> },
        )
    }

    fn happened(self, what: Happened) -> Callback<()> {
        Callback::new(move |()| {
            let reference = self.reference.get_value();
            self.send(Follow::Now { reference, what });
        })
    }

    fn notes(self, entries: Vec<(&'static str, String)>) {
        let reference = self.reference.get_value();
        self.send(Follow::Note { reference, entries });
    }

    /// What is to be remembered, with the way to put it into a calendar.
    fn remember(self) -> AnyView {
        let (app, language) = (self.app, self.language);
        let said = text(Box::new(move || {
            app.minute.with(|_| ());
            self.with(|case| cases::reminder(language, browser::now(), case))
        }));
        let is_said = flag(move || !said.with(String::is_empty));
        let has_time = flag(move || {
            app.minute.with(|_| ());
            self.with(|case| {
                case.reminder(browser::now())
                    .is_some_and(|next| next.at > browser::now())
            })
        });
        let is_unanswered = flag(move || {
            self.with(|case| {
                let next = case.reminder(browser::now());
                next.is_some_and(|next| matches!(next.what, Remind::MayClose(_)))
            })
        });
        let save = Callback::new(move |()| {
            let entry =
                self.with(|case| cases::entry(language, browser::now(), case, &browser::href()));
            if let Some(file) = entry {
                browser::download("duetime-case.ics", "text/calendar", &file);
            }
        });
        let markup = live("", move || html! { (said.get()) });
        let calendar = self.tool_while(has_time, a::TO_CALENDAR, save);
        let replied = self.tool_while(
            is_unanswered,
            w::ANSWERED_THEM,
            self.happened(Happened::Replied),
        );
        element(view! {
            <div class="reminder" hidden=move || !is_said.get()>
                {markup}
                <p>{calendar} {replied}</p>
            </div>
        })
    }

    /// What happened just now, in one press; and back.
    fn now(self) -> AnyView {
        let open = self.flag(Followed::is_open);
        let answered = self.flag(|case| {
            !case.log.get(ANSWERED.date).is_empty() || !case.log.get(ANSWERED.time).is_empty()
        });
        let running = self.flag(|case| case.closed.at().is_none());
        let ended = self.flag(|case| {
            !case.log.get(CLOSED.date).is_empty() || !case.log.get(CLOSED.time).is_empty()
        });
        line(
            "",
            vec![
                self.tool_while(open, w::RESPONSE_NOW, self.happened(Happened::Answered)),
                self.tool_while(answered, w::NOT_YET, self.clears(ANSWERED)),
                self.tool_while(running, w::END_NOW, self.happened(Happened::Closed)),
                self.tool_while(ended, w::NOT_ENDED, self.clears(CLOSED)),
            ],
        )
    }

    fn clears(self, names: Names) -> Callback<()> {
        Callback::new(move |()| {
            let Names {
                date,
                time,
                day_first,
                fold,
            } = names;
            self.notes(
                [date, time, day_first, fold]
                    .map(|name| (name, String::new()))
                    .into(),
            );
        })
    }

    /// The fields for both.
    fn enter(self) -> AnyView {
        let language = self.language;
        let zone = live(
            "hint",
            move || html! { (self.with(|case| cases::zone(language, case))) },
        );
        let summary = w::ENTER.get(language);
        let label = self.label(summary);
        let parts = vec![
            zone,
            self.moment("answered", w::FIRST_RESPONSE, ANSWERED, |case| {
                &case.answered
            }),
            self.moment("closed", w::END, CLOSED, |case| &case.closed),
        ];
        element(view! {
            <details class="source">
                <summary aria-label=label>{summary}</summary>
                {parts}
            </details>
        })
    }

    fn moment(
        self,
        id: &'static str,
        legend: Word,
        names: Names,
        of: fn(&Followed) -> &Entered,
    ) -> AnyView {
        let language = self.language;
        let value = |name: &'static str| {
            text(Box::new(move || {
                self.with(|case| case.log.get(name).to_owned())
            }))
        };
        let problem = |place: usize| {
            text(Box::new(move || {
                self.with(|case| {
                    cases::moment_problem(language, browser::now(), case, of(case))[place].clone()
                })
            }))
        };
        let day = Callback::new(move |text: String| {
            let day_first = if language.day_first() { "yes" } else { "" };
            self.notes(vec![
                (names.date, text),
                (names.day_first, day_first.to_owned()),
            ]);
        });
        let time = Callback::new(move |text: String| self.notes(vec![(names.time, text)]));
        let field = |part: &str| [id, "-", part, "-", &self.reference.get_value()].concat();
        let day = view! {
            <TextField
                id=field("day")
                label=c::DATE.get(language)
                hint=c::DATE_HINT.get(language)
                value=value(names.date)
                on=day
                problem=problem(0)
            />
        };
        let time = view! {
            <TextField
                id=field("time")
                label=c::TIME.get(language)
                hint=c::TIME_HINT.get(language)
                value=value(names.time)
                on=time
                problem=problem(1)
            />
        };
        let pair = block("pair", vec![day.into_any(), time.into_any()]);
        let twice = self.twice(names, of);
        element(view! {
            <fieldset class="parts">
                <legend>{legend.get(language)}</legend>
                {pair}
                {twice}
            </fieldset>
        })
    }

    /// Which of two, where a time happens twice.
    fn twice(self, names: Names, of: fn(&Followed) -> &Entered) -> AnyView {
        let language = self.language;
        let is_twice =
            flag(move || self.with(|case| cases::twice(language, case, of(case)).is_some()));
        crate::ui::html::dynamic(move || {
            if !is_twice.get() {
                return crate::ui::html::nothing();
            }
            let asked = self.with(|case| cases::twice(language, case, of(case)));
            let Some((question, said, _)) = asked else {
                return crate::ui::html::nothing();
            };
            let pressed = |second: bool| {
                flag(move || {
                    self.with(|case| {
                        cases::twice(language, case, of(case))
                            .is_some_and(|twice| twice.2 == second)
                    })
                })
            };
            let button = |text: String, second: bool| {
                let is_pressed = pressed(second);
                let fold = if second { "second" } else { "" };
                let on = move |_| self.notes(vec![(names.fold, fold.to_owned())]);
                element(view! {
                    <button type="button" class="quiet" aria-pressed=move || is_pressed.get().to_string() on:click=on>
                        {text}
                    </button>
                })
            };
            let [first, second] = said;
            line(
                "",
                vec![
                    words(question),
                    words(" "),
                    button(first, false),
                    words(" "),
                    button(second, true),
                ],
            )
        })
    }

    /// What the programme said then.
    fn rules(self) -> AnyView {
        let language = self.language;
        let is_any =
            self.flag(|case| !(case.promise.rules.is_empty() && case.promise.ways.is_empty()));
        let rules = live("", move || {
            self.with(|case| Some(cases::rules(case)))
                .unwrap_or_default()
        });
        element(view! {
            <details class="source" hidden=move || !is_any.get()>
                <summary>{w::RULES.get(language)}</summary>
                {rules}
            </details>
        })
    }

    /// What can be done with it, as with every draft.
    fn tools(self, reference: &str) -> AnyView {
        let app = self.app;
        let (language, name) = (self.language, reference.to_owned());
        let old = text(Box::new({
            let name = name.clone();
            move || {
                let until = app.old.with(|old| old.until(&name));
                until.map_or_else(String::new, |until| view::old_case(language, until))
            }
        }));
        let on = Callback::new(move |event| app.send(event));
        let tool = |word: Word, event: fn(String) -> Event| {
            self.tool(word, tells(on, event, name.clone()))
        };
        let keep = tool(d::KEEP_OLD, Event::KeepOld);
        let tools = vec![
            tool(w::OPEN, Event::OpenDraft),
            words(" "),
            tool(d::TO_FILE, Event::SaveDraft),
            words(" "),
            tool(d::DELETE, Event::Delete),
        ];
        let said = live("", move || html! { (old.get()) });
        let notice = element(view! {
            <div class="notice warm" hidden=move || old.with(String::is_empty)>
                {said}
                {keep}
            </div>
        });
        block("", vec![notice, line("", tools)])
    }
}
