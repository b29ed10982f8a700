//! What is made stays on the device, with every change, until it is deleted.

use super::{Effect, Notice, Studio, shelf};

impl Studio {
    /// Has the document kept, once anything was done to it.
    pub(super) fn keep(&mut self) {
        let Some(edited) = &*self.edited else { return };
        // What was only opened is not kept: ours can be opened again.
        if self.reference.is_empty() && edited.revision() == 0 {
            return;
        }
        if self.reference.is_empty() {
            self.reference = self.new_reference();
        }
        self.effects.push(Effect::Tab(self.reference.clone()));
        let Some(document) = self.document() else {
            return;
        };
        let text = shelf::record(document, &self.of, self.milliseconds);
        self.effects.push(Effect::Keep {
            reference: self.reference.clone(),
            text,
            over: self.stored.clone(),
        });
    }

    pub(super) fn new_reference(&self) -> String {
        crate::case::Reference::new((self.chance)()).to_string()
    }

    pub(super) fn kept(&mut self, reference: String, text: String) {
        if reference == self.reference {
            self.stored = Some(text.clone());
            if *self.notice == Some(Notice::NotKept) {
                self.notice.set(None);
            }
        }
        self.put_on_shelf(reference, Some(text));
    }

    /// The device has another record than was known here. Nothing is written over: this one goes on under a name of its own.
    pub(super) fn found(&mut self, reference: &str, text: Option<String>) {
        self.put_on_shelf(reference.to_owned(), text.clone());
        if reference != self.reference {
            return;
        }
        self.notice.set(Some(match text {
            Some(_) => Notice::Both,
            None => Notice::Deleted,
        }));
        self.reference = self.new_reference();
        self.stored = None;
        self.keep();
    }

    /// Another tab kept or deleted a programme.
    pub(super) fn elsewhere(&mut self, reference: &str, text: Option<String>) {
        if reference == self.reference && text != self.stored {
            self.notice.set(Some(match text {
                Some(_) => Notice::Newer,
                None => Notice::Deleted,
            }));
        }
        self.put_on_shelf(reference.to_owned(), text);
    }

    pub(super) fn forgot(&mut self, reference: String, text: Option<String>) {
        self.put_on_shelf(reference.clone(), None);
        self.gone.set(text.map(|text| (reference, text)));
        self.effects.push(Effect::Focus("step".into()));
    }

    pub(super) fn bring_back(&mut self) {
        if let Some((reference, text)) = self.gone.take() {
            self.effects.push(Effect::Keep {
                reference,
                text,
                over: None,
            });
            self.effects.push(Effect::Focus("step".into()));
        }
    }
}
