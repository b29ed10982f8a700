//! The way to a level: from answers, and from plain facts.

use crate::common;
mod answers;
mod conflicts;
mod refresh;
mod stories;
mod suggestions;
mod told;
