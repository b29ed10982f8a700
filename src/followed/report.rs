use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::{Followed, State, Why};

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// How the cases of a period went.
#[derive(Debug, Clone, PartialEq)]
pub struct Report<'a> {
    /// The cases that were handed in then, the first one first, with how they stand.
    pub cases: Vec<(&'a Followed, State)>,
    /// The same by vendor, plan and level, in the order of their names.
    pub groups: Vec<Group<'a>>,
    /// All of them together.
    pub all: Tally,
}

/// The cases of one vendor, plan and level.
#[derive(Debug, Clone, PartialEq)]
pub struct Group<'a> {
    /// What the vendor calls what it supports.
    pub vendor: &'a str,
    /// The plan.
    pub plan: &'a str,
    /// The programme's term for the level.
    pub level: &'a str,
    /// Whether the figures are the customer's own and not the vendor's.
    pub own: bool,
    /// What came of them.
    pub tally: Tally,
}

/// What came of some cases. Each is counted once: met, missed, open, or not to be measured.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub cases: usize,
    /// How many were answered in time.
    pub met: usize,
    /// By how many seconds the others were answered too late, the shortest first.
    pub missed: Vec<i64>,
    /// How many wait for an answer.
    pub open: usize,
    /// For how many of those the target has passed.
    pub late: usize,
    /// How many cannot be measured, for each reason.
    pub unmeasured: [usize; Why::ALL.len()],
}

impl Period {
    /// The calendar quarter before the one of a day.
    ///
    /// ```
    /// use duetime::{clock::date, followed::Period};
    ///
    /// let period = Period::last_quarter(date("2026-11-27").unwrap());
    /// assert_eq!((period.from.to_string(), period.to.to_string()), ("2026-07-01".into(), "2026-09-30".into()));
    /// let period = Period::last_quarter(date("2027-01-01").unwrap());
    /// assert_eq!((period.from.to_string(), period.to.to_string()), ("2026-10-01".into(), "2026-12-31".into()));
    /// ```
    pub fn last_quarter(today: NaiveDate) -> Period {
        let this = Period::quarter_so_far(today).from;
        let to = this.pred_opt().unwrap_or(this);
        let from = Period::quarter_so_far(to).from;
        Period { from, to }
    }

    /// The calendar quarter of a day, until that day.
    pub fn quarter_so_far(today: NaiveDate) -> Period {
        let first = today.month0() / 3 * 3 + 1;
        let from = NaiveDate::from_ymd_opt(today.year(), first, 1).unwrap_or(today);
        Period { from, to: today }
    }

    /// The last quarter where anything was handed in then, else the present one.
    pub fn usual(today: NaiveDate, all: &[Followed]) -> Period {
        let last = Period::last_quarter(today);
        match all.iter().any(|one| last.has(one)) {
            true => last,
            false => Period::quarter_so_far(today),
        }
    }

    /// Whether a case was handed in then, on the clocks of the case.
    pub fn has(&self, case: &Followed) -> bool {
        let day = case.at.with_timezone(&case.zone).date_naive();
        (self.from..=self.to).contains(&day)
    }
}

impl<'a> Report<'a> {
    /// How the cases of a period stand at a moment.
    pub fn new(all: &'a [Followed], period: Period, now: DateTime<Utc>) -> Report<'a> {
        let cases = all.iter().filter(|case| period.has(case));
        let mut cases: Vec<_> = cases.map(|case| (case, case.state(now))).collect();
        cases.sort_by(|(one, _), (other, _)| {
            (one.at, &one.reference).cmp(&(other.at, &other.reference))
        });
        let mut report = Report {
            cases: Vec::new(),
            groups: Vec::new(),
            all: Tally::default(),
        };
        for (case, state) in &cases {
            report.all.add(*state);
            let promise = &case.promise;
            let own = promise.due().is_some_and(|due| due.own);
            let key = (&*promise.vendor, &*promise.plan, &*promise.level, own);
            let known = report.groups.iter().position(|group| group.key() == key);
            let at = known.unwrap_or_else(|| {
                let at = report.groups.partition_point(|group| group.key() < key);
                let (vendor, plan, level, own) = key;
                report.groups.insert(
                    at,
                    Group {
                        vendor,
                        plan,
                        level,
                        own,
                        tally: Tally::default(),
                    },
                );
                at
            });
            report.groups[at].tally.add(*state);
        }
        report.cases = cases;
        report
    }
}

impl<'a> Group<'a> {
    fn key(&self) -> (&'a str, &'a str, &'a str, bool) {
        (self.vendor, self.plan, self.level, self.own)
    }
}

impl Tally {
    fn add(&mut self, state: State) {
        self.cases += 1;
        match state {
            State::Met(_) => self.met += 1,
            State::Missed(by) => {
                let at = self.missed.partition_point(|one| *one < by);
                self.missed.insert(at, by);
            }
            State::Running(_) => self.open += 1,
            State::Late(_) => {
                self.open += 1;
                self.late += 1;
            }
            State::Unmeasured(why) => self.unmeasured[why as usize] += 1,
        }
    }

    /// By how much the middle one of those that were missed was too late; of an even number, the lower one in the middle: it is
    /// one that happened.
    pub fn median(&self) -> Option<i64> {
        self.missed
            .get(self.missed.len().checked_sub(1)? / 2)
            .copied()
    }

    /// By how much the worst one was too late.
    pub fn worst(&self) -> Option<i64> {
        self.missed.last().copied()
    }

    /// How many cannot be measured.
    pub fn not_measured(&self) -> usize {
        self.unmeasured.iter().sum()
    }
}
