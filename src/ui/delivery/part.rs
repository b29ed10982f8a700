use leptos::prelude::*;

use super::{
    drive,
    state::{receiver, send, standing},
};
use crate::{
    app::{App as Core, Event as Page, Place, Step},
    browser::{self, Content},
    delivery::{Entry, Event, Receipt, Receiver, Travelling},
    locale::{Language, words::delivery as w},
    ui::{
        App,
        embed::Handing,
        handing::noted,
        html::{live, nothing},
        parts::{ChangeLink, Press, block, each, element, keys},
    },
    view::{self, delivery::Way, item_id},
};

/// The way to hand in the case that is shown, and what became of it; nothing where this site receives no cases.
pub fn submit(app: App, language: Language, handing: Handing) -> AnyView {
    let Some(receiver) = receiver() else {
        return nothing();
    };
    let reference = handing.id.clone();
    let handing = StoredValue::new(handing);
    let (of, to) = (reference.clone(), receiver.clone());
    let said = live("", move || {
        let (entry, going) = standing(&of);
        match entry {
            Some(entry) => view::delivery::standing(language, &entry, &going),
            None => not_under_way(app, language, &to, handing),
        }
    });
    let ways = ways(app, language, reference, receiver, Some(handing));
    // Whoever pressed hears at once what became of it.
    element(view! {
        <div id="handed-over" class="notice going" tabindex="-1" role="status">
            {said} {ways}
        </div>
    })
}

/// What is said of a case that is in no outbox: where it goes, or that it has arrived.
fn not_under_way(
    app: App,
    language: Language,
    receiver: &Receiver,
    handing: StoredValue<Handing>,
) -> view::Markup {
    let handed = app.draft.with(|draft| draft.handed.clone());
    if app.draft.with(|draft| draft.log.is_by_hand()) {
        return noted(language);
    }
    if !handed.is_blank() {
        let receipt = Receipt {
            number: handed.number,
            url: handed.url,
            ..Receipt::default()
        };
        return view::delivery::arrived(language, &receiver.name, &receipt);
    }
    let (go, stay) = handing.with_value(|handing| travelling(receiver, handing));
    let size = go.iter().map(|(file, _)| file.size).sum();
    let names: Vec<_> = go.into_iter().map(|(file, _)| file.name).collect();
    view::delivery::before(
        language,
        [&receiver.name, receiver.host()],
        (&names, size),
        (&stay, receiver.most()),
    )
}

/// The files that go with a case, in their order, and the names of those that do not.
fn travelling(
    receiver: &Receiver,
    handing: &Handing,
) -> (Vec<(Travelling, browser::Given)>, Vec<String>) {
    let (mut go, mut stay, mut size) = (Vec::new(), Vec::new(), 0);
    for (name, given) in &handing.files {
        let fits = |given: &&browser::Given| size + given.size() as u64 <= receiver.most();
        match given.as_ref().filter(fits) {
            Some(given) => {
                let file = Travelling {
                    name: name.clone(),
                    kind: given.kind(),
                    size: given.size() as u64,
                };
                size += file.size;
                go.push((file, given.clone()));
            }
            None => stay.push(name.clone()),
        }
    }
    (go, stay)
}

/// What a person can do about a case. A button stays the same element as long as there is something for it to do.
pub fn ways(
    app: App,
    language: Language,
    reference: String,
    receiver: Receiver,
    handing: Option<StoredValue<Handing>>,
) -> AnyView {
    let of = reference.clone();
    let ways = Memo::new(move |_| {
        let (entry, going) = standing(&of);
        let is_handed = app.draft.with(|draft| !draft.handed.is_blank());
        if entry.is_none() && (handing.is_none() || is_handed) {
            return Vec::new();
        }
        // Only what is in view can be changed from here.
        let items = match handing {
            Some(_) => items(app),
            None => Vec::new(),
        };
        view::delivery::ways(entry.as_ref(), &going, &items)
    });
    let names = keys(Box::new(move || {
        ways.with(|ways| ways.iter().map(|way| way.name().to_owned()).collect())
    }));
    let draw = move |name: &str| {
        let way = ways.with_untracked(|ways| {
            let mut ways = ways.iter();
            ways.find(|way| way.name() == name).cloned()
        });
        let Some(way) = way else { return nothing() };
        one(app, language, &reference, &receiver, handing, way)
    };
    block("ways", vec![each(names, Box::new(draw))])
}

