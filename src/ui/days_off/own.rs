//! A calendar file of the person's own.

use crate::{
    browser,
    case::{BadFile, OwnDays},
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
        if !file.fits(ics::LARGEST) {
            self.own_days.set(OwnDays {
                bad: BadFile::TooLarge,
                ..OwnDays::default()
            });
            return;
        }
        // Hours on a clock count in the zone in which support keeps its hours.
        let device = self.device();
        let known = self.draft.with_untracked(|draft| draft.moment.zone(device));
        // Without a zone a time would be read in the wrong one: it is asked for first.
        let Some(mut zone) = known.ok().or(device) else {
            return browser::focus("zone");
        };
        answer::with(self, self.now.get_untracked(), &mut |_, _, answer| {
            if let Answer::Given(commitment, _) = answer
                && let Kind::Due(due) = commitment.kind
            {
                zone = due.calendar.zone();
            }
        });
        file.read_calendar(zone.name(), move |json| {
            // Nothing at all came where the part that reads files could not be loaded.
            let mut own = OwnDays::from_json(&json).unwrap_or(OwnDays {
                bad: BadFile::NoCalendar,
                ..OwnDays::default()
            });
            if own.bad == BadFile::Good {
                if own.days.is_empty() {
                    own.value = name;
                } else {
                    self.draft.update(|draft| {
                        draft.holidays.file = name;
                        draft.holidays.own = std::mem::take(&mut own.days);
                    });
                    // The field made way for the button that takes the file away.
                    browser::focus("drop-own-days");
                }
            }
            self.own_days.set(own);
        });
    }

    /// Takes the file away again.
    pub fn drop_file(self) {
        self.own_days.set(OwnDays::default());
        self.draft.update(|draft| {
            draft.holidays.file.clear();
            draft.holidays.own.clear();
        });
        browser::focus("own-days");
    }
}

/// What went wrong with the file, or with a part of it.
pub(super) fn problem(html: &mut Html, app: App, language: Language) {
    let text = app.own_days.with(|own| match own.bad {
        BadFile::Good if !own.left_out.is_empty() => {
            let names = browser::join(language, &own.left_out);
            w::LEFT_OUT.with(language, &[("names", &names)])
        }
        BadFile::Good if own.value.is_empty() => String::new(),
        BadFile::Good => w::EMPTY.with(language, &[("file", &own.value)]),
        BadFile::NoCalendar if own.line.is_empty() => w::NOT_READ.get(language).to_owned(),
        BadFile::NoCalendar => {
            let line = match &*own.value {
                "" => own.line.clone(),
                value => [&own.line, ": ", value].concat(),
            };
            w::NO_CALENDAR.with(language, &[("line", &line)])
        }
        BadFile::TooLarge => w::TOO_LARGE.get(language).to_owned(),
    });
    if !text.is_empty() {
        html.element("<p class=\"notice warm\">", &text, "</p>");
    }
}
