use super::parts::{Assumption, Source};
use crate::{
    locale::{Language, words::answer},
    programme::{self, Id, Programme, Reading, Text},
};

/// What the parts of a case refer to while it is put together: so that nothing is named in a case that it does not
/// hold, and nothing is held that is not named.
pub(super) struct References<'a> {
    pub(super) programme: &'a Programme,
    pub(super) language: Language,
    sources: Vec<&'a Id<programme::Source>>,
    readings: Vec<&'a Id<Reading>>,
}

impl<'a> References<'a> {
    pub(super) fn new(programme: &'a Programme, language: Language) -> References<'a> {
        References {
            programme,
            language,
            sources: Vec::new(),
            readings: Vec::new(),
        }
    }

    /// A text in the language of the case.
    pub(super) fn text(&self, text: &Text) -> String {
        text.get(self.language).to_owned()
    }

    /// Names sources, and remembers that it did.
    pub(super) fn cite(
        &mut self,
        sources: impl IntoIterator<Item = &'a Id<programme::Source>>,
    ) -> Vec<String> {
        name(sources, &mut self.sources)
    }

    /// Names the open readings that a part rests on, and remembers that it did.
    pub(super) fn rest_on(
        &mut self,
        readings: impl IntoIterator<Item = &'a Id<Reading>>,
    ) -> Vec<String> {
        name(readings, &mut self.readings)
    }

    /// Every open reading that a part rests on, once, in the order of the programme.
    pub(super) fn assumptions(&mut self) -> Vec<Assumption> {
        let programme = self.programme;
        let mut assumptions = Vec::new();
        for reading in &programme.readings {
            if self.readings.contains(&&reading.id) {
                assumptions.push(Assumption {
                    id: reading.id.to_string(),
                    question: self.text(&reading.question),
                    chosen: self.text(&reading.chosen),
                    sources: self.cite(&reading.source),
                });
            }
        }
        assumptions
    }

    /// The edition of a document, or that it gives none.
    pub(super) fn edition(&self, document: &programme::Document) -> String {
        match &document.edition {
            Some(edition) => edition.to_string(),
            None => answer::UNDATED.get(self.language).to_owned(),
        }
    }

    /// Every source that was named, once, in the order of the programme.
    pub(super) fn sources(&self) -> Vec<Source> {
        let named = |source: &&programme::Source| self.sources.contains(&&source.id);
        self.programme
            .sources
            .iter()
            .filter(named)
            .filter_map(|source| self.programme.source(&source.id))
            .map(|(source, document)| Source {
                id: source.id.to_string(),
                document: document.title.to_string(),
                section: source.section.to_string(),
                edition: self.edition(document),
                language: document.language.to_string(),
                address: document.address.as_str().to_owned(),
                read_on: document.read_on.to_string(),
                outside: document.outside,
            })
            .collect()
    }
}

/// The names of ids, each once, in their order; what is named is kept.
fn name<'a, T: 'a>(
    ids: impl IntoIterator<Item = &'a Id<T>>,
    named: &mut Vec<&'a Id<T>>,
) -> Vec<String> {
    let mut names = Vec::new();
    for id in ids {
        if !names.iter().any(|name| name == id.as_str()) {
            names.push(id.to_string());
            named.push(id);
        }
    }
    names
}
