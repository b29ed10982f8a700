use super::{
    bad_time::BadTime,
    item::{DAY, Item, both},
};

/// A time in figures: all that it can mean.
pub(super) fn figures(items: &[Item], part: bool) -> Result<Vec<u32>, BadTime> {
    let mut numbers = Vec::new();
    let mut signs = Vec::new();
    for item in items {
        match *item {
            Item::Figures(number, length) => {
                // Nothing between two numbers is a blank.
                if signs.len() < numbers.len() {
                    signs.push(b' ');
                }
                numbers.push((number, length));
            }
            Item::Between(sign) if signs.len() < numbers.len() => signs.push(sign),
            Item::Said(_) if signs.len() < numbers.len() => signs.push(b'h'),
            Item::Said(_) if !numbers.is_empty() => {}
            _ => return Err(BadTime::Form),
        }
    }
    let exact = signs.last() == Some(&b'h');
    if signs.len() >= numbers.len() && !exact {
        return Err(BadTime::Form);
    }
    let sign = signs.first().copied().unwrap_or(b' ');
    let (hour, mut minutes) = match numbers[..] {
        [(number, 1 | 2)] => (number, vec![0]),
        [(number, 3 | 4)] => (number / 100, vec![number % 100]),
        [(number, 6)] => (number / 10_000, vec![number / 100 % 100]),
        // A figure is missing, before the one or behind it; or it is a part of an hour.
        [(hour, 1 | 2), (minute, 1)] if sign != b'h' => {
            let decimal = b".,".contains(&sign).then_some(minute * 6);
            (
                hour,
                [minute, minute * 10].into_iter().chain(decimal).collect(),
            )
        }
        [(hour, 1 | 2), (minute, 1 | 2)] => (hour, vec![minute]),
        [(hour, 1 | 2), (minute, 2), (second, 2)] if second <= 60 => (hour, vec![minute]),
        [(hour, 1 | 2), (minute, 2), (second, 2), _] if second <= 60 => (hour, vec![minute]),
        _ => return Err(BadTime::Form),
    };
    minutes.retain(|minute| *minute < 60);
    if minutes.is_empty() || hour > 24 {
        return Err(BadTime::NoSuchTime);
    }
    if hour == 24 {
        return Err(BadTime::NextDay(minutes[0]));
    }
    let bare = matches!(numbers[..], [(_, 1 | 2)]) && !exact;
    let mut all = Vec::new();
    for minute in minutes {
        let at = hour * 60 + minute;
        match hour {
            1..=12 if part => all.extend(both(at)),
            12 if bare => all.extend([720, 0, DAY]),
            1..=11 if bare => all.extend(both(at)),
            _ => all.push(at),
        }
    }
    Ok(all)
}
