use duetime::{
    app::{App, Event, Opened, Wanted, answering},
    clock::Zone,
    programme::Id,
    programme::Programme,
};

/// The page without a browser, opened at an address with a programme in view: Friday, 20 November 2026 at noon, on a
/// clock an hour ahead of universal time.
pub fn opened(id: &str, file: &str, choices: &str) -> App {
    let mut app = App::new(|| [7; 10]);
    app.answer_with(answering);
    app.on(Event::Opened(Box::new(Opened {
        now: "2026-11-20T12:00:00Z".parse().unwrap_or_default(),
        languages: vec!["en".into()],
        hash: ["/calculator?programme=", id, choices].concat(),
        ..Opened::default()
    })));
    app.on(Event::Zones(Zone::named("UTC+01:00").ok()));
    if let Ok(id) = id.parse::<Id<Programme>>() {
        app.on(Event::Came(Wanted::Programme(id), Some(file.to_owned())));
    }
    app
}

/// The file of a programme that the examples show.
pub const ZMANDA: &str = include_str!("../../public/programmes/zmanda.json");
/// The same.
pub const VEEAM: &str = include_str!("../../public/programmes/veeam-standard.json");
/// The same.
pub const BLANCCO: &str = include_str!("../../public/programmes/blancco.json");
/// The same.
pub const KASTEN: &str = include_str!("../../public/programmes/veeam-kasten.json");
