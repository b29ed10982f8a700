//! A calendar file of the person's own.

use chrono::Datelike;

use crate::{
    browser,
    case::OwnDays,
    clock::ics,
    locale::{Language, words::holidays as w},
    programme::Kind,
    ui::{
        App,
        answer::{self, Answer},
        html::Html,
    },
};

/// The field for it; the way to take it away once it was given.
pub(super) fn own(html: &mut Html, app: App, language: Language) {
    let file = app.draft.with(|draft| draft.holidays.file.clone());
    if file.is_empty() {
        html.element(
            "<label for=\"own-days\">",
            w::FILE.get(language),
            "</label>",
        );
        html.element(
            "<div class=\"hint\" id=\"own-days-hint\">",
            w::FILE_HINT.get(language),
            "</div>",
        );
        html.raw("<input type=\"file\" id=\"own-days\" accept=\".ics,text/calendar\" aria-describedby=\"own-days-hint\">");
    } else {
        let drop = w::DROP.with(language, &[("file", &file)]);
        html.element("<strong>", w::FILE.get(language), "</strong><br>");
        html.element(
            "<button type=\"button\" class=\"quiet\" id=\"drop-own-days\" data-drop=\"\">",
            &drop,
            "</button>",
        );
    }
}

impl App {
    /// Takes the days off of a file that a person gave.
    pub fn take_file(self, file: browser::Given) {
        let name = file.name();
        let now = self.now.get_untracked();
        // Hours on a clock count in the zone in which support keeps its hours.
        let device = self.device();
        let known = self.draft.with_untracked(|draft| draft.moment.zone(device));
        // Without a zone a time would be read in the wrong one: it is asked for first.
        let Some(mut zone) = known.ok().or(device) else {
            return browser::focus("zone");
        };
        answer::with(self, now, &mut |_, _, answer| {
            if let Answer::Given(commitment, _) = answer
                && let Kind::Due(due) = commitment.kind
            {
                zone = due.calendar.zone();
            }
        });
        file.read_calendar(zone.name(), now.year(), ics::LARGEST, move |json| {
            // Nothing at all came where the part that reads files could not be loaded.
            let mut own = OwnDays::from_json(&json).unwrap_or(OwnDays {
                bad: true,
                ..OwnDays::default()
            });
            let (days, maybe) = (
                std::mem::take(&mut own.days),
                std::mem::take(&mut own.maybe),
            );
            if !days.is_empty() || !maybe.is_empty() {
                self.draft
                    .update(|draft| draft.holidays.take_file(name, days, maybe));
                // The field made way for the button that takes the file away.
                browser::focus("drop-own-days");
            }
            self.own_days.set(own);
        });
    }

    /// Takes the file away again.
    pub fn drop_file(self) {
        self.own_days.set(OwnDays::default());
        self.draft.update(|draft| {
            draft
                .holidays
                .take_file(String::new(), Vec::new(), Vec::new());
        });
        browser::focus("own-days");
    }
}

/// What was taken of the file, what was not, and why.
pub(super) fn problem(html: &mut Html, app: App, language: Language) {
    app.own_days.with(|own| {
        if own.bad && own.said.is_empty() {
            html.element(
                "<p class=\"notice warm\">",
                w::NOT_READ.get(language),
                "</p>",
            );
        }
        for said in &own.said {
            html.raw(if own.bad {
                "<p class=\"notice warm\">"
            } else {
                "<p class=\"notice\">"
            });
            html.text(said.get(language)).raw("</p>");
        }
    });
}
