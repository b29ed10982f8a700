//! The finds of two searches of a text, the second after the finds of the first were masked.

use super::{Find, Kind, found::sorted_out};

/// Where a find was, and where its mask is.
struct Span {
    start: usize,
    end: usize,
    masked_start: usize,
    masked_end: usize,
}

/// The finds of a text, and those of what it became when they were masked, all as finds of the text, in order. One that
/// takes up a part of a mask takes its place.
pub(super) fn together(text: &str, finds: Vec<Find>, again: Vec<Find>) -> Vec<Find> {
    let spans = spans(text, &finds);
    let moved = |mut find: Find| {
        find.range =
            original(&spans, find.range.start, false)..original(&spans, find.range.end, true);
        find
    };
    let again = sorted_out(again.into_iter().map(moved).collect());
    let mut again = again.into_iter().peekable();
    let mut all = Vec::new();
    for find in finds {
        while let Some(next) = again.next_if(|next| next.range.end <= find.range.start) {
            all.push(next);
        }
        match again.peek_mut() {
            Some(next) if next.covers(&find) => {
                next.sure |= find.sure;
                // What such a kind keeps was mistaken for something else.
                if matches!(
                    next.kind,
                    Kind::Card | Kind::Iban | Kind::Phone | Kind::Email | Kind::Key
                ) {
                    next.kind = Kind::Password;
                }
            }
            _ => all.push(find),
        }
    }
    all.extend(again);
    all
}

fn spans(text: &str, finds: &[Find]) -> Vec<Span> {
    let (mut end, mut masked_end) = (0, 0);
    let mut spans = Vec::with_capacity(finds.len());
    for find in finds {
        let start = find.range.start;
        let masked_start = masked_end + start - end;
        let masked = find.masked(text.get(find.range.clone()).unwrap_or_default());
        (end, masked_end) = (find.range.end, masked_start + masked.len());
        spans.push(Span {
            start,
            end,
            masked_start,
            masked_end,
        });
    }
    spans
}

/// Where a place of the masked text was. Within a mask, that is the start or the end of what was masked.
fn original(spans: &[Span], place: usize, is_end: bool) -> usize {
    let next = spans.partition_point(|span| span.masked_end <= place);
    match spans.get(next) {
        Some(span) if place > span.masked_start && is_end => span.end,
        Some(span) if place > span.masked_start => span.start,
        _ => {
            let last = next.checked_sub(1).and_then(|last| spans.get(last));
            last.map_or(place, |last| last.end + place - last.masked_end)
        }
    }
}
