//! What the first question about a year costs, which works that year out.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use duetime::clock::{Budget, Calendar};
use duetime_benches::{
    calendars::{YEARS, full, holidays},
    questions::at,
};

criterion_group!(benches, years);
criterion_main!(benches);

fn years(criterion: &mut Criterion) {
    let calendar = full(&holidays(YEARS.0, YEARS.1));
    let (start, budget) = (at("2026-07-03T15:30:00+02:00"), Budget::business_hours(24));
    let mut group = criterion.benchmark_group("first_question");
    // A new one has worked nothing out yet.
    group.bench_function("duetime", |bench| {
        bench.iter_batched_ref(
            || Calendar::clone(&calendar).ready(),
            |fresh| fresh.due(black_box(start), black_box(budget)),
            BatchSize::SmallInput,
        );
    });
    group.finish();
    let (from, to) = (at("2026-01-05T09:00:00Z"), at("2046-01-05T09:00:00Z"));
    let mut group = criterion.benchmark_group("first_twenty_years");
    group.bench_function("duetime", |bench| {
        bench.iter_batched_ref(
            || Calendar::clone(&calendar).ready(),
            |fresh| fresh.between(black_box(from), black_box(to)),
            BatchSize::SmallInput,
        );
    });
    group.finish();
}
