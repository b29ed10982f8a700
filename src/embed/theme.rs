use crate::tree::{Fault, Node, Read, fields, words};

/// How the app looks in a host page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Theme {
    /// Light, dark, or as the device has it.
    pub scheme: Option<Scheme>,
    /// The colour of buttons, links and marks. Where it is too faint on the ground of the page, the ground's own is used.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>", extend("pattern" = "^#[0-9a-fA-F]{6}$")))]
    pub colour: Option<Colour>,
    /// How round corners are, in CSS pixels, at most 24.
    #[cfg_attr(feature = "schema", schemars(with = "Option<u8>", range(max = 24)))]
    pub radius: Option<Radius>,
    /// The letters.
    pub font: Option<Font>,
    /// How much room there is between parts.
    pub density: Option<Density>,
}

fields!(Theme may { scheme, colour, radius, font, density });

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum Scheme {
    /// As the device has it.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

words!(Scheme {
    auto: Auto,
    light: Light,
    dark: Dark
});

/// The letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum Font {
    /// Those of the device.
    System,
    /// With serifs.
    Serif,
    /// All of one width.
    Mono,
}

words!(Font {
    system: System,
    serif: Serif,
    mono: Mono
});

/// How much room there is between parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum Density {
    /// As on the page of its own.
    Comfortable,
    /// Less.
    Compact,
}

words!(Density {
    comfortable: Comfortable,
    compact: Compact
});

/// A colour in red, green and blue: `#0b57d0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// The ground of the page, light and dark, as `style/page.css` has it.
const GROUNDS: [(&str, Colour); 2] = [
    ("light", Colour([0xfb, 0xfc, 0xfc])),
    ("dark", Colour([0x0f, 0x16, 0x15])),
];

impl Colour {
    /// The least contrast of a text with its ground: WCAG 2.2, AA.
    pub const LEAST: f32 = 4.5;

    /// As it is written: `#0b57d0`.
    pub fn to_text(self) -> String {
        let mut text = String::from("#");
        for part in self.0 {
            for digit in [part / 16, part % 16] {
                text.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
            }
        }
        text
    }

    /// The relative luminance, as WCAG counts it.
    fn luminance(self) -> f32 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f32::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast with another colour: from 1 to 21.
    pub fn contrast(self, other: Colour) -> f32 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        (one / other).max(other / one)
    }

    /// The grounds of the page on which it can be read: `light dark`, one of them, or nothing.
    pub fn grounds(self) -> String {
        let can = GROUNDS.map(|(name, ground)| {
            let is_readable = self.contrast(ground) >= Colour::LEAST;
            if is_readable { name } else { "" }
        });
        can.join(" ").trim().to_owned()
    }

    /// What is written on it: white or black, whatever is read better.
    pub fn ink(self) -> &'static str {
        let (white, black) = (Colour([255; 3]), Colour([0; 3]));
        if self.contrast(white) >= self.contrast(black) {
            "#ffffff"
        } else {
            "#000000"
        }
    }
}

impl Read for Colour {
    fn blank() -> Self {
        Colour([0; 3])
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let digits = node
            .text()?
            .strip_prefix('#')
            .unwrap_or_default()
            .as_bytes();
        let digit = |place: usize| {
            digits
                .get(place)
                .and_then(|byte| char::from(*byte).to_digit(16))
        };
        for (n, part) in self.0.iter_mut().enumerate() {
            match (digit(2 * n), digit(2 * n + 1)) {
                (Some(high), Some(low)) if digits.len() == 6 => *part = (high * 16 + low) as u8,
                _ => return Err(node.is_not("a colour such as #0b57d0")),
            }
        }
        Ok(())
    }
}

/// How round corners are, in CSS pixels: at most 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Radius(pub u8);

impl Read for Radius {
    fn blank() -> Self {
        Radius(0)
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        self.0 = node.whole(24)? as u8;
        Ok(())
    }
}
