use crate::locale::{Language, Word};

/// One block of a case that is written out.
pub(crate) struct Block {
    /// What it is.
    pub(crate) form: Form,
    /// What its text is about; empty where nothing has to be said.
    pub(crate) label: String,
    /// What it says.
    pub(crate) text: String,
    /// Whether it tells more about the block before it.
    pub(crate) detail: bool,
}

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
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
pub(crate) struct Page {
    /// The language of the case.
    pub(crate) language: Language,
    pub(crate) blocks: Vec<Block>,
}

impl Page {
    pub(crate) fn new(language: Language) -> Page {
        Page {
            language,
            blocks: Vec::new(),
        }
    }

    /// A word in the language of the case.
    pub(crate) fn say(&self, word: Word) -> &'static str {
        word.get(self.language)
    }

    pub(crate) fn title(&mut self, text: String) {
        self.put(Form::Title, "", text);
    }

    pub(crate) fn heading(&mut self, word: Word) {
        self.put(Form::Heading, "", self.say(word).to_owned());
    }

    /// A line with a label.
    pub(crate) fn line(&mut self, label: &str, text: impl Into<String>) {
        self.put(Form::Ours, label, text.into());
    }

    /// A line without.
    pub(crate) fn point(&mut self, text: impl Into<String>) {
        self.put(Form::Ours, "", text.into());
    }

    /// What the customer typed.
    pub(crate) fn typed(&mut self, label: &str, text: &str) {
        self.put(Form::Typed, label, text.to_owned());
    }

    /// An address of the web.
    pub(crate) fn address(&mut self, label: &str, text: &str) {
        self.put(Form::Address, label, text.to_owned());
    }

    /// Makes the last block one that tells more about the block before it.
    pub(crate) fn detail(&mut self) {
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
    pub(crate) fn lead(&self) -> String {
        let asks = self.label.ends_with(['?', ':', '.']);
        [self.label.as_str(), if asks { "" } else { ":" }].concat()
    }

    /// Whether it has to be shown line by line.
    pub(crate) fn has_lines(&self) -> bool {
        self.form == Form::Typed && self.text.contains(breaks)
    }
}

/// What some reader takes for the end of a line.
pub(crate) fn breaks(c: char) -> bool {
    matches!(c, '\n' | '\u{2028}' | '\u{2029}')
}
