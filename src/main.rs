//! Starts the page.

fn main() {
    duetime::ui::start();
}
