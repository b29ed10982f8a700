//! The tables of a page, as far as a clipboard has them: tolerant of all that browsers are tolerant of, and bounded.

use super::{
    MOST_COLUMNS, MOST_ROWS, Refused,
    entity::decode,
    grid::{Cell, Grid},
    spans::{Source, lay},
};

/// Tables in tables that are told apart; what lies deeper is text.
const DEEPEST: usize = 6;

/// What is not text, up to its end tag.
const RAW: [&str; 6] = ["script", "style", "title", "template", "svg", "textarea"];
/// What begins a new line.
const BLOCKS: [&str; 20] = [
    "p",
    "div",
    "br",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "section",
    "article",
    "caption",
    "dt",
    "dd",
    "hr",
    "blockquote",
    "pre",
];

/// A table that is not at its end.
#[derive(Default)]
struct Open {
    rows: Vec<Vec<Source>>,
    cell: Option<Source>,
    text: String,
}

struct Reader {
    grid: Grid,
    open: Vec<Open>,
    /// Tables below the deepest one.
    deeper: usize,
    note: String,
    cells: usize,
    /// Where a raised text begins.
    raised: Option<usize>,
}

/// Reads the tables of a page and the lines between them. A page without tables gives lines alone.
pub(super) fn read(html: &str) -> Result<Grid, Refused> {
    let mut reader = Reader {
        grid: Grid::default(),
        open: Vec::new(),
        deeper: 0,
        note: String::new(),
        cells: 0,
        raised: None,
    };
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        decode(before, reader.sink());
        rest = reader.tag(after)?;
    }
    decode(rest, reader.sink());
    while !reader.open.is_empty() {
        reader.deeper = 0;
        reader.end("table")?;
    }
    reader.end_note();
    Ok(reader.grid)
}

impl Reader {
    /// Where text goes.
    fn sink(&mut self) -> &mut String {
        match self.open.last_mut() {
            Some(open) if open.cell.is_some() => &mut open.text,
            _ => &mut self.note,
        }
    }

