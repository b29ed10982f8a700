//! The clock: laws that hold for every calendar, a second engine that counts minute by minute, and the odd days.

use crate::common;
mod agreement;
mod days;
mod files;
mod laws;
mod limits;
mod running;
mod settings;
mod slow;
mod weeks;
mod windows;
