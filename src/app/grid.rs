//! The arrow keys in a group of radio buttons that stands in columns; a native group knows only one direction.

/// The button that an arrow key leads to from the one at this place; none where the key is no arrow. Behind the last of
/// a row comes the first of the same row, and so it is with columns.
///
/// ```
/// use duetime::app::beside;
///
/// // Three columns, two rows.
/// assert_eq!(beside("ArrowRight", 0, 3, 6), Some(1));
/// assert_eq!(beside("ArrowRight", 2, 3, 6), Some(0));
/// assert_eq!(beside("ArrowDown", 1, 3, 6), Some(4));
/// assert_eq!(beside("Tab", 1, 3, 6), None);
/// ```
pub fn beside(key: &str, at: usize, columns: usize, all: usize) -> Option<usize> {
    let rows = all.checked_div(columns).filter(|_| at < all)?;
    let (column, row) = (at % columns, at / columns);
    let (column, row) = match key {
        "ArrowLeft" => ((column + columns - 1) % columns, row),
        "ArrowRight" => ((column + 1) % columns, row),
        "ArrowUp" => (column, (row + rows - 1) % rows),
        "ArrowDown" => (column, (row + 1) % rows),
        _ => return None,
    };
    Some(row * columns + column)
}

#[cfg(test)]
mod tests {
    use super::beside;

    #[test]
    fn every_arrow_comes_back_to_where_it_began_after_a_whole_row_or_column() {
        for (key, steps) in [
            ("ArrowLeft", 3),
            ("ArrowRight", 3),
            ("ArrowUp", 2),
            ("ArrowDown", 2),
        ] {
            for start in 0..6 {
                let mut at = start;
                for step in 0..steps {
                    assert!(
                        step == 0 || at != start,
                        "{key} from {start}: too short a round"
                    );
                    at = beside(key, at, 3, 6).unwrap();
                }
                assert_eq!(at, start, "{key}");
            }
        }
    }

    #[test]
    fn opposite_arrows_undo_each_other() {
        for (one, other) in [("ArrowLeft", "ArrowRight"), ("ArrowUp", "ArrowDown")] {
            for start in 0..12 {
                let there = beside(one, start, 4, 12).unwrap();
                assert_eq!(
                    beside(other, there, 4, 12),
                    Some(start),
                    "{one} from {start}"
                );
            }
        }
    }

    #[test]
    fn other_keys_and_places_that_are_none_lead_nowhere() {
        for key in ["Enter", " ", "Home", "a", ""] {
            assert_eq!(beside(key, 0, 3, 9), None, "{key}");
        }
        assert_eq!(beside("ArrowUp", 9, 3, 9), None);
        assert_eq!(beside("ArrowUp", 0, 0, 0), None);
    }
}
