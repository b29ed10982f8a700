//! What a case looks like to a vendor's desk: the forms that come with Duetime, filled with every example case, and what desks are known
//! to do otherwise than one would think.

mod answers;
mod filled;
mod forms;
mod hostile;
mod letters;
mod links;
mod shared;
mod text;
mod traps;
