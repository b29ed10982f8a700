//! Every text that the page itself says, by the part of the page that says it. The vendors' rules bring their own.

pub mod answer;
pub mod calculator;
pub mod compare;
pub mod drafts;
pub mod facts;
pub mod files;
pub mod holidays;
pub mod intake;
pub mod own_days;
pub mod problems;
pub mod rendering;
pub mod secrets;
pub mod shell;

#[cfg(test)]
mod tests {
    use super::{
        answer, calculator, compare, drafts, facts, files, holidays, intake, own_days, problems,
        rendering, secrets, shell,
    };

    fn places(text: &str) -> Vec<&str> {
        let mut found: Vec<_> = text
            .split('{')
            .skip(1)
            .filter_map(|part| part.split_once('}').map(|part| part.0))
            .collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn every_language_names_the_same_values() {
        let files = [
            answer::ALL,
            calculator::ALL,
            compare::ALL,
            facts::ALL,
            holidays::ALL,
            intake::ALL,
            own_days::ALL,
            problems::ALL,
            rendering::ALL,
            drafts::ALL,
            files::ALL,
            secrets::ALL,
            shell::ALL,
        ];
        for (name, word) in files.into_iter().flatten() {
            assert_eq!(places(word.en), places(word.nl), "{name} in Dutch");
            assert_eq!(places(word.en), places(word.de), "{name} in German");
            for text in [word.en, word.nl, word.de] {
                assert!(!text.trim().is_empty(), "{name} is empty");
                assert!(!text.contains('!'), "{name} shouts");
            }
        }
    }
}
