//! The search for secrets alone, as a module for the browser: what it weighs, and how long it takes there.
//! `scripts/weight` builds and measures it.

use duetime::{encoding::decode, secrets::find};

fn main() {}

/// Room for so many bytes of a file.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    Vec::leak(vec![0; length]).as_mut_ptr()
}

/// How many secrets are in the bytes that were put there.
///
/// # Safety
/// The bytes are those that [`room`] gave.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn search(bytes: *const u8, length: usize) -> usize {
    let bytes = unsafe { std::slice::from_raw_parts(bytes, length) };
    decode(bytes).map_or(0, |text| find(&text).len())
}
