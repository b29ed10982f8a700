use crate::{
    app::{App as Core, Event, Harmless},
    case::Leak,
    ui::App,
};

/// What a press on this page does; whether it was one of its own.
pub fn act(app: App, what: &str) -> bool {
    let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
    let event = match verb {
        "mask" => app.read(&[], |core| chosen(core, rest)).map(Event::Mask),
        "harmless" => app.read(&[], |core| chosen(core, rest)).and_then(|leak| {
            let find = leak.finds.first()?;
            Some(Event::Harmless(Harmless::find(&leak.text, find)))
        }),
        "mask-all" => Some(Event::MaskAll),
        "harmless-file" => {
            let id = rest.parse().ok();
            id.map(|id| Event::Harmless(Harmless::File(id)))
        }
        _ => return false,
    };
    if let Some(event) = event {
        app.send(event);
    }
    true
}

/// The find that was pressed, by the numbers of its text and of itself, as they wait.
fn chosen(core: &Core, numbers: &str) -> Option<Leak> {
    let (place, n) = numbers.split_once(' ')?;
    let leak = core.waiting().get(place.parse::<usize>().ok()?)?;
    let find = leak.finds.get(n.parse::<usize>().ok()?)?;
    Some(Leak {
        finds: vec![find.clone()],
        ..leak.clone()
    })
}
