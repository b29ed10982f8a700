//! The first lines of a text, for whoever reads the case to see what a file is.

/// How much of a text is shown of a file: so many lines, and so many characters.
const LINES: usize = 12;
const CHARACTERS: usize = 1_500;

/// The first lines of a text, for whoever reads the case to see what the file is.
///
/// ```
/// let log = "first\r\nsecond\n".repeat(20);
/// assert_eq!(duetime::case::first_lines(&log).lines().count(), 12);
/// ```
pub fn first_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().take(LINES).collect();
    lines.join("\n").chars().take(CHARACTERS).collect()
}

#[cfg(test)]
mod tests {
    use super::first_lines;

    #[test]
    fn one_endless_line_is_cut() {
        assert_eq!(first_lines(&"x".repeat(10_000)).len(), 1_500);
    }
}