    /// What stands behind a `<`: takes it, and gives the rest.
    fn tag<'a>(&mut self, text: &'a str) -> Result<&'a str, Refused> {
        if let Some(comment) = text.strip_prefix("!--") {
            return Ok(comment.split_once("-->").map_or("", |(_, rest)| rest));
        }
        let (is_end, inner) = match text.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, text),
        };
        if text.starts_with(['!', '?']) {
            return Ok(text.split_once('>').map_or("", |(_, rest)| rest));
        }
        // "<4 hours" that nobody wrote as an entity.
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
            self.sink().push('<');
            return Ok(text);
        }
        let (tag, rest) = inner.split_at(end_of(inner));
        let rest = rest.get(1..).unwrap_or_default();
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next();
        let name = name.unwrap_or_default().to_ascii_lowercase();
        if is_end {
            self.end(&name)?;
            return Ok(rest);
        }
        if RAW.contains(&name.as_str()) {
            return Ok(behind(rest, &name));
        }
        self.begin(&name, tag)?;
        Ok(rest)
    }

    fn begin(&mut self, name: &str, tag: &str) -> Result<(), Refused> {
        match name {
            "table" if self.open.len() == DEEPEST => self.deeper += 1,
            "table" => {
                self.end_note();
                self.open.push(Open::default());
            }
            "tr" => {
                self.end_cell()?;
                if let Some(open) = self.open.last_mut().filter(|_| self.deeper == 0) {
                    open.rows.push(Vec::new());
                    if open.rows.len() > MOST_ROWS {
                        return Err(Refused::TooLarge);
                    }
                }
            }
            "td" | "th" if self.deeper == 0 => {
                self.end_cell()?;
                if let Some(open) = self.open.last_mut() {
                    let span = |name| attribute(tag, name).and_then(|text| text.parse().ok());
                    open.cell = Some(Source {
                        cell: Cell::default(),
                        is_heading: name == "th",
                        across: span("colspan").unwrap_or(1),
                        down: span("rowspan").unwrap_or(1),
                    });
                }
            }
            "sup" => self.raised = Some(self.sink().len()),
            "img" => {
                let said = attribute(tag, "alt").unwrap_or_default();
                decode(said, self.sink());
            }
            _ => self.block(name),
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Refused> {
        match name {
            "table" if self.deeper > 0 => self.deeper -= 1,
            "table" => {
                self.end_cell()?;
                if let Some(open) = self.open.pop() {
                    self.end_note();
                    lay(&mut self.grid, open.rows)?;
                }
            }
            "td" | "th" | "tr" => self.end_cell()?,
            "sup" => self.lower(),
            _ => self.block(name),
        }
        Ok(())
    }

    fn block(&mut self, name: &str) {
        if BLOCKS.contains(&name) {
            if self.open.last().is_some_and(|open| open.cell.is_some()) {
                self.sink().push(' ');
            } else {
                self.end_note();
            }
        }
    }

    fn end_note(&mut self) {
        self.raised = None;
        let note = std::mem::take(&mut self.note);
        self.grid.note(&note);
    }

    fn end_cell(&mut self) -> Result<(), Refused> {
        if self.deeper > 0 {
            return Ok(());
        }
        self.raised = None;
        let Some(open) = self.open.last_mut() else {
            return Ok(());
        };
        let Some(mut source) = open.cell.take() else {
            return Ok(());
        };
        source.cell = Cell::of(&std::mem::take(&mut open.text));
        source.cell.is_heading = source.is_heading;
        if open.rows.is_empty() {
            open.rows.push(Vec::new());
        }
        if let Some(row) = open.rows.last_mut() {
            row.push(source);
            self.cells += 1;
            if row.len() > MOST_COLUMNS || self.cells > super::MOST_CELLS {
                return Err(Refused::TooLarge);
            }
        }
        Ok(())
    }

    /// A raised text is a mark, unless it is the end of a number: 1st.
    fn lower(&mut self) {
        let Some(start) = self.raised.take() else {
            return;
        };
        let sink = self.sink();
        let Some(raised) = sink.get(start..) else {
            return;
        };
        let raised = raised.trim_matches(|c: char| c.is_whitespace() || "[]()".contains(c));
        let is_short = matches!(raised.len(), 1..=2);
        if is_short && raised.bytes().all(|b| b.is_ascii_digit()) {
            let signs: String = raised
                .bytes()
                .filter_map(|b| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(usize::from(b - b'0')))
                .collect();
            sink.truncate(start);
            sink.push_str(&signs);
        } else if raised.len() == 1 && raised.bytes().all(|b| b.is_ascii_lowercase() && b != b'e') {
            let mark = ["[", raised, "]"].concat();
            sink.truncate(start);
            sink.push_str(&mark);
        }
    }
}

/// Where a tag ends: at its `>`, but not at one in quotes.
fn end_of(tag: &str) -> usize {
    let mut quote = 0;
    for (at, b) in tag.bytes().enumerate() {
        match b {
            b'>' if quote == 0 => return at,
            b'"' | b'\'' if quote == 0 => quote = b,
            _ if b == quote => quote = 0,
            _ => {}
        }
    }
    tag.len()
}

/// What stands behind the end tag of this name.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("</") {
        let is_name = after
            .get(..name.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(name));
        if is_name {
            return after.split_once('>').map_or("", |(_, rest)| rest);
        }
        rest = after;
    }
    ""
}

/// The value of an attribute.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let bytes = tag.as_bytes();
    for (at, _) in tag.match_indices('=').take(64) {
        let before = tag.get(..at)?.trim_ascii_end();
        let fits = before.len() > name.len()
            && before
                .get(before.len() - name.len()..)?
                .eq_ignore_ascii_case(name);
        let is_whole = fits
            && bytes
                .get(before.len() - name.len() - 1)
                .is_some_and(u8::is_ascii_whitespace);
        if !is_whole {
            continue;
        }
        let value = tag.get(at + 1..)?.trim_ascii_start();
        return match value
            .strip_prefix('"')
            .map(|it| (it, '"'))
            .or(value.strip_prefix('\'').map(|it| (it, '\'')))
        {
            Some((quoted, quote)) => quoted.split(quote).next(),
            None => value
                .split(|c: char| c.is_ascii_whitespace() || c == '/')
                .next(),
        };
    }
    None
}
