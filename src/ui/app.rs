use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{Place, chunks::chunks, held::Held, html::text};
use crate::{
    browser,
    case::{BadMoment, Choices, Draft, OwnDays},
    clock::{Country, Moment, Zone},
    locale::Language,
    programme::{Index, LARGEST, Programme, read_index},
};

/// A change of what was chosen, by what was entered.
type Change = Box<dyn Fn(&mut Choices, String) + Send + Sync>;

/// Something that is fetched.
#[derive(Debug, Clone)]
pub enum Fetched<T> {
    /// Nobody asked for it yet.
    Nothing,
    /// It is on its way.
    Loading,
    /// It is there.
    Ready(T),
    /// It could not be had, or cannot be used.
    Failed,
}

impl<T: Clone> Fetched<T> {
    /// What is there, if it is.
    pub fn ready(&self) -> Option<T> {
        match self {
            Fetched::Ready(it) => Some(it.clone()),
            _ => None,
        }
    }

    /// Whether it is there.
    pub fn is_ready(&self) -> bool {
        matches!(self, Fetched::Ready(_))
    }

    /// How it stands with something that needs more than this: on its way even where this is there.
    pub fn without<U>(&self) -> Fetched<U> {
        match self {
            Fetched::Failed => Fetched::Failed,
            _ => Fetched::Loading,
        }
    }
}

/// Every signal of the page.
#[derive(Clone, Copy)]
pub struct App {
    /// The language.
    pub language: Held<Language>,
    /// Where the person is.
    pub place: Held<Place>,
    /// What was chosen and typed.
    pub draft: Held<Draft>,
    /// The list of programmes.
    pub index: Held<Fetched<Arc<Index>>>,
    /// The programme in view.
    pub programme: Held<Fetched<Arc<Programme>>>,
    /// The countries whose public holidays are known.
    pub countries: Held<Vec<String>>,
    /// The public holidays of the country that was chosen.
    pub country: Held<Fetched<Arc<Country>>>,
    /// What the person's own calendar file gave, if something was wrong with it.
    pub own_days: Held<OwnDays>,
    /// The present moment; moves on every second.
    pub now: Held<DateTime<Utc>>,
    /// The minute of the present moment: what depends on it is drawn anew once a minute.
    pub minute: Held<DateTime<Utc>>,
    /// Whether the answer stands open, where the page is narrow.
    pub open: Held<bool>,
    /// The choices of the link that was followed last, as long as the page may have to say what it could not read.
    pub link: Held<String>,
    /// Whether the person came from the review to change one thing, and goes straight back.
    pub changing: Held<bool>,
    /// What the focus goes to in the next place.
    pub begin_at: Held<String>,
    /// Where the person was before: a new place begins at its heading, a first visit does not.
    pub last: Held<Option<Place>>,
    /// The choices that the address came with, for as long as the draft says none.
    pub choices: Held<String>,
    /// Whether the draft that is kept and the link that was followed have been taken up, or there is neither.
    pub settled: Held<bool>,
    /// The draft that the page knew before it was loaded anew, where the device keeps none.
    pub remembered: Held<Option<String>>,
    /// Whether the person had the draft deleted.
    pub forgotten: Held<bool>,
    /// Whether the draft is kept on this device.
    pub kept: Held<bool>,
    /// The zone of the device; none until there are zones, and where it does not tell one.
    pub device: Held<Option<Zone>>,
    /// The zone that stood in what was pasted, with a day or a time.
    pub pasted: Held<String>,
}

/// Where languages and drafts are kept on this device.
pub const LANGUAGE: &str = "duetime.language";
/// Where the draft is kept that was worked on last: whole, or by its reference where it has a record.
pub const DRAFT: &str = "duetime.draft";
/// Which draft this tab works on.
pub const TAB: &str = "duetime.tab";

/// Where the draft of this reference is kept, field by field.
pub fn record(reference: &str) -> String {
    ["duetime.case.", reference].concat()
}

impl Default for App {
    fn default() -> App {
        App::new()
    }
}

