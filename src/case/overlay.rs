use super::Draft;

impl Draft {
    /// Takes over from another draft what a calculator asks for: programme, plan, level, moment, holidays, the
    /// customer's own figure. What only the way to a case asks for stays as it is.
    ///
    /// A person who looked at another plan meanwhile goes on with it, and with all that was typed before:
    ///
    /// ```
    /// use duetime::case::Draft;
    ///
    /// let mut draft = Draft::from_json(r#"{"programme":"zmanda","choices":{"zmanda":{"plan":"basic","role":"none"}}}"#).unwrap();
    /// let later = Draft::from_json(r#"{"programme":"zmanda","choices":{"zmanda":{"plan":"premium"}}}"#).unwrap();
    /// draft.overlay(&later);
    /// let chosen = draft.chosen().unwrap();
    /// assert_eq!(chosen.plan.as_ref().unwrap().as_str(), "premium");
    /// assert_eq!(chosen.role.as_ref().unwrap().as_str(), "none");
    /// ```
    pub fn overlay(&mut self, other: &Draft) {
        self.programme.clone_from(&other.programme);
        self.moment.clone_from(&other.moment);
        self.holidays.clone_from(&other.holidays);
        for (id, theirs) in other.choices.iter() {
            let ours = self.choices.entry(id.clone());
            ours.plan.clone_from(&theirs.plan);
            ours.case_type.clone_from(&theirs.case_type);
            ours.answers.clone_from(&theirs.answers);
            ours.own.clone_from(&theirs.own);
            ours.advantages.clone_from(&theirs.advantages);
        }
    }

    /// Whether nothing was chosen or typed yet that would be worth keeping.
    pub fn is_blank(&self) -> bool {
        self.programme.is_none() && self.name.is_empty() && self.choices.iter().next().is_none()
    }

    /// The same draft, about the same programmes, in which nothing was answered.
    pub fn blank(&self) -> Draft {
        let mut blank = Draft {
            reference: self.reference.clone(),
            ..Draft::default()
        };
        for (id, _) in self.choices.iter() {
            blank.choices.entry(id.clone());
        }
        blank
    }
}
