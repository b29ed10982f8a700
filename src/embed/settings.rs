use super::{Setting, Theme};
use crate::{
    programme::{Id, Plan, Programme, Unit},
    tree::{Fault, Fields, Node, Read, fields, words},
};

/// The most characters of a text that a host fills in.
const MOST_TEXT: usize = 200;

/// What a host wants shown. Only what it names changes.
#[derive(Debug, Clone, Default, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "camelCase", deny_unknown_fields)
)]
pub struct Settings {
    /// The place that is shown.
    #[cfg_attr(feature = "schema", schemars(with = "Option<View>"))]
    pub view: Setting<View>,
    /// The programme, by its id.
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnId>"))]
    pub programme: Setting<Id<Programme>>,
    /// The plan, by its id.
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnId>"))]
    pub plan: Setting<Id<Plan>>,
    /// The language, as a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Line>"))]
    pub lang: Setting<Line>,
    /// How the app looks.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Theme>"))]
    pub theme: Setting<Theme>,
    /// The product: what is filled in where the customer has entered nothing.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Line>"))]
    pub product: Setting<Line>,
    /// The version of the product: the same.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Line>"))]
    pub version: Setting<Line>,
    /// What the vendor knows the customer's contract by: the same.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Line>"))]
    pub support_id: Setting<Line>,
    /// Who hands in, and how to reach them: the same.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Contact>"))]
    pub contact: Setting<Contact>,
    /// A programme of the host's own, as in a file, at most 512 KiB. It is checked like any file.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<serde_json::Map<String, serde_json::Value>>")
    )]
    pub programme_data: Setting<Data>,
    /// The figure of the customer's own contract; it is shown as that, never as the vendor's.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Agreed>"))]
    pub agreement: Setting<Agreed>,
}

impl Settings {
    /// The fields beside `type`.
    pub(super) const NAMES: [&'static str; 12] = [
        "type",
        "view",
        "programme",
        "plan",
        "lang",
        "theme",
        "product",
        "version",
        "supportId",
        "contact",
        "programmeData",
        "agreement",
    ];
}

impl Read for Settings {
    fn blank() -> Self {
        Settings::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        const FIELDS: Fields = Fields {
            names: &Settings::NAMES,
            needed: 1,
            others: false,
        };
        let mut kind = String::new();
        FIELDS.fill(
            node,
            &mut [
                &mut kind,
                &mut self.view,
                &mut self.programme,
                &mut self.plan,
                &mut self.lang,
                &mut self.theme,
                &mut self.product,
                &mut self.version,
                &mut self.support_id,
                &mut self.contact,
                &mut self.programme_data,
                &mut self.agreement,
            ],
        )
    }
}

/// A place that a host can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum View {
    /// The deadline.
    Calculator,
    /// The way to a case.
    Intake,
    /// Plans side by side.
    Compare,
}

words!(View {
    calculator: Calculator,
    intake: Intake,
    compare: Compare
});

/// An id, as in a programme file.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(extend("pattern" = "^[A-Za-z0-9._-]{1,48}$"))]
#[expect(dead_code, reason = "nobody makes one: it describes")]
struct AnId(String);

/// One line of text, at most 200 characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transparent, extend("maxLength" = 200)))]
pub struct Line(pub String);

impl Read for Line {
    fn blank() -> Self {
        Line::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let text = node.text()?.trim();
        if text.chars().nth(MOST_TEXT).is_some() || text.chars().any(char::is_control) {
            return Err(Fault::new(
                "one line of at most 200 characters is taken here",
            ));
        }
        self.0 = text.to_owned();
        Ok(())
    }
}

/// Who hands in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Contact {
    /// The name.
    pub name: Option<Line>,
    /// The e-mail address.
    pub email: Option<Line>,
    /// The telephone number.
    pub phone: Option<Line>,
    /// The firm.
    pub company: Option<Line>,
}

fields!(Contact may { name, email, phone, company });

impl Contact {
    /// Name, telephone and e-mail address, a line each, as the answer to such an item keeps them. Where there is nothing but a
    /// name, an address in it is taken for what it is: `Jan Jansen, jan@example.com`.
    pub fn lines(&self) -> String {
        let text = |part: &Option<Line>| {
            part.as_ref()
                .map_or_else(String::new, |line| line.0.clone())
        };
        let (mut name, mut email) = (text(&self.name), text(&self.email));
        let is_address =
            |word: &&str| word.contains('@') && !word.starts_with('@') && !word.ends_with('@');
        if email.is_empty()
            && let Some(word) = name.split([' ', ',', ';', '<', '>']).find(is_address)
        {
            email = word.to_owned();
            let rest = name.replace(word, "");
            name = rest.trim_matches([' ', ',', ';', '<', '>']).to_owned();
        }
        let company = text(&self.company);
        let between = if name.is_empty() || company.is_empty() {
            ""
        } else {
            ", "
        };
        let name = [name.as_str(), between, &company].concat();
        let lines = [name.as_str(), &text(&self.phone), &email].join("\n");
        lines.trim_end_matches('\n').to_owned()
    }
}

/// The figure of the customer's own contract.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Agreed {
    /// The number, from 1 to 10,000.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "u16", range(min = 1, max = 10000))
    )]
    pub amount: Amount,
    /// Its unit.
    #[cfg_attr(feature = "schema", schemars(with = "AUnit"))]
    pub unit: Unit,
}

fields!(Agreed { amount, unit });

/// How many of a unit: from 1 to 10,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount(pub u16);

impl Read for Amount {
    fn blank() -> Self {
        Amount(1)
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        match node.whole(10_000)? {
            0 => Err(node.is_not("a whole number from 1 to 10000")),
            amount => {
                self.0 = amount as u16;
                Ok(())
            }
        }
    }
}

/// A unit, as in a programme file.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename_all = "snake_case")]
#[expect(dead_code, reason = "nobody makes one: it describes")]
enum AUnit {
    Minutes,
    Hours,
    BusinessMinutes,
    BusinessHours,
    BusinessDays,
    BusinessDaysToEndOfDay,
}

/// A programme as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Data(pub String);

impl Read for Data {
    fn blank() -> Self {
        Data::default()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        node.object()?;
        self.0 = node.to_json();
        Ok(())
    }
}
