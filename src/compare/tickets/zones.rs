use crate::{
    clock::Zone,
    locale::{plain, zone},
};

/// The texts that named zones so far, each read once: the same few stand in thousands of cells.
#[derive(Debug, Default)]
pub(super) struct Zones {
    /// In the order of the texts.
    known: Vec<(Box<str>, Option<Zone>)>,
}

impl Zones {
    /// No export names more zones; what comes later is read as none, so that reading does not take forever.
    const MOST: usize = 2000;

    /// The longest text that is read as a zone, in bytes.
    const LONGEST: usize = 100;

    /// The zone that a text names; none where it names none, or could be several.
    pub(super) fn find(&mut self, text: &str) -> Option<Zone> {
        if text.len() > Zones::LONGEST {
            return None;
        }
        match self
            .known
            .binary_search_by(|(known, _)| (**known).cmp(text))
        {
            Ok(place) => self.known.get(place).and_then(|(_, zone)| *zone),
            Err(_) if self.known.len() >= Zones::MOST => None,
            Err(place) => {
                let found = read(text);
                self.known.insert(place, (text.into(), found));
                found
            }
        }
    }
}

fn read(text: &str) -> Option<Zone> {
    let plain = plain(text);
    // Java writes both: "+01:00[Europe/Amsterdam]".
    let head = match plain.split_once('[') {
        Some((head, _)) if !head.is_empty() => head,
        _ => &plain,
    };
    if matches!(head, "z" | "gmt") {
        return Some(Zone::utc());
    }
    Zone::named(head).or_else(|_| zone(head)).ok()
}
