use super::Check;
use crate::tree::Fault;

/// A place in a programme. It is only put into words where something is wrong.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    within: Option<&'a At<'a>>,
    field: &'static str,
    entry: Option<usize>,
}

impl<'a> At<'a> {
    /// A field of the programme itself.
    pub(super) fn top(field: &'static str) -> At<'static> {
        At {
            within: None,
            field,
            entry: None,
        }
    }

    /// A field of what stands here.
    pub(super) fn field(&'a self, field: &'static str) -> At<'a> {
        At {
            within: Some(self),
            field,
            entry: None,
        }
    }

    /// An entry of the list that stands here.
    pub(super) fn entry(self, n: usize) -> At<'a> {
        At {
            entry: Some(n),
            ..self
        }
    }

    /// What is wrong here.
    #[cold]
    #[inline(never)]
    pub(super) fn wrong(&self, reason: &str) -> Check {
        Err(self.fault(&[reason]))
    }

    /// The same with a reason that comes in pieces.
    #[cold]
    #[inline(never)]
    pub(super) fn fault(&self, reason: &[&str]) -> Fault {
        let mut fault = Fault::at("", reason);
        let mut next = Some(self);
        while let Some(at) = next {
            if let Some(n) = at.entry {
                fault = fault.within(n);
            }
            fault = fault.under(at.field);
            next = at.within;
        }
        fault
    }
}
