//! Delivery: a finished case on its way to the vendor.
//!
//! What is handed in is the frozen case. [`desk`] is what it looks like to each desk, [`mail`] the same as a mail.

#[cfg(feature = "desk")]
pub mod desk;
pub mod mail;
mod percent;
