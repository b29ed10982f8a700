//! The way to a case without a browser: files, what must not leave, and what keeps a step from going on.

mod files;
mod finds;
mod problems;
