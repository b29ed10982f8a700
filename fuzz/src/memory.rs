//! Memory with an end. libFuzzer's own `-malloc_limit_mb` works only with a sanitizer, which stable Rust has not.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

/// The most that all of Rust may hold at once, in bytes: a thousand times the input.
const MOST: usize = 64 << 20;

static HELD: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, which stops the process when more than [`MOST`] is held.
struct Bounded;

#[global_allocator]
static MEMORY: Bounded = Bounded;

// SAFETY: every call goes on to the system's allocator as it came; counting touches no memory of it.
unsafe impl GlobalAlloc for Bounded {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        take(layout.size());
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        take(layout.size());
        // SAFETY: as the caller promised.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(memory, layout) }
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        take(size);
        HELD.fetch_sub(layout.size(), Relaxed);
        // SAFETY: as the caller promised.
        unsafe { System.realloc(memory, layout, size) }
    }
}

fn take(size: usize) {
    let held = HELD.fetch_add(size, Relaxed).saturating_add(size);
    if held > MOST {
        // To say more would take memory.
        eprintln!("memory: {held} bytes are held, {size} of them asked for at once");
        std::process::abort();
    }
}
