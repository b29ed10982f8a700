//! Starts the part of the page that prepares cases and compares plans. A visit to the calculator never loads it.

fn main() {
    duetime::ui::start(duetime::ui::MORE);
}
