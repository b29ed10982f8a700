use leptos::prelude::*;

use crate::{
    app::{Edit, MomentField, Part, WIPED},
    case::{BadMoment, TypedMoment},
    clock::Zone,
    locale::{Language, Word, words::calculator as w},
    ui::{
        App,
        html::{nothing, text},
        parts::{self, DateTime, Derived, Offers, Press, ZoneField, aloud, block, line, words},
    },
    view::moment::{bad_date, bad_time, bad_zone, pasted},
};

/// The fields for day and time, and below both what could be meant: behind one of them it would push it out of line.
pub fn moment(app: App, language: Language) -> AnyView {
    let part = |read: fn(&TypedMoment) -> &String, edit: fn(String) -> Edit, bad| parts::Part {
        value: typed(app, read),
        on: app.entered(edit),
        problem: wrong(app, language, bad),
    };
    let date = part(|moment| &moment.date, Edit::Date, bad_date);
    let time = part(|moment| &moment.time, Edit::Time, bad_time);
    let whole = Callback::new(move |pasted| app.edit(Edit::Together(pasted)));
    let fields = view! { <DateTime language date time whole /> };
    let parts = vec![
        fields.into_any(),
        offers(app, language, MomentField::Date, w::DATE),
        offers(app, language, MomentField::Time, w::TIME),
        other_zone(app, language),
    ];
    block("", parts)
}

/// The field for the zone: that of the device, until another is typed. Where the device does not tell one, it is asked
/// for.
pub fn zone(app: App, language: Language) -> AnyView {
    let value = text(Box::new(move || {
        // A field that was wiped out stays empty for what comes next, and means the zone of the device meanwhile.
        match app.draft.with(|draft| draft.moment.zone.clone()).as_str() {
            "" => app.device().map_or("", Zone::name).to_owned(),
            WIPED => String::new(),
            typed => typed.to_owned(),
        }
    }));
    let on = app.entered(Edit::Zone);
    let problem = wrong(app, language, bad_zone);
    let field = view! { <ZoneField language value on problem /> };
    let offers = offers(app, language, MomentField::Zone, w::ZONE);
    block("", vec![field.into_any(), offers])
}

fn typed(app: App, read: fn(&TypedMoment) -> &String) -> Memo<String> {
    text(Box::new(move || {
        app.draft.with(|draft| read(&draft.moment).clone())
    }))
}

/// What is wrong with the moment, where this finds something.
fn wrong(app: App, language: Language, find: fn(&BadMoment) -> Option<Word>) -> Memo<String> {
    text(Box::new(move || {
        let word = app.moment().err().as_ref().and_then(find);
        word.map_or("", |word| word.get(language)).to_owned()
    }))
}

fn offers(app: App, language: Language, field: MomentField, name: Word) -> AnyView {
    let offers = Derived::new(move || {
        app.read(&[Part::Draft, Part::Minute, Part::Device], |core| {
            core.meant(field)
        })
    });
    let on = Callback::new(move |meant| app.edit(Edit::Take(meant)));
    view! { <Offers language name=name.get(language) offers on /> }.into_any()
}

/// Which zone stood in what was pasted, where the clocks of the chosen one show something else: each field takes its own
/// part, as written, and converts nothing.
fn other_zone(app: App, language: Language) -> AnyView {
    let found = Derived::new(move || {
        let text = app.pasted.get();
        app.moment()
            .ok()
            .and_then(|moment| pasted(language, &text, moment))
    });
    let drawn = found.draw(move |found| {
        let Some(found) = found else {
            return nothing();
        };
        let mut parts = vec![words(found.text)];
        if let Some((zone, text)) = found.way {
            let on = Callback::new(move |()| app.edit(Edit::Take(zone)));
            parts.push(words(" "));
            parts.push(view! { <Press text class="quiet" on /> }.into_any());
        }
        line("notice", parts)
    });
    aloud(drawn)
}
