//! Tables in plain text: cells parted by tabs, by pipes, by wide blanks, or by a sign behind a label.

use super::{
    MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Refused, amount,
    grid::Grid,
    spans::{Source, lay},
    words::Words,
};

/// A line, and its cells where it has several.
struct Line {
    text: String,
    cells: Vec<String>,
}

/// Reads the tables of a text and the lines between them.
pub(super) fn read(text: &str) -> Result<Grid, Refused> {
    let lines = lines(text)?;
    let mut grid = Grid::default();
    let mut rows: Vec<Vec<Source>> = Vec::new();
    let mut is_apart = false;
    for (at, line) in lines.iter().enumerate() {
        if line.cells.is_empty() {
            if line.text.is_empty() {
                is_apart = true;
                continue;
            }
            // A label alone, between rows that go on: it stands over those below.
            if !rows.is_empty() && !is_apart && stands_over(&line.text, lines.get(at + 1)) {
                rows.push(vec![Source::plain(&line.text)]);
                continue;
            }
            lay(&mut grid, std::mem::take(&mut rows))?;
            grid.note(&line.text);
            is_apart = false;
            continue;
        }
        let before = rows.last().map_or(line.cells.len(), Vec::len);
        if is_apart && before != line.cells.len() {
            lay(&mut grid, std::mem::take(&mut rows))?;
        }
        is_apart = false;
        rows.push(line.cells.iter().map(|cell| Source::plain(cell)).collect());
        if rows.len() + grid.rows.len() > MOST_ROWS {
            return Err(Refused::TooLarge);
        }
    }
    lay(&mut grid, rows)?;
    Ok(grid)
}

/// Whether the next line is a row with a figure: a heading of a new table has none.
fn stands_over(text: &str, next: Option<&Line>) -> bool {
    let has_figure = |cell: &String| amount::is_one(&Words::of(cell));
    text.len() <= 60 && next.is_some_and(|next| next.cells.iter().any(has_figure))
}

fn lines(text: &str) -> Result<Vec<Line>, Refused> {
    if text.contains('\t') {
        return tabs(text);
    }
    let plain: Vec<&str> = text.lines().map(str::trim_end).collect();
    if plain.len() > MOST_ROWS * 2 {
        return Err(Refused::TooLarge);
    }
    let (parts, least): (fn(&str) -> Vec<String>, usize) = if plain
        .iter()
        .filter(|line| line.matches('|').count() > 1)
        .count()
        > 1
    {
        (pipes, 1)
    } else if let Some(count) = labelled(&plain) {
        return Ok(plain.iter().map(|line| by_label(line, count)).collect());
    } else {
        (wide, 2)
    };
    let mut lines = Vec::new();
    for line in plain {
        // The rules of a drawn table say nothing.
        let is_rule = line.len() > 2 && line.chars().all(|c| "|-=+: ─━═┼│┌┐└┘├┤┬┴".contains(c));
        if is_rule {
            continue;
        }
        let mut cells = parts(line);
        if cells.len() < least || !line.contains('|') && least == 1 {
            cells.clear();
        }
        let text = line.trim_start_matches([' ', '#']).replace("**", "");
        lines.push(Line { text, cells });
    }
    bounded(lines)
}

/// Cells parted by tabs; one in quotes may have line breaks, as spreadsheets write it.
fn tabs(text: &str) -> Result<Vec<Line>, Refused> {
    let mut lines = Vec::new();
    let mut cells: Vec<String> = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut is_start = true;
    let mut chars = text.chars().peekable();
    // Quotes that are not closed are only signs.
    let quotes = text.matches('"').count().is_multiple_of(2);
    loop {
        let c = chars.next();
        match c {
            Some('"') if quotes && is_start && !quoted => quoted = true,
            Some('"') if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            Some('"') if quoted => quoted = false,
            Some('\r') => {}
            Some('\t') if !quoted => cells.push(std::mem::take(&mut cell)),
            None | Some('\n') if !quoted || c.is_none() => {
                cells.push(std::mem::take(&mut cell));
                let mut cells = std::mem::take(&mut cells);
                let mut text = String::new();
                if let [only] = cells.as_mut_slice() {
                    text = std::mem::take(only).trim_ascii().to_owned();
                    cells.clear();
                } else if cells.iter().all(|cell| cell.trim_ascii().is_empty()) {
                    cells.clear();
                }
                lines.push(Line { text, cells });
                if lines.len() > MOST_ROWS * 2 {
                    return Err(Refused::TooLarge);
                }
                if c.is_none() {
                    break;
                }
            }
            Some(c) => cell.push(c),
            None => break,
        }
        is_start = matches!(c, Some('\t' | '\n'));
    }
    bounded(lines)
}

fn bounded(lines: Vec<Line>) -> Result<Vec<Line>, Refused> {
    let cells: usize = lines.iter().map(|line| line.cells.len()).sum();
    let is_wide = lines.iter().any(|line| line.cells.len() > MOST_COLUMNS);
    if is_wide || cells > MOST_CELLS {
        return Err(Refused::TooLarge);
    }
    Ok(lines)
}

fn pipes(line: &str) -> Vec<String> {
    let line = line.trim_ascii();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    let cells = line
        .split('|')
        .map(|cell| cell.replace("**", "").replace("<br>", " "));
    cells.map(|cell| cell.replace('`', "")).collect()
}

/// Cells parted by two blanks or more.
fn wide(line: &str) -> Vec<String> {
    let parts = line.split("  ").map(|part| part.trim_matches(' '));
    parts
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How many cells lines of the form "P1: 1 h / 2 h / 4 h" have behind their labels, where at least two have as many.
fn labelled(lines: &[&str]) -> Option<usize> {
    let counts = lines.iter().filter_map(|line| {
        let (label, rest) = line.split_once(": ")?;
        let is_label = label.len() <= 60;
        is_label.then(|| slashed(rest).count())
    });
    let counts: Vec<usize> = counts.collect();
    let most = *counts.iter().max()?;
    // A line "P1: 1 hour" has one cell; then all lines are such.
    let same = counts.iter().filter(|count| **count == most).count();
    (same > 1 && (most > 1 || is_list(lines))).then_some(most)
}

/// Whether lines are labels with a figure each: "P1: 1 hour".
fn is_list(lines: &[&str]) -> bool {
    let figures = lines.iter().filter(|line| {
        let parts = line.split_once(": ");
        parts.is_some_and(|(_, rest)| rest.len() < 60 && amount::is_one(&Words::of(rest)))
    });
    figures.count() > 1
}

fn slashed(text: &str) -> impl Iterator<Item = &str> {
    text.split(" / ")
}

fn by_label(line: &str, count: usize) -> Line {
    let mut cells = Vec::new();
    if let Some((label, rest)) = line.split_once(": ")
        && label.len() <= 60
        && slashed(rest).count() == count
        && (count > 1 || amount::is_some(&Words::of(rest)))
    {
        cells.push(label.trim_matches([' ', '-', '•']).to_owned());
        cells.extend(slashed(rest).map(str::to_owned));
    }
    Line {
        text: line.trim_ascii().to_owned(),
        cells,
    }
}
