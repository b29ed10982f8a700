//! Answers that consist of several lines, each of which has a place of its own: the steps of a list, the name, the
//! telephone and the address of a person.

/// The line at a place, counted from 0; empty where there is none.
pub fn line(text: &str, place: usize) -> &str {
    text.split('\n').nth(place).unwrap_or_default()
}

/// The text with another line at a place. What is missing before it is made up of empty lines, empty lines at the end
/// go when `keep` of them are left.
///
/// The telephone of a person, of whom nothing is known so far:
///
/// ```
/// use duetime::checklist::{line, with_line};
///
/// let person = with_line("", 1, "+31 20 000 0100", 0);
/// assert_eq!(person, "\n+31 20 000 0100");
/// assert_eq!(with_line(&person, 0, "Robin\nExample", 0), "Robin Example\n+31 20 000 0100");
/// assert_eq!(with_line(&person, 1, "", 0), "");
/// assert_eq!(line(&person, 1), "+31 20 000 0100");
/// ```
pub fn with_line(text: &str, place: usize, line: &str, keep: usize) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let clean = line.replace(['\n', '\r'], " ");
    if lines.len() <= place {
        lines.resize(place + 1, "");
    }
    lines[place] = &clean;
    while lines.len() > keep && lines.last().is_some_and(|last| last.is_empty()) {
        lines.pop();
    }
    lines.join("\n")
}

/// The text with several lines in the place of one, and the place of the last of them. Blank lines are left out; where
/// there would be more lines than `most`, what is too many stands in the last one: nothing is lost.
///
/// ```
/// use duetime::checklist::with_lines;
///
/// let (text, last) = with_lines("one\nfour", 1, "two\r\n\r\nthree", 50);
/// assert_eq!((text.as_str(), last), ("one\ntwo\nthree", 2));
/// let (text, last) = with_lines("\nend", 0, "a\nb\nc", 3);
/// assert_eq!((text.as_str(), last), ("a\nb c\nend", 1));
/// ```
pub fn with_lines(text: &str, place: usize, lines: &str, most: usize) -> (String, usize) {
    let mut all: Vec<&str> = text.split('\n').collect();
    if all.len() <= place {
        all.resize(place + 1, "");
    }
    let new = lines
        .split(['\n', '\r'])
        .filter(|line| !line.trim().is_empty());
    let new: Vec<&str> = new.collect();
    let room = (most + 1).saturating_sub(all.len()).max(1);
    let (alone, together) = new.split_at(new.len().min(room - 1));
    let last = together.join(" ");
    let mut rows = alone.to_vec();
    if !last.is_empty() || rows.is_empty() {
        rows.push(&last);
    }
    let end = place + rows.len() - 1;
    all.splice(place..=place, rows);
    (all.join("\n"), end)
}

/// The text with the line at a place moved to another one; as it is where one of them is not there.
///
/// ```
/// use duetime::checklist::moved;
///
/// assert_eq!(moved("one\ntwo\nthree", 2, 0), "three\none\ntwo");
/// assert_eq!(moved("one\ntwo", 0, 2), "one\ntwo");
/// ```
pub fn moved(text: &str, from: usize, to: usize) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    if from < lines.len() && to < lines.len() {
        let line = lines.remove(from);
        lines.insert(to, line);
    }
    lines.join("\n")
}

/// The text without the line at a place.
///
/// ```
/// assert_eq!(duetime::checklist::without("one\ntwo", 0), "two");
/// ```
pub fn without(text: &str, place: usize) -> String {
    let lines = text.split('\n').enumerate();
    let left: Vec<&str> = lines
        .filter(|line| line.0 != place)
        .map(|line| line.1)
        .collect();
    left.join("\n")
}
