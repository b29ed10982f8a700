use super::{
    bad_time::BadTime,
    item::{DAY, Item, Part, both},
    words::{Meaning, among},
};

/// A time in words: all that it can mean.
pub(super) fn spoken(items: &[Item], parts: &[Part<'_>]) -> Result<Vec<u32>, BadTime> {
    use Meaning::{Halb, Half, Past, Quarter, Three, To, Until};
    let items: Vec<Item> = items
        .iter()
        .copied()
        .filter(|item| !matches!(item, Item::Said(Meaning::Unit | Meaning::Spoken)))
        .collect();
    let part = |item: Item| match item {
        Item::Said(Quarter) => Some(15),
        Item::Said(Half) => Some(30),
        Item::Word(number, _) | Item::Figures(number, _) => {
            Some(number).filter(|number| *number < 60)
        }
        Item::Said(_) | Item::Between(_) => None,
    };
    // So many minutes past or before.
    let way = |some: Item, way: Meaning| match (way, some) {
        (Past, _) => part(some),
        // "9 to 5" are two times.
        (To, _) | (Until, Item::Word(..) | Item::Said(_)) => part(some).map(|some| DAY - some),
        _ => None,
    };
    // The hour itself, and how far from it; half of one in figures is another in English than in Dutch.
    let (last, away) = match items[..] {
        [hour] => (hour, [Some(0), None]),
        [Item::Said(Half), hour @ Item::Figures(..)] => {
            let language =
                |(part, ..): &Part<'_>| among("am pm a p morning afternoon evening night", part);
            match parts.first().map(language) {
                Some(true) => (hour, [Some(30), None]),
                Some(false) => (hour, [Some(DAY - 30), None]),
                None => (hour, [Some(DAY - 30), Some(30)]),
            }
        }
        [Item::Said(Half), hour @ Item::Word(_, true)] => (hour, [Some(30), None]),
        [Item::Said(Half | Halb), hour] => (hour, [Some(DAY - 30), None]),
        [Item::Said(Quarter), hour] => (hour, [Some(DAY - 45), None]),
        [Item::Said(Three), hour] => (hour, [Some(DAY - 15), None]),
        [hour, minute @ (Item::Word(..) | Item::Figures(..))] => (hour, [part(minute), None]),
        [some, Item::Said(past), hour] => (hour, [way(some, past), None]),
        [some, Item::Said(past), Item::Said(Half | Halb), hour] => {
            (hour, [way(some, past).map(|away| away + DAY - 30), None])
        }
        _ => return Err(BadTime::Form),
    };
    let hour = match last {
        Item::Word(hour, _) | Item::Figures(hour @ ..24, 1 | 2) => hour,
        _ => return Err(BadTime::Form),
    };
    let mut all = Vec::new();
    for minutes in away.into_iter().flatten() {
        let at = (hour * 60 + minutes) % DAY;
        if hour > 12 {
            all.push(at);
        } else {
            all.extend(both(at));
        }
    }
    if all.is_empty() {
        Err(BadTime::Form)
    } else {
        Ok(all)
    }
}
