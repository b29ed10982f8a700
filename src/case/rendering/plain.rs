use super::block::{Form, Page, breaks};

/// The longest line, in characters, where the words allow it.
const WIDTH: usize = 78;

/// The page as plain text.
pub(crate) fn write(page: &Page) -> String {
    let mut out = String::new();
    for block in &page.blocks {
        let indent = if block.detail { "    " } else { "" };
        let hanging = if block.detail { "        " } else { "    " };
        match block.form {
            Form::Title => headed(&mut out, &block.text, "="),
            Form::Heading => {
                out.push('\n');
                headed(&mut out, &block.text, "-");
            }
            _ if block.has_lines() => {
                wrap(&mut out, indent, hanging, &block.lead());
                let lines = block.text.strip_suffix('\n').unwrap_or(&block.text);
                for line in lines.split(breaks) {
                    wrap(&mut out, "  | ", "        ", line);
                }
            }
            _ if block.label.is_empty() => {
                let point = [indent, "- "].concat();
                wrap(&mut out, &point, &[indent, "  "].concat(), &block.text);
            }
            _ => {
                let text = [&block.lead(), " ", &block.text].concat();
                wrap(&mut out, indent, hanging, &text);
            }
        }
    }
    out
}

/// A text with a line under it.
fn headed(out: &mut String, text: &str, under: &str) {
    wrap(out, "", "", text);
    out.push_str(&under.repeat(text.chars().count().min(WIDTH)));
    out.push('\n');
}

/// A text in lines. The first one begins with one prefix, the others with another; a word that is too long for a line
/// has one of its own. Spaces stay as they are, but where a line breaks.
fn wrap(out: &mut String, first: &str, others: &str, text: &str) {
    out.push_str(first);
    let mut used = first.chars().count();
    let mut begun = false;
    let mut rest = text.trim_end();
    while !rest.is_empty() {
        let word_at = rest.find(|c| c != ' ').unwrap_or(rest.len());
        let (gap, behind) = rest.split_at(word_at);
        let (word, behind) = behind.split_at(behind.find(' ').unwrap_or(behind.len()));
        let length = word.chars().count();
        if begun && used + gap.len() + length > WIDTH {
            out.push('\n');
            out.push_str(others);
            used = others.chars().count();
        } else {
            out.push_str(gap);
            used += gap.len();
        }
        out.push_str(word);
        used += length;
        begun = true;
        rest = behind;
    }
    // No line ends in spaces.
    out.truncate(out.trim_end_matches(' ').len());
    out.push('\n');
}
