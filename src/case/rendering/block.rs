use crate::locale::{Language, Word};

/// One block of a case that is written out.
pub(super) struct Block {
    /// What it is.
    pub(super) form: Form,
    /// What its text is about; empty where nothing has to be said.
    pub(super) label: String,
    /// What it says.
    pub(super) text: String,
    /// Whether it tells more about the block before it.
    pub(super) detail: bool,
}

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// The title of the whole.
    Title,
    /// A heading.
    Heading,
    /// What a programme or Duetime says: one line.
    Ours,
    /// What the customer typed, of any length.
    Typed,
    /// An address of the web that a programme names.
    Address,
}

/// A case that is written out, block by block.
pub(super) struct Page {
    /// The language of the case.
    pub(super) language: Language,
    pub(super) blocks: Vec<Block>,
}

impl Page {
    pub(super) fn new(language: Language) -> Page {
        Page {
            language,
            blocks: Vec::new(),
        }
    }

    /// A word in the language of the case.
    pub(super) fn say(&self, word: Word) -> &'static str {
        word.get(self.language)
    }

    pub(super) fn title(&mut self, text: String) {
        self.put(Form::Title, "", text);
    }

    pub(super) fn heading(&mut self, word: Word) {
        self.put(Form::Heading, "", self.say(word).to_owned());
    }

    /// A line with a label.
    pub(super) fn line(&mut self, label: &str, text: impl Into<String>) {
        self.put(Form::Ours, label, text.into());
    }

    /// A line without.
    pub(super) fn point(&mut self, text: impl Into<String>) {
        self.put(Form::Ours, "", text.into());
    }

    /// What the customer typed.
    pub(super) fn typed(&mut self, label: &str, text: &str) {
        self.put(Form::Typed, label, text.to_owned());
    }

    /// An address of the web.
    pub(super) fn address(&mut self, label: &str, text: &str) {
        self.put(Form::Address, label, text.to_owned());
    }

    /// Makes the last block one that tells more about the block before it.
    pub(super) fn detail(&mut self) {
        if let Some(block) = self.blocks.last_mut() {
            block.detail = true;
        }
    }

    fn put(&mut self, form: Form, label: &str, text: String) {
        self.blocks.push(Block {
            form,
            label: label.to_owned(),
            text,
            detail: false,
        });
    }
}

impl Block {
    /// The label with what comes between it and the text: a question or a sentence has its mark already.
    pub(super) fn lead(&self) -> String {
        let asks = self.label.ends_with(['?', ':', '.']);
        [self.label.as_str(), if asks { "" } else { ":" }].concat()
    }

    /// Whether it has to be shown line by line.
    pub(super) fn has_lines(&self) -> bool {
        self.form == Form::Typed && self.text.contains(breaks)
    }
}

/// What some reader takes for the end of a line.
pub(super) fn breaks(c: char) -> bool {
    matches!(c, '\n' | '\u{2028}' | '\u{2029}')
}
