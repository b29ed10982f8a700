//! Duetime for JavaScript: exports, and nothing else. What they do is in `duetime::library`, who calls them in `duetime.js`.
//!
//! Texts come in by [`room`], which the next call takes, and go out by [`answer`] and [`length`]. What is kept between calls is known
//! by its address, which nobody but `duetime.js` sees. Bindings made by a tool would weigh 4 KB more.

#![cfg(target_arch = "wasm32")]

mod heap;
#[cfg(feature = "due")]
mod timetable;

use std::cell::RefCell;

#[cfg(any(feature = "check", feature = "compare", feature = "case"))]
use duetime::library;
use duetime::library::{Opened, Refused};

#[global_allocator]
static HEAP: heap::Heap = heap::Heap::new();

thread_local! {
    static ANSWER: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Room for a text of so many bytes.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Box::leak(vec![0; length].into_boxed_slice()).as_mut_ptr()
}

/// Where the last answer begins.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    ANSWER.with_borrow(|answer| answer.as_ptr())
}

/// How many bytes it has.
#[unsafe(no_mangle)]
pub extern "C" fn length() -> usize {
    ANSWER.with_borrow(String::len)
}

/// The text that was put into a room.
///
/// # Safety
/// The room is one that [`room`] gave for this length, and nobody takes it twice.
unsafe fn taken(room: *mut u8, length: usize) -> String {
    let bytes = unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(room, length)) };
    String::from_utf8(bytes.into_vec()).unwrap_or_default()
}

/// Leaves an answer or an error. 1 where it is an answer.
fn leave(answer: Result<String, Refused>) -> u32 {
    let is_answer = answer.is_ok();
    ANSWER.set(answer.unwrap_or_else(|refused| refused.to_json()));
    u32::from(is_answer)
}

/// Leaves what is kept, or an error and nothing.
fn keep<T>(kept: Result<T, Refused>) -> *mut T {
    match kept {
        Ok(kept) => Box::into_raw(Box::new(kept)),
        Err(refused) => {
            leave(Err(refused));
            std::ptr::null_mut()
        }
    }
}

/// Opens a programme.
///
/// # Safety
/// As [`taken`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(room: *mut u8, length: usize) -> *mut Opened {
    keep(Opened::read(&unsafe { taken(room, length) }))
}

/// Forgets it.
///
/// # Safety
/// It was opened, and is not used again.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn close(opened: *mut Opened) {
    drop(unsafe { Box::from_raw(opened) });
}

/// Asks a programme: 0 when, 1 which level, 2 what its plans are worth, 3 for a case.
///
/// # Safety
/// It is open, and as [`taken`].
#[cfg(any(feature = "due", feature = "compare", feature = "case"))]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn ask(
    opened: *const Opened,
    what: u32,
    room: *mut u8,
    length: usize,
) -> u32 {
    let (opened, arguments) = unsafe { (&*opened, taken(room, length)) };
    leave(match what {
        #[cfg(feature = "due")]
        0 => opened.due(&arguments),
        #[cfg(feature = "due")]
        1 => opened.triage(&arguments),
        #[cfg(feature = "compare")]
        2 => opened.compare(&arguments),
        #[cfg(feature = "case")]
        3 => opened.case_of(&arguments),
        _ => Ok(String::new()),
    })
}

/// All that is wrong with a programme file.
///
/// # Safety
/// As [`taken`].
#[cfg(feature = "check")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn check(room: *mut u8, length: usize) -> u32 {
    leave(Ok(library::check_programme(&unsafe {
        taken(room, length)
    })))
}

/// Compares the plans of several programmes.
///
/// # Safety
/// As [`taken`].
#[cfg(feature = "compare")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn compare(room: *mut u8, length: usize) -> u32 {
    leave(library::compare(&unsafe { taken(room, length) }))
}

/// Takes the words of a language, by its tag and a line break before them. 1 where they are words of this version.
///
/// # Safety
/// As [`taken`].
#[cfg(feature = "case")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn speak(room: *mut u8, length: usize) -> u32 {
    let text = unsafe { taken(room, length) }.leak();
    let (tag, words) = text.split_once('\n').unwrap_or_default();
    u32::from(library::speak(tag, words))
}
