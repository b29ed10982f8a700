//! A case as text that people read: in Markdown, as plain text, and in ten lines for a colleague.
//!
//! One walk through the case makes a list of blocks, most important first; each form writes that list in its own way.
//! So no form can hold what another leaves out. What the customer typed is hostile until shown otherwise: no form lets
//! it become anything but text.

mod answer;
pub(crate) mod block;
mod card;
mod content;
pub(crate) mod date;
mod markdown;
pub(crate) mod plain;
mod trace;
mod way;

use block::Page;

use super::Case;
use crate::locale::words::rendering as w;

impl Case {
    /// The whole case in Markdown. What the customer typed is escaped, or stands between fences: it makes no heading, no
    /// link, no image and no HTML. The same case gives the same bytes.
    ///
    /// Each line of it says one thing:
    ///
    /// ```
    /// # use duetime::case::{Case, CaseInput, Choices, Reference};
    /// # use duetime::clock::{Fold, Moment, Zone, local};
    /// # let file = std::fs::read_to_string("public/programmes/zmanda.json").unwrap();
    /// # let programme = duetime::programme::read(&file).unwrap();
    /// # let case = Case::build(&CaseInput {
    /// #     reference: Reference::new([7; 10]),
    /// #     made: chrono::DateTime::UNIX_EPOCH,
    /// #     programme: &programme,
    /// #     plan: programme.plan("premium").unwrap(),
    /// #     case_type: &programme.case_types[0],
    /// #     edition: None,
    /// #     finding: None,
    /// #     moment: Moment::read(local("2026-11-21T03:00").unwrap(), Zone::utc(), Fold::First).unwrap(),
    /// #     agreement: None,
    /// #     holidays: None,
    /// #     choices: &Choices::default(),
    /// #     language: duetime::locale::Language::EN,
    /// #     page_language: duetime::locale::Language::EN,
    /// # }).unwrap();
    /// let text = case.to_markdown();
    /// assert!(text.contains("- **Opened:** Sat 21 Nov 2026, 03:00 (UTC)\n"));
    /// ```
    pub fn to_markdown(&self) -> String {
        markdown::write(&self.page())
    }

    /// The whole case as plain text, in lines of at most 78 characters wherever a word allows it. Lines that the customer
    /// typed stand behind a bar where there are several, so that none of them can pass for a heading; where one was too
    /// long, what follows has no bar. The same case gives the same bytes.
    pub fn to_text(&self) -> String {
        plain::write(&self.page())
    }

    /// The case in at most ten lines of plain text, for a colleague: which case, about what, the target, how
    /// to reach it, and what is still missing.
    pub fn card(&self) -> String {
        card::write(self)
    }

    /// The case as blocks, most important first.
    fn page(&self) -> Page {
        let mut page = Page::new(self.language);
        let title = [page.say(w::CASE), " ", &self.reference.to_string()].concat();
        page.title([title, self.whose()].join(" · "));
        answer::write(&mut page, self);
        content::happened(&mut page, self);
        content::checklist(&mut page, self);
        content::files(&mut page, self);
        content::conditions(&mut page, self);
        way::reach(&mut page, self);
        way::level(&mut page, self);
        way::time(&mut page, self);
        way::sources(&mut page, self);
        way::about(&mut page, self);
        page
    }

    /// The programme with its vendor, the plan and the level.
    fn whose(&self) -> String {
        let mut parts = Vec::new();
        if !self.programme.name.contains(&self.programme.vendor) {
            parts.push(self.programme.vendor.as_str());
        }
        parts.push(&self.programme.name);
        parts.push(&self.plan.name);
        if let Some(level) = &self.level {
            parts.push(&level.term);
        }
        parts.join(" · ")
    }

    /// The numbers by which the list of sources has these: ` [1,3]`.
    fn cited(&self, ids: &[String]) -> String {
        self.shown(ids, &[])
    }

    /// The same with the assumptions that it rests on, by their ids: ` [1,3; AMB-12]`.
    fn shown(&self, ids: &[String], assumptions: &[String]) -> String {
        let mut text = String::new();
        for id in ids {
            if let Some(at) = self.sources.iter().position(|source| source.id == *id) {
                text.push_str(if text.is_empty() { " [" } else { "," });
                text.push_str(&(at + 1).to_string());
            }
        }
        for (n, id) in assumptions.iter().enumerate() {
            text.push_str(match (n, text.is_empty()) {
                (_, true) => " [",
                (0, false) => "; ",
                _ => ", ",
            });
            text.push_str(id);
        }
        if !text.is_empty() {
            text.push(']');
        }
        text
    }
}
