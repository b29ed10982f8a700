//! The programme files: every published one can be used, and one that cannot says where and why.

use crate::common;
mod damaged;
mod packs;
mod published;
mod refused;
