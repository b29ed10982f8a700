//! The only room that touches web APIs: addresses, storage, network, clipboard, focus, and `Intl`.
//!
//! Nothing here decides anything; nothing here panics. What a browser refuses comes back as `None` or an error.

mod address;
mod ahead;
mod clipboard;
mod clock;
mod deflate;
mod draw;
mod failure;
mod file;
mod focus;
mod form;
mod frame;
mod given;
mod intl;
mod leaving;
mod network;
mod object;
mod paste;
mod person;
mod picture;
mod pointer;
mod random;
mod records;
mod request;
mod root;
mod setting;
mod share;
mod storage;
mod sync;
mod turn;
mod view;

pub use address::{
    been_here, hash, href, lead, on_hash_change, push_hash, reload, remember, remembered,
    replace_hash, search,
};
pub use ahead::{dress, give_up, idle, is_outdated, past_the_cache, programme_ahead, soon};
pub use clipboard::copy;
pub use clock::{milliseconds, now, zone};
pub use deflate::{deflate, inflate};
pub use draw::draw_anew;
pub use failure::keep_calm;
pub use file::{before_print, download, print};
pub use focus::focus;
pub use form::{
    check, is_left, is_open, is_pressed, key, once_released, press, put_in, radio, show_tick,
    show_value, step_keys, target_id,
};
pub use frame::{frame, is_framed, on_frame};
pub use given::{Given, Parts, dropped, file_of, files_of, keep_page};
pub use intl::install_intl;
pub use leaving::ask_before_leaving;
pub use network::{fetch_bytes, fetch_text};
pub use paste::{pasted, pasted_table};
pub use person::{languages, speak};
pub use picture::save_png;
pub use pointer::place_within;
pub use random::chance;
pub use records::{Content, Records};
pub use request::{Request, on_return, request};
pub use root::{above, element, root, stand, ways};
pub use setting::setting;
pub use share::{can_share, share};
pub use storage::{Keeping, forget, keep, keep_over, kept, names, on_kept, tab_keep, tab_kept};
pub use sync::wake_worker;
pub use turn::{Turn, turn};
pub use view::keep_view;
