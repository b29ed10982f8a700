use super::{
    Said,
    guess::{Numbered, called, numbered, ranked},
};
use crate::programme::Programme;

/// Which level of a programme each text of a column means: guessed at first, then as a person says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels(Vec<Option<usize>>);

impl Levels {
    /// Before anything was read.
    pub fn none() -> Levels {
        Levels(Vec::new())
    }

    /// The guess for the texts of a column, by the names of the levels, by numbers and by words of a rank. Numbers that
    /// count the other way than the words beside them (`3 high`, `1 low`) say nothing, nor do those that go beyond the
    /// levels.
    pub fn guess(texts: &[Said], programme: &Programme) -> Levels {
        let most = u32::try_from(programme.levels.len()).unwrap_or(u32::MAX);
        let read: Vec<(Option<Numbered>, Option<u32>)> = texts
            .iter()
            .map(|said| (numbered(&said.text), ranked(&said.text)))
            .collect();
        let bare = |(number, rank): &(Option<Numbered>, Option<u32>)| {
            let number = number.filter(|number| !number.is_named)?;
            Some((number.number, *rank))
        };
        let within = |(number, _): (u32, _)| (1..=most).contains(&number);
        // Where each number is that of a rank, both go up together.
        let goes_up = |(number, rank): (u32, Option<u32>)| {
            read.iter().filter_map(bare).all(|(other, above)| {
                let both = rank.zip(above);
                both.is_none_or(|(rank, above)| number >= other || rank <= above)
            })
        };
        let mut numbers = read.iter().filter_map(bare);
        let count = numbers.all(|one| within(one) && goes_up(one));
        let ranked = |rank: u32| {
            programme
                .levels
                .iter()
                .position(|level| u32::from(level.rank) == rank)
        };
        let guess = |said: &Said, (number, rank): (Option<Numbered>, Option<u32>)| {
            if let Some(level) =
                called(&said.text, programme).filter(|_| count || !said.is_number())
            {
                return Some(level);
            }
            let number = number.filter(|number| number.is_named || count);
            match (number, rank) {
                (Some(number), _) => ranked(number.number),
                (None, Some(rank)) => ranked(rank.min(most)),
                (None, None) => None,
            }
        };
        let all = texts.iter().zip(read.iter().copied());
        Levels(all.map(|(said, read)| guess(said, read)).collect())
    }

    /// The level of a text, both by their places.
    pub fn of(&self, text: usize) -> Option<usize> {
        self.0.get(text).copied().flatten()
    }

    /// Says what a text means.
    pub fn set(&mut self, text: usize, level: Option<usize>) {
        if let Some(place) = self.0.get_mut(text) {
            *place = level;
        }
    }

    /// Forgets the guess: no text means a level until it is said.
    pub fn clear(&mut self) {
        self.0.fill(None);
    }
}
