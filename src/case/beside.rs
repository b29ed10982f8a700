use serde::Serialize;

use super::compared::{flags, left_out, texts, without};
use crate::{
    programme::{Id, Kept, Level, Plan, Programme},
    tree::{Writer, fields},
};

/// What a person chose of another programme, which stands beside the one in view.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Beside {
    /// Whether it is looked at; what was chosen of it stays when it is not.
    pub shown: bool,
    /// The plans that are not looked at.
    pub left_out: Kept<Plan, bool>,
    /// What a year of each plan costs.
    pub prices: Kept<Plan, String>,
    /// Which of its levels stands for a level of the programme in view, where the person says so.
    pub levels: Kept<Level, String>,
}

fields!(
    Beside = default {
        shown,
        left_out,
        prices,
        levels
    }
);

impl Beside {
    /// How many programmes stand beside the one in view at most.
    pub const MOST: usize = 5;

    /// What a link says of it: which programme, without which plans, and its levels for those of the programme in view;
    /// `veeam-kasten:basic,evaluation:1*P2`.
    pub(super) fn to_link(&self, id: &Id<Programme>) -> String {
        let levels = self.levels.iter();
        let levels: Vec<_> = levels
            .map(|(from, to)| [from.as_str(), "*", to].concat())
            .collect();
        let plans = left_out(&self.left_out, ",");
        let link = [id.as_str(), &plans, &levels.join(",")].join(":");
        link.trim_end_matches(':').to_owned()
    }

    /// What a link says of a programme; none where it names none.
    pub(super) fn from_link(link: &str) -> Option<(Id<Programme>, Beside)> {
        let mut parts = link.split(':');
        let id = parts.next()?.parse().ok()?;
        let left_out = without(parts.next().unwrap_or_default(), ',');
        let levels = parts.next().unwrap_or_default().split(',');
        let levels = levels.filter_map(|pair| {
            let (from, to) = pair.split_once('*')?;
            let to: Id<Level> = to.parse().ok()?;
            Some((from.parse().ok()?, to.as_str().to_owned()))
        });
        let beside = Beside {
            shown: true,
            left_out,
            prices: Kept::default(),
            levels: levels.collect(),
        };
        Some((id, beside))
    }

    pub(super) fn write(&self, id: &Id<Programme>, json: &mut Writer) {
        json.open(Some(id.as_str()));
        json.is("shown", self.shown);
        flags(json, "left_out", &self.left_out);
        texts(json, "prices", &self.prices);
        texts(json, "levels", &self.levels);
        json.close();
    }
}
