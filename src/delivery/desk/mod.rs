//! The forms of the desks: the same case as each help desk wants it.
