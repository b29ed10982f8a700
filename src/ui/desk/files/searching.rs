use super::{PIECE, desk};
use crate::{
    case::{Attachment, Looked, Owner},
    locale::words::files as w,
    programme::Id,
    secrets::Search,
};

/// Searches a file piece by piece, until it is over, stopped, or taken off the list.
pub(super) async fn search(owner: Owner, id: Id<Attachment>) {
    let desk = desk();
    let Some(file) = desk.known(&owner, &id) else {
        return;
    };
    desk.begin_work(w::SEARCHING, &file.name, w::STOP);
    let size = file.given.size();
    let mut search = Search::default();
    let mut looked = Looked::Whole;
    let mut at = 0.0;
    while at < size && looked == Looked::Whole {
        let to = (at + PIECE).min(size);
        match file.given.bytes(at, to).await {
            None => looked = Looked::Unreadable,
            Some(bytes) => {
                // Nobody looks for words in a picture.
                if !search.push(&bytes) {
                    looked = Looked::NoText;
                }
            }
        }
        at = to;
        if desk.known(&owner, &id).is_none() {
            return;
        }
        if looked == Looked::Whole && !desk.goes_on(at, size) && at < size {
            looked = Looked::Stopped;
        }
    }
    let searched = search.finish();
    if looked == Looked::Whole && !searched.is_text {
        looked = Looked::NoText;
    }
    desk.change(&owner, &id, |file| {
        file.looked = looked;
        file.searched = searched;
    });
}