impl App {
    /// The signals as a visit begins. What is kept on this device and what the address says is taken up by what answers,
    /// where there is any.
    pub fn new() -> App {
        // Where storage is forbidden, what the page remembers of itself is all there is.
        let remembered = browser::remembered();
        let remembered = remembered.as_deref().and_then(|text| text.split_once('\n'));
        let (tag, link) = match remembered {
            Some((said, _)) => said.split_once(' ').unwrap_or((said, "")),
            None => ("", ""),
        };
        let kept = browser::kept(LANGUAGE);
        let language = Language::of(kept.as_deref().unwrap_or(tag))
            .unwrap_or_else(|| Language::best(browser::languages().iter().map(String::as_str)));
        App {
            language: Held::new(language),
            place: Held::new(Place::default()),
            draft: Held::new(Draft::default()),
            index: Held::new(Fetched::Nothing),
            programme: Held::new(Fetched::Nothing),
            countries: Held::new(Vec::new()),
            country: Held::new(Fetched::Nothing),
            own_days: Held::new(OwnDays::default()),
            now: Held::new(browser::now()),
            minute: Held::new(minute(browser::now())),
            open: Held::new(false),
            link: Held::new(link.to_owned()),
            changing: Held::new(false),
            begin_at: Held::new("step".to_owned()),
            last: Held::new(None),
            choices: Held::new(String::new()),
            settled: Held::new(false),
            remembered: Held::new(remembered.map(|(_, draft)| draft.to_owned())),
            forgotten: Held::new(false),
            kept: Held::new(true),
            device: Held::new(None),
            pasted: Held::new(String::new()),
        }
    }

    /// The zone of the device, if it tells one, which is known before a programme is in view.
    pub fn device(self) -> Option<Zone> {
        self.device.get()
    }

    /// The moment that the person means.
    pub fn moment(self, now: DateTime<Utc>) -> Result<Moment, BadMoment> {
        self.draft
            .with(|draft| draft.moment.read(now, self.device()))
    }

    /// Lets time pass.
    pub fn tick(self) {
        let now = browser::now();
        self.now.set(now);
        if self.minute.get_untracked() != minute(now) {
            self.minute.set(minute(now));
        }
    }

    /// The programme in view, if it is there.
    pub fn ready(self) -> Option<Arc<Programme>> {
        self.programme.with(Fetched::ready)
    }

    /// Reads a text out of what was chosen within the programme in view; empty where nothing was.
    pub fn chosen(self, ask: impl Fn(&Choices) -> String + Send + Sync + 'static) -> Memo<String> {
        self.chosen_boxed(Box::new(ask))
    }

    /// Changes what was chosen within the programme in view.
    pub fn choose(
        self,
        change: impl Fn(&mut Choices, String) + Send + Sync + 'static,
    ) -> Callback<String> {
        self.choose_boxed(Box::new(change))
    }

    fn chosen_boxed(self, ask: Box<dyn Fn(&Choices) -> String + Send + Sync>) -> Memo<String> {
        text(Box::new(move || {
            let answer = self.draft.with(|draft| draft.chosen().map(&ask));
            answer.unwrap_or_default()
        }))
    }

    fn choose_boxed(self, change: Change) -> Callback<String> {
        Callback::new(move |text: String| {
            self.draft.update(|draft| {
                if let Some(choices) = draft.choose() {
                    change(choices, text);
                }
            });
        })
    }

    /// Goes to another place.
    pub fn go(self, place: Place) {
        browser::push_hash(&self.address(place));
        // At once, before anything else writes an address.
        self.place.set(place);
    }

    /// The address of a place with what was chosen.
    pub fn address(self, place: Place) -> String {
        let choices = match chunks().answer.ready() {
            Some(answer) => (answer.choices)(self),
            None => self.choices.get(),
        };
        if choices.is_empty() {
            place.path().to_owned()
        } else {
            [place.path(), "?", &choices].concat()
        }
    }

    /// Begins to fetch what the programme in view consists of, for what answers to take when it comes.
    pub fn fetch_ahead(self) {
        self.draft.with_untracked(|draft| {
            if let Some(id) = &draft.programme {
                browser::soon(&["programmes/", id.as_str(), ".json"].concat());
                browser::soon("zones.bin");
            }
        });
    }

    /// Fetches the list of programmes. Without it, the page shows the way to each vendor that it always carries.
    pub fn fetch_index(self) {
        self.index.set(Fetched::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let text = browser::fetch_text("programmes/index.json", LARGEST).await;
            let index = text.and_then(|text| read_index(&text).ok());
            self.index
                .set(index.map_or(Fetched::Failed, |index| Fetched::Ready(Arc::new(index))));
        });
    }
}

/// The beginning of the minute that a moment lies in.
fn minute(at: DateTime<Utc>) -> DateTime<Utc> {
    crate::clock::range(at.timestamp() - at.timestamp().rem_euclid(60)).unwrap_or(at)
}