fn one(
    app: App,
    language: Language,
    reference: &str,
    receiver: &Receiver,
    handing: Option<StoredValue<Handing>>,
    way: Way,
) -> AnyView {
    let to = [("receiver", &*receiver.name), ("host", receiver.host())];
    let press = |text: String, class: &'static str, on: Callback<()>| {
        view! { <Press text class on /> }.into_any()
    };
    let event = |event: fn(String) -> Event| {
        let reference = reference.to_owned();
        Callback::new(move |()| {
            send(app, event(reference.clone()));
            browser::focus("handed-over");
        })
    };
    match way {
        Way::Submit | Way::Again if handing.is_some() => {
            let receiver = receiver.clone();
            let on = Callback::new(move |()| {
                if let Some(handing) = handing {
                    handing.with_value(|handing| hand_in(app, &receiver, handing));
                }
                browser::focus("handed-over");
            });
            let text = if way == Way::Submit {
                w::SUBMIT.with(language, &to[..1])
            } else {
                w::AGAIN.get(language).to_owned()
            };
            press(text, "main", on)
        }
        Way::Submit => nothing(),
        Way::Again => press(w::AGAIN.get(language).to_owned(), "", event(Event::SendNow)),
        Way::SendNow => press(
            w::SEND_NOW.get(language).to_owned(),
            "",
            event(Event::SendNow),
        ),
        Way::SendThere => press(w::SEND_THERE.with(language, &to), "", event(Event::SendNow)),
        Way::Cancel => press(
            w::CANCEL.get(language).to_owned(),
            "quiet",
            event(Event::Cancel),
        ),
        Way::Remove => press(
            w::REMOVE.get(language).to_owned(),
            "quiet",
            event(Event::Done),
        ),
        Way::TakeFile => {
            let reference = reference.to_owned();
            let on = Callback::new(move |()| {
                let reference = reference.clone();
                wasm_bindgen_futures::spawn_local(async move {
                    if let Some(content) = drive::content(&reference).await {
                        let name = ["duetime-", &reference, ".json"].concat();
                        browser::download(&name, "application/json", &content.case);
                    }
                });
            });
            press(w::TAKE_FILE.get(language).to_owned(), "quiet", on)
        }
        Way::Change(field) => {
            let at = app.read(&[], |core| at(core, &field));
            let (to, text) = (Place::Intake(Step::Needed), w::CHANGE.get(language));
            let on = Callback::new(move |event: Page| app.send(event));
            at.map_or_else(nothing, |at| {
                view! { <ChangeLink to at text on /> }.into_any()
            })
        }
    }
}

/// The element of the item of an id.
fn at(core: &Core, field: &str) -> Option<String> {
    let mut items = core.ready()?.checklist.items.iter();
    items.find(|item| item.id.as_str() == field).map(item_id)
}

/// The ids of the items that can be gone to.
fn items(app: App) -> Vec<String> {
    app.read(&[crate::app::Part::Programme], |core| {
        let items = core
            .ready()
            .map(|programme| programme.checklist.items.iter());
        items
            .into_iter()
            .flatten()
            .map(|item| item.id.as_str().to_owned())
            .collect()
    })
}

/// Hands in the very case that was checked and is shown.
fn hand_in(app: App, receiver: &Receiver, handing: &Handing) {
    let (go, _) = travelling(receiver, handing);
    let (files, given) = go.into_iter().unzip();
    let entry = Entry::new(
        handing.id.clone(),
        handing.subject.clone(),
        receiver,
        &handing.case,
        files,
        browser::milliseconds(),
    );
    drive::hold(
        &handing.id,
        Content {
            case: handing.case.clone(),
            text: handing.text.clone(),
            files: given,
        },
    );
    send(app, Event::HandIn(Box::new(entry)));
}
