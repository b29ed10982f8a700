use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{Place, held::Held, html::text};
use crate::{
    browser,
    case::{BadMoment, Choices, Draft, OwnDays},
    clock::{Country, Moment, Zone, zone},
    locale::Language,
    programme::{Id, Index, LARGEST, Programme, read, read_index},
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
    /// Whether the person had the draft deleted.
    pub forgotten: Held<bool>,
    /// Whether the draft is kept on this device.
    pub kept: Held<bool>,
    /// The zone of the device; none until there are zones, and where it does not tell one.
    device: Held<Option<Zone>>,
    /// The zone that stood in what was pasted, with a day or a time.
    pub pasted: Held<String>,
}

/// Where languages and drafts are kept on this device.
pub const LANGUAGE: &str = "duetime.language";
pub const DRAFT: &str = "duetime.draft";

/// What stands before a draft that the device does not keep.
const UNKEPT: &str = "!";

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
    /// The signals as a visit begins: what is kept on this device, then what the address says.
    pub fn new() -> App {
        // Where storage is forbidden, what one part of the page hands over to the other is all there is.
        let handed = browser::handed_over();
        let mut kept = true;
        let mut link = "";
        let (tag, draft) = match handed.as_deref().and_then(|text| text.split_once('\n')) {
            Some((tag, draft)) => {
                let (tag, followed) = tag.split_once(' ').unwrap_or((tag, ""));
                link = followed;
                let unkept = draft.strip_prefix(UNKEPT);
                kept = unkept.is_none();
                (
                    Some(tag.to_owned()),
                    Some(unkept.unwrap_or(draft).to_owned()),
                )
            }
            None => (browser::kept(LANGUAGE), browser::kept(DRAFT)),
        };
        let language = tag
            .and_then(|tag| Language::of(&tag))
            .unwrap_or_else(|| Language::best(browser::languages().iter().map(String::as_str)));
        // A draft of another version that cannot be read is no reason to fail: the person starts anew.
        let draft = draft
            .and_then(|text| Draft::from_json(&text))
            .unwrap_or_default();
        let link = Held::new(link.to_owned());
        // Who was handed over comes from the other part of the page: any place of this one is new.
        let last = handed.map(|_| Place::Nowhere);
        App {
            language: Held::new(language),
            place: Held::new(Place::default()),
            draft: Held::new(draft),
            index: Held::new(Fetched::Nothing),
            programme: Held::new(Fetched::Nothing),
            countries: Held::new(Vec::new()),
            country: Held::new(Fetched::Nothing),
            own_days: Held::new(OwnDays::default()),
            now: Held::new(browser::now()),
            minute: Held::new(minute(browser::now())),
            open: Held::new(false),
            link,
            changing: Held::new(false),
            begin_at: Held::new("step".to_owned()),
            last: Held::new(last),
            forgotten: Held::new(false),
            kept: Held::new(kept),
            device: Held::new(browser::zone()),
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
        let to = self.draft.with_untracked(|draft| address(place, draft));
        browser::push_hash(&to);
        // At once, before anything else writes an address.
        self.place.set(place);
    }

    /// What one part of the page hands over to the other, or keeps for when the page is loaded anew: the language, the
    /// link that was followed, and the draft, with a mark where the device does not keep it.
    pub fn handover(self) -> String {
        let tag = self.language.get_untracked().tag();
        let mark = if self.kept.get_untracked() {
            ""
        } else {
            UNKEPT
        };
        let link = self.link.get_untracked();
        let draft = self.draft.with_untracked(Draft::to_json);
        [tag, " ", &link, "\n", mark, &draft].concat()
    }

    /// Fetches anew what did not come.
    pub fn fetch_again(self) {
        if self
            .index
            .with_untracked(|index| matches!(index, Fetched::Failed))
        {
            self.fetch_index();
        } else if self
            .country
            .with_untracked(|country| matches!(country, Fetched::Failed))
        {
            self.fetch_country(
                self.draft
                    .with_untracked(|draft| draft.holidays.country.clone()),
            );
        } else if let Some(id) = self.draft.with_untracked(|draft| draft.programme.clone()) {
            self.fetch(id);
        }
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

    /// Fetches a programme, unless the person has turned to another one by the time it is there. The zones come with
    /// the first one.
    pub fn fetch(self, id: Id<Programme>) {
        self.programme.set(Fetched::Loading);
        wasm_bindgen_futures::spawn_local(async move {
            let known = || Zone::names().next().is_some();
            let zones = (!known()).then(|| browser::fetch_bytes("zones.bin", zone::LARGEST));
            let address = ["programmes/", id.as_str(), ".json"].concat();
            let text = browser::fetch_text(&address, LARGEST).await;
            if let Some(zones) = zones
                && zones.await.is_some_and(zone::install)
            {
                self.device.set(browser::zone());
            }
            // Without zones a programme is of no use, even if it names none.
            let programme = text
                .filter(|_| known())
                .and_then(|text| read(&text).ok())
                .filter(|programme| programme.id == id);
            if self
                .draft
                .with_untracked(|draft| draft.programme.as_ref() == Some(&id))
            {
                self.programme
                    .set(programme.map_or(Fetched::Failed, |p| Fetched::Ready(Arc::new(p))));
            }
        });
    }
}

/// The address of a place with the choices of a draft.
pub fn address(place: Place, draft: &Draft) -> String {
    let choices = crate::case::link::write(draft);
    if choices.is_empty() {
        place.path().to_owned()
    } else {
        [place.path(), "?", &choices].concat()
    }
}

/// The beginning of the minute that a moment lies in.
fn minute(at: DateTime<Utc>) -> DateTime<Utc> {
    crate::clock::range(at.timestamp() - at.timestamp().rem_euclid(60)).unwrap_or(at)
}
