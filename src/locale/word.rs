use super::{Language, words::File, words::pack};

/// One text of the page. What it says stands in the pack of each language (`public/words`); here it has its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    file: File,
    /// Its place among the names of that file.
    place: u8,
}

impl Word {
    /// The text of a name: its file, and its place among the names of that file.
    pub(super) const fn new(file: File, place: usize) -> Word {
        assert!(place < 256, "a file of words has at most 256 names");
        Word {
            file,
            place: place as u8,
        }
    }

    /// The text in one language. Nothing before the pack of the language is there; what shows a text waits for that.
    #[inline(never)]
    pub fn get(self, language: Language) -> &'static str {
        pack::text(language, self.file, usize::from(self.place))
    }

    /// The text with values in the places that it names in braces.
    ///
    /// ```
    /// use duetime::locale::{Language, words::answer};
    ///
    /// assert_eq!(answer::IN.with(Language::NL, &[("span", "2 uur")]), "over 2 uur");
    /// ```
    pub fn with(self, language: Language, values: &[(&str, &str)]) -> String {
        let mut text = String::new();
        let mut rest = self.get(language);
        while let Some((before, after)) = rest.split_once('{') {
            text.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                rest = after;
                break;
            };
            // Values are put in as they are and never read again: a brace in one means nothing.
            text.push_str(
                values
                    .iter()
                    .find(|value| value.0 == name)
                    .map_or("", |value| value.1),
            );
            rest = behind;
        }
        text.push_str(rest);
        text
    }
}

/// Names the texts of a file of `public/words`, in any order, and lists the names.
macro_rules! words {
    ($file:ident; $($(#[$doc:meta])* $name:ident;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum Place { $($name),* }

        $(
            #[doc = concat!("What `public/words` has for `", stringify!($name), "`.")]
            $(#[$doc])*
            pub const $name: $crate::locale::Word =
                $crate::locale::Word::new(super::File::$file, Place::$name as usize);
        )*

        /// How many texts this file has.
        pub const COUNT: usize = [$(stringify!($name)),*].len();

        /// The names of the texts of this file.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Every text of this file with its name.
        pub const ALL: &[(&str, $crate::locale::Word)] = &[$((stringify!($name), $name)),*];
    };
}
pub(super) use words;
