//! A question about years that were asked for takes no memory.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

use duetime::clock::{Budget, BusinessDay};
use duetime_benches::{
    calendars::{full, holidays},
    starts::starts,
};

thread_local! {
    static ASKED: Cell<usize> = const { Cell::new(0) };
}

/// The system's allocator, which counts how often this thread asks for memory.
struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

// SAFETY: every call goes on to the system's allocator as it came; counting touches no memory of it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ASKED.set(ASKED.get() + 1);
        // SAFETY: as the caller promised.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as the caller promised.
        unsafe { System.dealloc(memory, layout) }
    }
}

#[test]
fn a_question_takes_no_memory() {
    let (calendar, starts) = (full(&holidays(2026, 2027)), starts());
    let budgets = [
        Budget::business_hours(24),
        Budget::business_hours(2_000),
        Budget::elapsed(86_400),
        Budget::days(3, BusinessDay::FullWindow),
        Budget::days(3, BusinessDay::SameTime),
    ];
    let ask = || {
        let mut answers = 0;
        for start in &starts {
            for budget in budgets {
                answers += usize::from(calendar.due(*start, budget).is_ok());
            }
            answers += usize::from(calendar.between(starts[0], *start).is_ok());
            answers += usize::from(calendar.state(*start).is_ok());
            answers += usize::from(calendar.opens(*start).is_ok());
        }
        answers
    };
    let before = ASKED.get();
    assert_eq!(ask(), starts.len() * (budgets.len() + 3));
    assert!(
        ASKED.get() > before,
        "the first time the years are worked out"
    );
    let before = ASKED.get();
    ask();
    assert_eq!(ASKED.get(), before, "then nothing is asked for");
}
