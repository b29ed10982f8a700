//! What a case looks like to a vendor's desk: the forms that come with Duetime, filled with every example case, and what desks are known
//! to do otherwise than one would think.

#[path = "desks/answers.rs"]
mod answers;
#[path = "desks/filled.rs"]
mod filled;
#[path = "desks/forms.rs"]
mod forms;
#[path = "desks/hostile.rs"]
mod hostile;
#[path = "desks/letters.rs"]
mod letters;
#[path = "desks/links.rs"]
mod links;
#[path = "desks/shared.rs"]
mod shared;
#[path = "desks/text.rs"]
mod text;
#[path = "desks/traps.rs"]
mod traps;
