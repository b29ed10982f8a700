//! The files that a person gives, as a browser has them.

use std::collections::{BTreeMap, VecDeque};

use duetime::app::{Event, FileEffect, FileEvent, Handle, NewFile, PIECE};

use super::Visit;

/// A file in hand: its bytes, stretch by stretch, and its masked copy as far as it was made.
struct InHand {
    pieces: Vec<Option<Vec<u8>>>,
    copy: String,
}

/// What the browser has.
#[derive(Default)]
pub struct Hand {
    files: BTreeMap<Handle, InHand>,
    count: u32,
    /// The stretches that are being read: which file, from where on, and what will come of it.
    pub reading: VecDeque<(Handle, u64, Option<Vec<u8>>)>,
    /// Whether there is no room for copies.
    pub is_full: bool,
}

impl Hand {
    /// Whether the browser still has a file.
    pub fn has(&self, handle: Handle) -> bool {
        self.files.contains_key(&handle)
    }

    /// A file cannot be read any more.
    pub fn lose(&mut self, handle: Handle) {
        if let Some(file) = self.files.get_mut(&handle) {
            file.pieces.fill(None);
        }
    }

    /// Does something with a file: what is handed to the person, and what comes of it.
    pub(super) fn carry_out(
        &mut self,
        handle: Handle,
        effect: FileEffect,
    ) -> (Option<(String, String)>, Option<Event>) {
        let event = |event| (None, Some(Event::File(event)));
        let Some(file) = self.files.get_mut(&handle) else {
            return (None, None);
        };
        match effect {
            FileEffect::Read { from, to } => {
                assert!(to > from && to - from <= PIECE, "{from} to {to}");
                let piece = file.pieces.get((from / PIECE) as usize);
                let piece = piece.cloned().flatten();
                self.reading.push_back((handle, from, piece));
            }
            FileEffect::Copy { .. } if self.is_full => return event(FileEvent::NoRoom(handle)),
            FileEffect::Copy { text, last } => {
                file.copy.push_str(&text);
                if last {
                    let copy = std::mem::take(&mut file.copy);
                    file.pieces = vec![Some(copy.into_bytes())];
                    return event(FileEvent::Copied(handle));
                }
            }
            FileEffect::DropCopy => file.copy.clear(),
            FileEffect::Save(name) => {
                let bytes = file.pieces.iter().flatten().flatten().copied();
                let text = String::from_utf8_lossy(&bytes.collect::<Vec<u8>>()).into_owned();
                return (Some((name, text)), None);
            }
            FileEffect::LetGo => drop(self.files.remove(&handle)),
        }
        (None, None)
    }
}

impl Visit {
    /// Gives a file of one stretch; nothing of it is read yet.
    pub fn give(&mut self, name: &str, text: &str) -> Handle {
        self.give_bytes(name, &[text.as_bytes()])
    }

    /// Gives a file of several stretches: each but the last stands for half a megabyte, and says so in fewer bytes.
    pub fn give_long(&mut self, name: &str, pieces: &[&str]) -> Handle {
        let pieces: Vec<_> = pieces.iter().map(|piece| piece.as_bytes()).collect();
        self.give_bytes(name, &pieces)
    }

    pub fn give_bytes(&mut self, name: &str, pieces: &[&[u8]]) -> Handle {
        let handle = Handle(self.hand.count);
        self.hand.count += 1;
        let before = pieces.len().saturating_sub(1) as u64 * PIECE;
        let size = before + pieces.last().map_or(0, |piece| piece.len() as u64);
        let pieces = pieces.iter().map(|piece| Some(piece.to_vec())).collect();
        let copy = String::new();
        self.hand.files.insert(handle, InHand { pieces, copy });
        self.on(Event::File(FileEvent::Given(vec![NewFile {
            handle,
            name: name.to_owned(),
            size,
            kind: String::new(),
        }])));
        handle
    }

    /// The next stretch comes; whether there was one.
    pub fn read_piece(&mut self) -> bool {
        let Some((handle, from, bytes)) = self.hand.reading.pop_front() else {
            return false;
        };
        self.on(Event::File(FileEvent::Piece {
            handle,
            from,
            bytes,
        }));
        true
    }

    /// Everything is read, searched and masked.
    pub fn read_all(&mut self) {
        while self.read_piece() {}
    }

    /// Something happens to the file of this name on the list of the draft in view.
    pub fn with_file(
        &mut self,
        name: &str,
        event: impl FnOnce(duetime::programme::Id<duetime::case::Attachment>) -> FileEvent,
    ) {
        let files = &self.app.draft.chosen().expect("a programme").files;
        let mut files = files.iter();
        let (id, _) = files.find(|(_, file)| file.name == name).expect("a file");
        self.on(Event::File(event(id.clone())));
    }

    /// The names on the list of the draft in view.
    pub fn listed(&self) -> Vec<String> {
        let chosen = self.app.draft.chosen();
        let files = chosen.iter().flat_map(|chosen| chosen.files.iter());
        files.map(|(_, file)| file.name.clone()).collect()
    }
}
