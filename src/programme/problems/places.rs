//! What has to hold of single things: the format, the editions, the ranks, gates, items, spans.

use super::{ProblemKind, whole::Whole};

pub(super) fn check(whole: &mut Whole) {
    if let (Some(at), Some(format)) = (whole.top("format"), whole.number_under(0, "format"))
        && whole.sound(at)
        && !(1..=2).contains(&format)
    {
        let what = "this version of Duetime reads the formats 1 and 2";
        whole.wrong(at, ProblemKind::Conflict, &[what], &["Write 2."]);
    }
    editions(whole);
    ranks(whole);
    for at in whole.all("Callback") {
        minutes(whole, at);
    }
    for at in whole.all("Gate") {
        gate(whole, at);
    }
    for at in whole.all("Item") {
        item(whole, at);
    }
}

fn editions(whole: &mut Whole) {
    let Some(list) = whole.top("editions").filter(|list| whole.sound(*list)) else {
        return;
    };
    let all = whole.inside(list);
    // One whose mark cannot be read may be the one.
    let readable = all.iter().all(|at| {
        whole.sound(*at)
            && whole
                .under(*at, "current")
                .is_none_or(|mark| whole.sound(mark))
    });
    let current = all
        .iter()
        .filter(|at| whole.yes_under(**at, "current") == Some(true));
    if readable && current.count() != usize::from(!all.is_empty()) {
        let what = "exactly one edition is the current one";
        let mend = "Write \"current\": true at the edition that the rules of this file are taken from, and at no other.";
        whole.wrong(list, ProblemKind::Conflict, &[what], &[mend]);
    }
}

fn ranks(whole: &mut Whole) {
    for (n, at) in whole.list(0, "levels").into_iter().enumerate() {
        let Some(rank) = whole.under(at, "rank").filter(|rank| whole.sound(*rank)) else {
            continue;
        };
        let right = n + 1;
        let is = whole.number_under(at, "rank");
        if is.is_none_or(|is| is as usize != right) {
            let what = "ranks go up by one from 1, the gravest first";
            let mend = [
                "Write ",
                &right.to_string(),
                ", or put the levels in their order.",
            ];
            whole.wrong(rank, ProblemKind::Order, &[what], &mend);
        }
    }
}

fn minutes(whole: &mut Whole, at: usize) {
    let place = whole
        .under(at, "minutes")
        .filter(|place| whole.sound(*place));
    if let (Some(place), Some(minutes)) = (place, whole.number_under(at, "minutes"))
        && !(1..=10_080).contains(&minutes)
    {
        let mend = "Write the span in minutes: 60 for an hour, 1440 for a day.";
        whole.wrong(
            place,
            ProblemKind::Malformed,
            &["from 1 to 10080, a week"],
            &[mend],
        );
    }
}

fn gate(whole: &mut Whole, at: usize) {
    let roles = whole
        .top("submitters")
        .and_then(|it| whole.under(it, "roles"));
    let none = roles.is_some_and(|roles| whole.sound(roles) && whole.inside(roles).is_empty());
    if whole.yes_under(at, "by_role") == Some(true)
        && none
        && let Some(place) = whole.under(at, "by_role")
    {
        let what = "no role can answer it, as submitters.roles is empty";
        let mend = "Take \"by_role\" away, or name the roles that may hand in a case.";
        whole.wrong(place, ProblemKind::Conflict, &[what], &[mend]);
    }
}

fn item(whole: &mut Whole, at: usize) {
    let Some(need) = whole.word_under(at, "need") else {
        return;
    };
    match (need, whole.under(at, "when")) {
        ("conditional", None) => {
            let mend = "Add \"when\" with a text, and the plans or levels; or write \"required\" for need.";
            whole.wrong_in(
                at,
                "when",
                ProblemKind::Conflict,
                &["a conditional item says when"],
                &[mend],
            );
        }
        ("conditional", Some(_)) | (_, None) => {}
        (_, Some(when)) => {
            let mend = "Write \"conditional\" for need, or take \"when\" away.";
            let what = "only a conditional item has a when";
            whole.wrong(when, ProblemKind::Conflict, &[what], &[mend]);
        }
    }
}
