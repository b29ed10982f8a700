//! What is said of a case on its way to the vendor.

use maud::{Markup, html};

use crate::{
    delivery::{Entry, Receipt, State, Why, host},
    locale::{self, Language, Word, words::delivery as w},
};

/// What is said of where a case goes, before anything is sent.
pub fn before(
    language: Language,
    receiver: [&str; 2],
    (go, size): (&[String], u64),
    (stay, most): (&[String], u64),
) -> Markup {
    let [receiver, host] = receiver;
    let values = [("receiver", receiver), ("host", host)];
    let names = |names: &[String]| locale::join(language, names);
    let bytes = |bytes: u64| locale::size(language, bytes as f64);
    html! {
        p class="hint" { (w::BEFORE.with(language, &values)) }
        @if !go.is_empty() {
            p class="hint" { (w::FILES_GO.with(language, &[("files", &names(go)), ("size", &bytes(size))])) }
        }
        @if !stay.is_empty() {
            p class="notice warm" { (w::FILES_STAY.with(language, &[("files", &names(stay)), ("most", &bytes(most))])) }
        }
    }
}

/// What is known of a case on its way beside its record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Going {
    /// Whether it is being sent just now; how much of it has left, in percent.
    pub sending: Option<u8>,
    /// Whether the receiver is being asked for it.
    pub is_asked: bool,
    /// Whether it lasts only as long as the page.
    pub is_fleeting: bool,
    /// Whether the page sends to somebody else by now.
    pub is_moved: bool,
}

/// Something that a person can do about a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    /// Submits it.
    Submit,
    /// Has it sent, or its number asked for, now.
    SendNow,
    /// Has it sent to whom the page sends by now.
    SendThere,
    /// Sends what was refused once more.
    Again,
    /// Goes to an answer that the receiver named, by the id of its item.
    Change(String),
    /// Takes it back.
    Cancel,
    /// Takes it off the list.
    Remove,
    /// Takes it along as a file.
    TakeFile,
}

impl Way {
    /// A name of its own, by which a list knows it again.
    pub fn name(&self) -> &str {
        match self {
            Way::Submit => ":submit",
            Way::SendNow => ":now",
            Way::SendThere => ":there",
            Way::Again => ":again",
            Way::Change(field) => field,
            Way::Cancel => ":cancel",
            Way::Remove => ":remove",
            Way::TakeFile => ":file",
        }
    }
}

/// What a person can do about a case as it stands; `items`: the ids of the items that can be gone to from here.
pub fn ways(entry: Option<&Entry>, going: &Going, items: &[String]) -> Vec<Way> {
    let Some(entry) = entry else {
        return vec![Way::Submit];
    };
    let is_under_way = going.sending.is_some() || going.is_asked;
    let mut ways = Vec::new();
    match entry.state {
        State::Arrived if entry.is_over() => ways.push(Way::Remove),
        State::Arrived => ways.extend((!is_under_way).then_some(Way::SendNow)),
        State::Refused => {
            let named = entry.fields.iter().map(|[field, _]| field);
            let known = named.filter(|field| items.contains(field)).cloned();
            ways.extend(known.map(Way::Change));
            ways.extend([Way::Again, Way::TakeFile, Way::Remove]);
        }
        State::Waiting if entry.cancelled => ways.extend([Way::SendNow, Way::Remove]),
        State::Waiting => {
            if going.is_moved {
                ways.push(Way::SendThere);
            } else if !is_under_way {
                ways.push(Way::SendNow);
            }
            ways.extend([Way::TakeFile, Way::Cancel]);
        }
    }
    ways
}

/// How a case stands.
pub fn standing(language: Language, entry: &Entry, going: &Going) -> Markup {
    match entry.state {
        State::Arrived => arrived(language, &entry.receiver, &entry.receipt),
        State::Refused => refused(language, entry),
        State::Waiting => waiting(language, entry, going),
    }
}

