use std::{any::Any, marker::PhantomData, ops::Deref, pin::Pin};

use crate::{
    app::Fetched,
    browser,
    locale::words::pack::Pack,
    ui::{App, words},
};

use super::{Missing, chunks, held::Held};

/// What a chunk offers. It is never given back, and one type for all chunks, so that what follows is compiled once.
pub type Offer = &'static (dyn Any + Send + Sync);

/// A chunk on its way.
pub type Coming = Pin<Box<dyn Future<Output = Result<Offer, Missing>>>>;

/// What a chunk gave, as an offer.
pub fn offer<T: Send + Sync + 'static>(it: T) -> Offer {
    Box::leak(Box::new(it))
}

/// A chunk: what it offers is there once it was fetched.
pub struct Later<T> {
    one: One,
    offers: PhantomData<fn() -> T>,
}

impl<T> Clone for Later<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Later<T> {}

/// A chunk, whatever it offers.
#[derive(Clone, Copy)]
pub struct One {
    name: &'static str,
    /// The words that it needs.
    words: Pack,
    state: Held<Fetched<Offer>>,
    /// Whether somebody waits for it: what was only fetched ahead may fail in silence.
    wanted: Held<bool>,
    fetch: fn() -> Coming,
    begin: fn(App, Offer),
}

impl<T: Copy + 'static> Later<T> {
    /// A chunk that nobody asked for yet. `begin` is called once, when it is there and before anybody who waits for it is told.
    pub(super) fn new(
        name: &'static str,
        words: Pack,
        fetch: fn() -> Coming,
        begin: fn(App, Offer),
    ) -> Later<T> {
        Later {
            one: One {
                name,
                words,
                state: Held::new(Fetched::Nothing),
                wanted: Held::new(false),
                fetch,
                begin,
            },
            offers: PhantomData,
        }
    }

    /// What the chunk offers, if it is there. Who asks is told when it comes.
    pub fn ready(self) -> Option<T> {
        self.one.state.get().ready().and_then(offered)
    }

    /// The same, for whoever does not want to be told.
    pub fn ready_untracked(self) -> Option<T> {
        self.one.state.get_untracked().ready().and_then(offered)
    }

    /// How it stands, for a place that cannot be shown without it: it is fetched, and said where it does not come.
    pub fn want(self, app: App) -> Fetched<T> {
        match self.one.want(app) {
            Fetched::Ready(offer) => offered(offer).map_or(Fetched::Failed, Fetched::Ready),
            other => other.without(),
        }
    }
}

impl<T> Deref for Later<T> {
    type Target = One;

    fn deref(&self) -> &One {
        &self.one
    }
}

/// What is offered, as what it is.
pub fn offered<T: Copy + 'static>(offer: Offer) -> Option<T> {
    offer.downcast_ref().copied()
}

impl One {
    /// Whether it is there or on its way.
    pub fn is_begun(self) -> bool {
        self.state
            .with_untracked(|state| matches!(state, Fetched::Loading | Fetched::Ready(_)))
    }

    /// Whether somebody waits for it in vain.
    pub fn is_missing(self) -> bool {
        self.state.with(|state| matches!(state, Fetched::Failed))
    }

    /// Fetches it ahead, unless that was done.
    pub fn soon(self, app: App) {
        if self
            .state
            .with_untracked(|state| matches!(state, Fetched::Nothing))
        {
            wasm_bindgen_futures::spawn_local(self.load(app));
        }
    }

    fn want(self, app: App) -> Fetched<Offer> {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
        self.soon(app);
        self.state.get()
    }

    /// Tries again what did not come.
    pub fn again(self, app: App) {
        if self.state.with_untracked(Fetched::is_failed) {
            wasm_bindgen_futures::spawn_local(self.load(app));
        }
    }

    /// Fetches it, unless it is there, and waits until that is over.
    pub async fn load(self, app: App) {
        if self.state.with_untracked(Fetched::is_ready) {
            return;
        }
        self.state.set(Fetched::Loading);
        browser::soon(self.name);
        let words = words::fetch(app.language.get_untracked(), self.words);
        let came = (self.fetch)().await;
        // The language may be another one by now.
        let came = if words.await && words::in_language(app, self.words).await {
            came
        } else {
            Err(Missing)
        };
        // Who asked while it was on its way gets the same one, and it begins once.
        if self.state.with_untracked(Fetched::is_ready) {
            return;
        }
        match came {
            Ok(it) => {
                // Whoever is told of it is told once this is over.
                self.state.set(Fetched::Ready(it));
                (self.begin)(app, it);
            }
            Err(Missing) if self.wanted.get_untracked() => {
                chunks().newer.set(browser::is_outdated().await);
                self.state.set(Fetched::Failed);
            }
            Err(Missing) => self.state.set(Fetched::Nothing),
        }
    }
}
