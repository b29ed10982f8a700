//! A file of past tickets: every row is a ticket or named as none, in whatever slices it is read, and is judged.

#![no_main]

use duetime::{
    clock::Zone,
    compare::tickets::{
        Columns, Judged, LONGEST_CELL, Levels, MOST_COLUMNS, Order, Reading, Sheet,
    },
    programme::{self, Programme, Timetables},
};
use duetime_fuzz as _;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static PROGRAMME: LazyLock<Programme> = LazyLock::new(|| {
    let text = include_str!("../../public/programmes/zmanda.json");
    programme::read(text).expect("it is published")
});

fuzz_target!(|data: &[u8]| {
    let Ok(sheet) = Sheet::read(data) else { return };
    assert!(sheet.names().len() <= MOST_COLUMNS);
    for row in sheet.sample(20) {
        assert!((0..row.len()).all(|place| row.whole(place).len() <= LONGEST_CELL));
    }
    let mut columns = Columns::guess(&sheet);
    // Whatever is in the file, something is read as a moment.
    columns.opened = columns.opened.or(Some(0));
    let mut reading = Reading::new(&sheet, columns);
    while reading.step(3) {
        assert!((0.0..=1.0).contains(&reading.share()));
    }
    let rows = reading.finish();
    let mut levels = Levels::guess(rows.texts(), &PROGRAMME);
    levels.set(0, Some(0));
    let zone = Zone::named("Europe/Amsterdam").expect("it is one");
    for order in [None, Some(Order::MonthFirst)] {
        let tickets = rows.tickets(zone, &levels, order);
        assert_eq!(tickets.rows().len() + tickets.unread().len(), rows.len());
        let lines = tickets.rows().iter().map(|ticket| ticket.line);
        assert!(lines.is_sorted(), "in the order of the file");
        for plan in &PROGRAMME.plans {
            let judged = Judged::by(&tickets, &PROGRAMME, plan, &[], &Timetables::default())
                .expect("the programme is published");
            let total = judged.total();
            assert_eq!(total.rows + judged.unread().len(), tickets.rows().len());
            assert!(total.met + total.missed <= total.rows);
        }
    }
});