/// That the receiver has a case, with its number, as far as there is one.
pub fn arrived(language: Language, receiver: &str, receipt: &Receipt) -> Markup {
    let of = [("receiver", receiver)];
    let Receipt { number, url, .. } = receipt;
    html! {
        p { strong { (w::ARRIVED.with(language, &of)) } }
        @if number.is_empty() {
            p { (w::NO_NUMBER.get(language)) }
        } @else {
            p class="reference" {
                (w::NUMBER.get(language)) " " strong class="figure" translate="no" { (number) }
            }
        }
        @if !url.is_empty() {
            p { a href=(url) target="_blank" rel="noopener noreferrer" { (w::LOOK.with(language, &of)) } }
        }
        @if receipt.differs {
            p { strong { (w::DIFFERS.with(language, &of)) } }
        } @else {
            p class="hint" { (w::SINCE.get(language)) }
        }
    }
}

fn refused(language: Language, entry: &Entry) -> Markup {
    let status = entry.status.to_string();
    let of = [("receiver", &*entry.receiver), ("status", &status)];
    let is_silent = entry.message.is_empty() && entry.fields.is_empty();
    html! {
        @if is_silent {
            p { (w::REFUSED_SILENT.with(language, &of)) }
        } @else {
            p { (w::REFUSED.with(language, &of[..1])) }
            // What the receiver wrote is text, and said to be its own.
            @if !entry.message.is_empty() { blockquote { (entry.message) } }
            @for [_, message] in &entry.fields {
                @if !message.is_empty() { blockquote { (message) } }
            }
        }
    }
}

fn waiting(language: Language, entry: &Entry, going: &Going) -> Markup {
    let of = [("receiver", &*entry.receiver)];
    let is_under_way = going.sending.is_some() || going.is_asked;
    let since = locale::on_device(language, entry.since);
    html! {
        @if entry.cancelled {
            p { strong { (w::CANCELLING.with(language, &of)) } }
        } @else if let Some(share) = going.sending {
            p { strong { (w::SENDING.with(language, &[of[0], ("share", &locale::number(language, share.into()))])) } }
        } @else if going.is_asked {
            p { strong { (w::ASKING.with(language, &of)) } }
        } @else {
            p { strong { (w::WAITS.with(language, &of)) } }
            p {
                (why(language, entry, going))
                @if entry.until > 0 && !going.is_moved {
                    " " (w::NEXT.with(language, &[("time", &locale::on_device(language, entry.until))]))
                }
            }
        }
        p class="hint" {
            (w::HANDED_IN.with(language, &[("time", &since)])) " " (w::SINCE.get(language))
        }
        @if going.is_fleeting {
            p { strong { (w::FLEETING.get(language)) } }
        } @else if !is_under_way && !entry.cancelled && !going.is_moved {
            p class="hint" { (w::GOES_ON.get(language)) }
        }
    }
}

fn why(language: Language, entry: &Entry, going: &Going) -> String {
    if going.is_moved {
        return w::WHY_MOVED.with(language, &[("old", host(&entry.to))]);
    }
    let word: Word = match entry.why {
        Why::Turn => w::WHY_TURN,
        Why::Network => w::WHY_NETWORK,
        Why::Silence => w::WHY_SILENCE,
        Why::Busy => w::WHY_BUSY,
        Why::Failing => w::WHY_FAILING,
        Why::Unclear => w::WHY_UNCLEAR,
        Why::Unreadable => w::WHY_UNREADABLE,
    };
    let status = entry.status.to_string();
    word.with(
        language,
        &[("receiver", &entry.receiver), ("status", &status)],
    )
}

/// What a list says of a case: what it is about, and what goes with it.
pub fn entry(language: Language, entry: &Entry) -> Markup {
    let files: Vec<_> = entry.files.iter().map(|file| file.name.clone()).collect();
    html! {
        p {
            @if !entry.subject.is_empty() { strong { (entry.subject) } " · " }
            span translate="no" { (entry.reference) }
        }
        @if !files.is_empty() {
            p class="hint" { (w::WITH_FILES.get(language)) " " (locale::join(language, &files)) }
        }
    }
}
