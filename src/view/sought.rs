/// Whether a name is among what is looked for: it has each word of it, in capitals or not. Where nothing is looked for,
/// every name is.
///
/// ```
/// use duetime::view::is_sought;
///
/// assert!(is_sought("", "Veeam Kasten") && is_sought(" KAST vee", "Veeam Kasten"));
/// assert!(!is_sought("kaseya", "Veeam Kasten"));
/// ```
pub fn is_sought(sought: &str, name: &str) -> bool {
    let name = name.to_lowercase();
    let mut words = sought.split_whitespace();
    words.all(|word| name.contains(&word.to_lowercase()))
}
