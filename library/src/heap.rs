//! Memory in as little code as can be: pieces of 16, 32, 64 bytes and so on, and for each size a list of those that were given back.
//! The usual allocator would cost everybody who loads this 1.7 KB.

use std::{
    alloc::{GlobalAlloc, Layout},
    arch::wasm32::{memory_grow, memory_size},
    cell::Cell,
};

/// A page of WebAssembly's memory, in bytes.
const PAGE: usize = 65_536;

/// The memory of the program, which has one thread.
pub struct Heap {
    /// The first free piece of each size, by the power of two that the size is; in each the address of the next one.
    free: [Cell<usize>; 32],
    /// What was never given out, up to the end.
    fresh: Cell<usize>,
    end: Cell<usize>,
}

// There is one thread.
unsafe impl Sync for Heap {}

impl Heap {
    /// Nothing yet.
    pub const fn new() -> Heap {
        Heap {
            free: [const { Cell::new(0) }; 32],
            fresh: Cell::new(0),
            end: Cell::new(0),
        }
    }
}

/// The power of two that holds this; none where nothing can hold it.
fn power(layout: Layout) -> Option<usize> {
    let wanted = layout.size().max(layout.align()).max(16);
    let size = wanted.checked_next_power_of_two()?;
    Some(size.trailing_zeros() as usize)
}

unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let Some(power) = power(layout) else {
            return std::ptr::null_mut();
        };
        let Some(free) = self.free.get(power) else {
            return std::ptr::null_mut();
        };
        let piece = free.get();
        if piece != 0 {
            // A free piece holds the address of the next one.
            free.set(unsafe { *(piece as *const usize) });
            return piece as *mut u8;
        }
        let size = 1_usize << power;
        // Each piece begins where its alignment wants it; more than 16 is hardly ever asked for.
        let align = layout.align().max(16);
        loop {
            let at = (self.fresh.get() + align - 1) & !(align - 1);
            if self.fresh.get() != 0 && at + size <= self.end.get() {
                self.fresh.set(at + size);
                return at as *mut u8;
            }
            let pages = (size + align).div_ceil(PAGE);
            let before = memory_size(0) * PAGE;
            if memory_grow(0, pages) == usize::MAX {
                return std::ptr::null_mut();
            }
            if self.end.get() != before {
                self.fresh.set(before);
            }
            self.end.set(before + pages * PAGE);
        }
    }

    unsafe fn dealloc(&self, piece: *mut u8, layout: Layout) {
        if let Some(free) = power(layout).and_then(|power| self.free.get(power)) {
            unsafe { *piece.cast::<usize>() = free.get() };
            free.set(piece as usize);
        }
    }

    unsafe fn realloc(&self, piece: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let Ok(larger) = Layout::from_size_align(size, layout.align()) else {
            return std::ptr::null_mut();
        };
        if power(larger) == power(layout) {
            return piece;
        }
        unsafe {
            let new = self.alloc(larger);
            if !new.is_null() {
                std::ptr::copy_nonoverlapping(piece, new, layout.size().min(size));
                self.dealloc(piece, layout);
            }
            new
        }
    }
}
