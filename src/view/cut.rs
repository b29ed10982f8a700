use crate::{
    app::Cut,
    locale::{self, Language, words::intake as w},
};

/// What did not fit into a field.
pub fn cut(language: Language, cut: &Cut) -> String {
    let number = |n: usize| locale::number(language, n as u64);
    let (most, n) = (number(cut.most), number(cut.left_out));
    w::CUT.with(language, &[("most", &most), ("n", &n)])
}
