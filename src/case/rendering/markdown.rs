use super::block::{Block, Form, Page};

/// What can begin markup within a line, or end it.
const ACTIVE: &str = "\\`*_[]<>&~|$!#";

/// The page in Markdown.
pub(super) fn write(page: &Page) -> String {
    let mut out = String::new();
    let mut in_list = false;
    for block in &page.blocks {
        match block.form {
            Form::Title => {
                out.push_str("# ");
                escape(&mut out, &block.text);
                out.push('\n');
                in_list = false;
            }
            Form::Heading => {
                out.push_str("\n## ");
                escape(&mut out, &block.text);
                out.push('\n');
                in_list = false;
            }
            _ if block.has_lines() => {
                out.push('\n');
                label(&mut out, block);
                fence(&mut out, &block.text);
                in_list = false;
            }
            _ => {
                if !in_list {
                    out.push('\n');
                }
                out.push_str(if block.detail && in_list {
                    "  - "
                } else {
                    "- "
                });
                item(&mut out, block);
                in_list = true;
            }
        }
    }
    out
}

/// The label, strong.
fn label(out: &mut String, block: &Block) {
    out.push_str("**");
    escape(out, &block.lead());
    out.push_str("**");
}

/// One point of a list.
fn item(out: &mut String, block: &Block) {
    if !block.label.is_empty() {
        label(out, block);
        out.push(' ');
    }
    match block.form {
        Form::Address => {
            out.push('<');
            out.push_str(&block.text);
            out.push('>');
        }
        Form::Typed if may_link(&block.text) => code(out, &block.text),
        _ => escape(out, &block.text),
    }
    out.push('\n');
}

/// Lines between fences, which are longer than any run of their sign inside.
fn fence(out: &mut String, text: &str) {
    let fence = "`".repeat(longest_run(text).max(2) + 1);
    for part in ["\n\n", &fence, "\n", text] {
        out.push_str(part);
    }
    if !text.ends_with('\n') {
        out.push('\n');
    }
    out.push_str(&fence);
    out.push('\n');
}

/// A line as code, which no reader makes anything else of.
fn code(out: &mut String, text: &str) {
    let tick = "`".repeat(longest_run(text) + 1);
    // A space at both ends is no part of it, so one may be needed to keep what is.
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        " "
    } else {
        ""
    };
    for part in [&tick, pad, text, pad, &tick] {
        out.push_str(part);
    }
}

fn longest_run(text: &str) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Whether some reader makes a link of it though nothing marks one: an address, a name after an at sign, a number after
/// a hash. Escaping does not keep all of them from it.
fn may_link(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars() {
        let goes_on = c.is_alphanumeric();
        if matches!(c, '@' | '#') || before == '.' && goes_on || before == '/' && c == '/' {
            return true;
        }
        before = c;
    }
    false
}

/// A line without anything in it that is markup.
fn escape(out: &mut String, text: &str) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in text.char_indices() {
        // At its beginning it could be a point, a number, a quotation or a line under a heading.
        let begins =
            at == 0 && matches!(c, '-' | '+' | '=') || at == digits && matches!(c, '.' | ')');
        if begins || ACTIVE.contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
}
