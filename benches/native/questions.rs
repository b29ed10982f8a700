//! The same questions for Duetime, `workclock` and `ule-hours`: first every answer is compared, then it is measured.

mod peers;

use std::{hint::black_box, time::Duration};

use chrono::{DateTime, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use duetime::clock::{Budget, Timetable};
use duetime_benches::{
    deadlines,
    questions::{Asked, Question, at, questions},
    starts::{COUNT, starts},
};
use jiff::{SignedDuration, Timestamp};

criterion_group!(benches, every_question, a_year_of_deadlines);
criterion_main!(benches);

/// One question, ready for everybody.
struct Ready {
    calendar: Timetable,
    workclock: workclock::Schedule,
    ule_hours: ule_hours::Schedule,
}

fn every_question(criterion: &mut Criterion) {
    for question in questions() {
        let ready = Ready {
            calendar: question.setting.calendar(),
            workclock: peers::workclock(&question.setting),
            ule_hours: peers::ule_hours(&question.setting),
        };
        ready.agree(&question);
        match question.asked {
            Asked::Add(from, hours, _) => ready.add(criterion, question.name, at(from), hours),
            Asked::Between(from, to, _) => {
                ready.between(criterion, question.name, at(from), at(to))
            }
        }
    }
}

impl Ready {
    /// Nothing is measured that is not answered alike.
    fn agree(&self, question: &Question) {
        let name = question.name;
        match question.asked {
            Asked::Add(from, hours, answer) => {
                assert_eq!(self.due(at(from), hours), at(answer), "{name}");
                // The starts at random are those of one year: where an answer takes decades, some are enough.
                let some = if hours > 100 { COUNT / 16 } else { COUNT };
                for start in starts().into_iter().take(some).chain([at(from)]) {
                    self.agree_on(name, start, hours);
                }
            }
            Asked::Between(from, to, seconds) => {
                let (from, to) = (at(from), at(to));
                assert_eq!(self.calendar.between(from, to).unwrap(), seconds, "{name}");
                let (from, to) = (peers::at(from), peers::at(to));
                let answer = SignedDuration::from_secs(seconds);
                assert_eq!(self.workclock.between(from, to), answer, "{name}");
                assert_eq!(self.ule_hours.between(from, to), answer, "{name}");
            }
        }
    }

    fn agree_on(&self, name: &str, start: DateTime<Utc>, hours: u32) {
        let (due, from) = (peers::at(self.due(start, hours)), peers::at(start));
        let budget = SignedDuration::from_hours(hours.into());
        assert_eq!(
            self.workclock.add(from, budget).unwrap(),
            due,
            "{name} from {start}"
        );
        assert_eq!(
            self.ule_hours.add(from, budget).unwrap(),
            due,
            "{name} from {start}"
        );
    }

    fn due(&self, from: DateTime<Utc>, hours: u32) -> DateTime<Utc> {
        self.calendar
            .due(from, Budget::business_hours(hours))
            .unwrap()
    }

    /// Always the same start, as benchmarks do; and a start at random, as people come.
    fn add(&self, criterion: &mut Criterion, name: &str, from: DateTime<Utc>, hours: u32) {
        let (budget, theirs) = (
            Budget::business_hours(hours),
            SignedDuration::from_hours(hours.into()),
        );
        let all = starts();
        let others: Vec<Timestamp> = all.iter().copied().map(peers::at).collect();
        let start = peers::at(from);
        let mut group = criterion.benchmark_group(name);
        group.bench_function("duetime", |bench| {
            bench.iter(|| self.calendar.due(black_box(from), black_box(budget)));
        });
        group.bench_function("workclock", |bench| {
            bench.iter(|| self.workclock.add(black_box(start), black_box(theirs)));
        });
        group.bench_function("ule-hours", |bench| {
            bench.iter(|| self.ule_hours.add(black_box(start), black_box(theirs)));
        });
        group.finish();
        let mut group = criterion.benchmark_group(format!("{name}_random"));
        group.bench_function("duetime", |bench| {
            let mut n = 0;
            bench.iter(|| {
                n = (n + 1) % COUNT;
                self.calendar.due(black_box(all[n]), black_box(budget))
            });
        });
        group.bench_function("workclock", |bench| {
            let mut n = 0;
            bench.iter(|| {
                n = (n + 1) % COUNT;
                self.workclock.add(black_box(others[n]), black_box(theirs))
            });
        });
        group.bench_function("ule-hours", |bench| {
            let mut n = 0;
            bench.iter(|| {
                n = (n + 1) % COUNT;
                self.ule_hours.add(black_box(others[n]), black_box(theirs))
            });
        });
        group.finish();
    }

    fn between(
        &self,
        criterion: &mut Criterion,
        name: &str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) {
        let mut group = criterion.benchmark_group(name);
        group.bench_function("duetime", |bench| {
            bench.iter(|| self.calendar.between(black_box(from), black_box(to)));
        });
        let (from, to) = (peers::at(from), peers::at(to));
        group.bench_function("workclock", |bench| {
            bench.iter(|| self.workclock.between(black_box(from), black_box(to)));
        });
        group.bench_function("ule-hours", |bench| {
            bench.iter(|| self.ule_hours.between(black_box(from), black_box(to)));
        });
        group.finish();
    }
}

/// Duetime alone: what a page does that shows a year at once.
fn a_year_of_deadlines(criterion: &mut Criterion) {
    let (promises, from) = (deadlines::promises(), at("2026-01-05T00:00:00Z"));
    let mut group = criterion.benchmark_group("deadlines_year");
    group
        .measurement_time(Duration::from_secs(4))
        .sample_size(30);
    group.bench_function("duetime", |bench| {
        bench.iter(|| deadlines::ask(black_box(&promises), black_box(from)));
    });
    group.finish();
}
