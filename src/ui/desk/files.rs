//! The files that a person gave in this visit, by their handles: what the app wants done with them is done here. They stay
//! with the browser.

use std::cell::RefCell;

use crate::{
    app::{Event, FileEffect, FileEvent, Handle, NewFile},
    browser::{Given, Parts},
    ui::App,
};

/// A file in hand.
struct InHand {
    handle: Handle,
    given: Given,
    /// The address of its picture, once that was asked for.
    picture: Option<String>,
    /// Its masked copy, as far as it was made.
    copy: Parts,
}

#[derive(Default)]
struct Hand {
    files: Vec<InHand>,
    /// How many were given so far.
    count: u32,
}

thread_local! {
    static HAND: RefCell<Hand> = RefCell::default();
}

/// Does something with a file in hand; nothing where it was let go of.
fn with<R>(handle: Handle, act: impl FnOnce(&mut InHand) -> Option<R>) -> Option<R> {
    HAND.with_borrow_mut(|hand| {
        let mut files = hand.files.iter_mut();
        files.find(|file| file.handle == handle).and_then(act)
    })
}

/// Takes in files that were chosen or dropped.
pub fn take_files(app: App, given: Vec<Given>) {
    let files = HAND.with_borrow_mut(|hand| {
        let take = |given: Given| {
            let handle = Handle(hand.count);
            hand.count += 1;
            let file = NewFile {
                handle,
                name: given.name(),
                size: given.size() as u64,
                kind: given.kind(),
            };
            hand.files.push(InHand {
                handle,
                given,
                picture: None,
                copy: Parts::default(),
            });
            file
        };
        given.into_iter().map(take).collect()
    });
    app.send(Event::File(FileEvent::Given(files)));
}

/// Does what the app wants done with a file.
pub fn carry_out(app: App, handle: Handle, effect: FileEffect) -> Option<Event> {
    match effect {
        FileEffect::Read { from, to } => {
            let given = with(handle, |file| Some(file.given.clone()))?;
            wasm_bindgen_futures::spawn_local(async move {
                let bytes = given.bytes(from as f64, to as f64).await;
                app.send(Event::File(FileEvent::Piece {
                    handle,
                    from,
                    bytes,
                }));
            });
        }
        FileEffect::Copy { text, last } => {
            let event = with(handle, |file| {
                let had_room = text.is_empty() || file.copy.push(&text);
                if had_room && last {
                    file.given = std::mem::take(&mut file.copy).file("text/plain")?;
                    return Some(FileEvent::Copied(handle));
                }
                (!had_room).then_some(FileEvent::NoRoom(handle))
            });
            let no_room = last.then_some(FileEvent::NoRoom(handle));
            return event.or(no_room).map(Event::File);
        }
        FileEffect::DropCopy => {
            with(handle, |file| {
                file.copy = Parts::default();
                Some(())
            });
        }
        FileEffect::Save(name) => {
            with(handle, |file| Some(file.given.clone()))?.save(&name);
        }
        FileEffect::LetGo => {
            HAND.with_borrow_mut(|hand| hand.files.retain(|file| file.handle != handle));
        }
    }
    None
}

/// A file in hand.
pub fn given(handle: Handle) -> Option<Given> {
    with(handle, |file| Some(file.given.clone()))
}

/// The address of the picture that a file is, for as long as the page is open.
pub fn picture(handle: Handle) -> Option<String> {
    with(handle, |file| {
        if file.picture.is_none() {
            file.picture = file.given.address();
        }
        file.picture.clone()
    })
}
