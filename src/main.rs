//! Starts the calculator: the part of the page that everybody loads.

fn main() {
    duetime::ui::start(duetime::ui::FIRST);
}
