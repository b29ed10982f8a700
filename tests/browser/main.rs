//! What only a real browser can say: how `Intl` puts moments and spans into words, what storage keeps, and that a
//! part of the page follows its signals.

#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::wasm_bindgen_test_configure;

mod intl;
mod page;
mod storage;

wasm_bindgen_test_configure!(run_in_browser);
