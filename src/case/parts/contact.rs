use serde::Serialize;

use super::Time;
use crate::{
    case::references::References,
    clock::{ClockError, Moment},
    programme,
    triage::{Advice, Finding},
};

/// The ways to reach support for this case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Channels {
    /// The ways to take, the best first.
    pub take: Vec<Channel>,
    /// A way that the programme recommends for this level, but that the plan does not have.
    pub recommended_missing: Option<Channel>,
}

/// A way to reach support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Channel {
    /// How files name it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How it is used, and what has to be done first.
    pub how: String,
    /// Its page, where it has one.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<crate::case::form::Address>")
    )]
    pub address: Option<String>,
    /// Its e-mail address, where it has one.
    pub email: Option<String>,
    /// Whether a case has to be open before it can be used.
    pub case_first: bool,
    /// The ids of the assumptions that it rests on.
    pub assumptions: Vec<String>,
    /// Where that stands.
    pub sources: Vec<String>,
}

/// A promise to ring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Callback {
    /// The time to allow for it, on the customer's clocks.
    pub by: Time,
    /// The promise, with what it is not.
    pub text: String,
    /// The ids of the assumptions that it rests on.
    pub assumptions: Vec<String>,
    /// Where it stands.
    pub sources: Vec<String>,
}

impl Channels {
    pub(in crate::case) fn new<'a>(refs: &mut References<'a>, advice: Advice<'a>) -> Channels {
        let mut take = Vec::with_capacity(advice.take.len());
        for channel in advice.take {
            take.push(Channel::new(refs, channel));
        }
        Channels {
            take,
            recommended_missing: advice.missing.map(|channel| Channel::new(refs, channel)),
        }
    }
}

impl Channel {
    fn new<'a>(refs: &mut References<'a>, channel: &'a programme::Channel) -> Channel {
        Channel {
            id: channel.id.to_string(),
            name: refs.text(&channel.name),
            how: refs.text(&channel.how),
            address: channel.address.as_ref().map(|a| a.as_str().to_owned()),
            email: channel.email.as_ref().map(ToString::to_string),
            case_first: channel.case_first,
            assumptions: refs.rest_on(&channel.readings),
            sources: refs.cite(&channel.source),
        }
    }
}

impl Callback {
    /// The promise that holds for the plan, the level on the product's scale and the moment, if there is one.
    pub(in crate::case) fn find<'a>(
        refs: &mut References<'a>,
        plan: &programme::Plan,
        finding: &Finding<'a>,
        moment: Moment,
    ) -> Result<Option<Callback>, ClockError> {
        let programme = refs.programme;
        let promise = programme.callback(plan, finding.of_product(programme), moment)?;
        Ok(promise.map(|(callback, by)| Callback {
            by: Time::new(by, moment.zone),
            text: refs.text(&callback.text),
            assumptions: refs.rest_on(&callback.readings),
            sources: refs.cite(&callback.source),
        }))
    }
}
