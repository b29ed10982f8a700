//! Whether every value has the form that it has to have: the same rules as the readers of the types have, and on behind
//! every fault.

use super::{
    ProblemKind,
    noun::{expected, nearest, quoted},
    whole::{Spot, Step, Whole},
};
use crate::{
    locale::Language,
    programme::{Id, Programme, Words},
    tree::{Fault, Fields, Node, Part, Shape},
};

/// Lays a file out, and notes what is malformed.
pub(super) fn visit<'t>(whole: &mut Whole<'t>, node: &'t Node<'t>, part: Part) {
    go(whole, node, part, None, Step::Top);
}

fn go<'t>(
    whole: &mut Whole<'t>,
    node: &'t Node<'t>,
    part: Part,
    above: Option<usize>,
    step: Step<'t>,
) {
    let at = leaf(whole, node, above, step);
    into(whole, at, node, part);
    let end = whole.spots.len();
    if let Some(spot) = whole.spots.get_mut(at) {
        spot.end = end;
    }
}

/// One more value, with nothing in it so far.
fn leaf<'t>(
    whole: &mut Whole<'t>,
    node: &'t Node<'t>,
    above: Option<usize>,
    step: Step<'t>,
) -> usize {
    let at = whole.spots.len();
    whole.spots.push(Spot {
        node,
        above,
        step,
        end: at + 1,
        name: "",
        faulty: false,
    });
    at
}

fn into<'t>(whole: &mut Whole<'t>, at: usize, node: &'t Node<'t>, part: Part) {
    match part() {
        Shape::Maybe(inner) => {
            if *node != Node::Null {
                into(whole, at, node, inner);
            }
        }
        Shape::Fields {
            name,
            fields,
            parts,
        } => {
            named(whole, at, name);
            match node.object() {
                Ok(_) => object(whole, at, node, fields, &parts),
                Err(fault) => malformed(whole, at, fault, part, ProblemKind::Malformed),
            }
        }
        Shape::List(inner) => match node.list() {
            Ok(list) => entries(whole, at, list, inner),
            Err(fault) => malformed(whole, at, fault, part, ProblemKind::Malformed),
        },
        Shape::Pair(inner) => match node.list() {
            Ok(list) => {
                if list.len() != 2 {
                    let fault = Fault::new("the list needs two entries, no more and no less");
                    malformed(whole, at, fault, part, ProblemKind::Malformed);
                }
                entries(whole, at, list, inner);
            }
            Err(fault) => malformed(whole, at, fault, part, ProblemKind::Malformed),
        },
        Shape::Words(words) => {
            if node.word(words).is_err() {
                not_a_word(whole, at, node, words, part);
            }
        }
        Shape::Either(inner, words) => match node {
            Node::Object(_) => into(whole, at, node, inner),
            _ => {
                named(whole, at, "Included");
                if node.word(words).is_err() {
                    not_a_word(whole, at, node, words, part);
                }
            }
        },
        Shape::Forms(forms) => form(whole, at, node, forms, part),
        Shape::Id(kind) => id(whole, at, node, kind, part),
        Shape::Value { name: "text", .. } => text(whole, at, node, part),
        Shape::Value { name, read } => {
            if let Err(fault) = read(node) {
                let kind = match name {
                    "address" => ProblemKind::Address,
                    "zone" => ProblemKind::Zone,
                    _ => ProblemKind::Malformed,
                };
                malformed(whole, at, fault, part, kind);
            }
        }
    }
}

fn named(whole: &mut Whole, at: usize, name: &'static str) {
    if let Some(spot) = whole.spots.get_mut(at) {
        spot.name = name;
    }
}

fn spoil(whole: &mut Whole, at: usize) {
    if let Some(spot) = whole.spots.get_mut(at) {
        spot.faulty = true;
    }
}

/// A value that is something else than it should be.
fn malformed(whole: &mut Whole, at: usize, fault: Fault, part: Part, kind: ProblemKind) {
    spoil(whole, at);
    let (more, reason) = fault.parts();
    // What the reader expected is said by the way out.
    let what = reason.split(", expected ").next().unwrap_or_default();
    whole.wrong_in(at, &more, kind, &[what], &["Write ", &expected(part), "."]);
}

fn not_a_word(whole: &mut Whole, at: usize, node: &Node, words: &[&str], part: Part) {
    let meant = node.text().ok().and_then(|typed| nearest(typed, words));
    let fault = node.word(words).err();
    let fault = fault.unwrap_or_else(|| Fault::new("this is no word"));
    match meant {
        Some(meant) => {
            spoil(whole, at);
            let reason = fault.parts().1;
            let what = reason.split(", expected ").next().unwrap_or_default();
            let mend = ["Write \"", meant, "\", or another of ", &quoted(words), "."];
            whole.wrong(at, ProblemKind::Malformed, &[what], &mend);
        }
        None => malformed(whole, at, fault, part, ProblemKind::Malformed),
    }
}

fn entries<'t>(whole: &mut Whole<'t>, at: usize, list: &'t [Node<'t>], inner: Part) {
    for (n, entry) in list.iter().enumerate() {
        go(whole, entry, inner, Some(at), Step::Entry(n));
    }
}

fn object<'t>(
    whole: &mut Whole<'t>,
    at: usize,
    node: &'t Node<'t>,
    fields: &Fields,
    parts: &[Part],
) {
    let all = node.object().unwrap_or_default();
    let mut seen: Vec<&str> = Vec::new();
    for field in all {
        let name = field.name();
        let known = fields.names.iter().position(|known| *known == name);
        let Some(part) = known.and_then(|n| parts.get(n)) else {
            if !fields.takes(name) {
                unknown(whole, at, name, &field.value, fields, &seen);
            }
            continue;
        };
        if seen.contains(&name) {
            let again = leaf(whole, &field.value, Some(at), Step::Key(name));
            spoil(whole, again);
            let what = ["\"", name, "\" is there twice"];
            let mend = ["Keep one of the two; if both are right, they are two entries of a list."];
            whole.wrong(again, ProblemKind::Repeated, &what, &mend);
            continue;
        }
        seen.push(name);
        go(whole, &field.value, *part, Some(at), Step::Key(name));
    }
    let needed = fields.names.iter().zip(parts).take(fields.needed);
    for (name, part) in needed.filter(|(name, _)| !seen.contains(name)) {
        let what = ["\"", name, "\" is missing"];
        let mend = ["Add \"", name, "\": ", &expected(*part), "."];
        whole.wrong_in(at, name, ProblemKind::Missing, &what, &mend);
    }
}

fn unknown<'t>(
    whole: &mut Whole<'t>,
    at: usize,
    name: &'t str,
    node: &'t Node<'t>,
    fields: &Fields,
    seen: &[&str],
) {
    let spot = leaf(whole, node, Some(at), Step::Key(name));
    spoil(whole, spot);
    let shown: String = name.chars().take(48).collect();
    let free: Vec<&str> = fields.names.to_vec();
    let free: Vec<&str> = free.into_iter().filter(|it| !seen.contains(it)).collect();
    let what = ["there is no field \"", &shown, "\" here"];
    match nearest(name, &free) {
        Some(meant) => {
            let mend = [
                "Call it \"",
                meant,
                "\" if that is meant; else take it out.",
            ];
            whole.wrong(spot, ProblemKind::Unknown, &what, &mend);
        }
        None => {
            let names = quoted(fields.names);
            let mend = ["Take it out. What may stand here: ", &names, "."];
            whole.wrong(spot, ProblemKind::Unknown, &what, &mend);
        }
    }
}

fn form<'t>(
    whole: &mut Whole<'t>,
    at: usize,
    node: &'t Node<'t>,
    forms: &[(&'static str, Option<Part>)],
    part: Part,
) {
    let variant = match node.variant() {
        Ok(variant) => variant,
        Err(fault) => return malformed(whole, at, fault, part, ProblemKind::Malformed),
    };
    let names: Vec<&str> = forms.iter().map(|(name, _)| *name).collect();
    let known = forms.iter().find(|(name, _)| *name == variant.name);
    let Some((name, inner)) = known else {
        return match node {
            Node::Text(_) => not_a_word(whole, at, node, &names, part),
            _ => malformed(
                whole,
                at,
                variant.unknown(&names),
                part,
                ProblemKind::Malformed,
            ),
        };
    };
    match (inner, node) {
        (None, _) => {
            if let Err(fault) = variant.alone(()) {
                malformed(whole, at, fault, part, ProblemKind::Malformed);
            }
        }
        (Some(inner), Node::Object(fields)) => {
            if let Some(field) = fields.first() {
                go(whole, &field.value, *inner, Some(at), Step::Key(name));
            }
        }
        (Some(inner), _) => {
            spoil(whole, at);
            let what = ["\"", name, "\" is no word alone, it needs a value"];
            let mend = ["Write {\"", name, "\": …} with ", &expected(*inner), "."];
            whole.wrong(at, ProblemKind::Malformed, &what, &mend);
        }
    }
}

fn id<'t>(whole: &mut Whole<'t>, at: usize, node: &'t Node<'t>, kind: &'static str, part: Part) {
    if let Err(fault) = node.read::<Id<Programme>>() {
        return malformed(whole, at, fault, part, ProblemKind::Malformed);
    }
    let spot = whole.spot(at);
    let above = spot
        .and_then(|spot| spot.above)
        .and_then(|above| whole.spot(above));
    let own = spot.is_some_and(|spot| spot.step == Step::Key("id"))
        && above.is_some_and(|above| above.name == kind);
    if own {
        whole.named.push((kind, at));
    } else {
        whole.leading.push((kind, at));
    }
}

/// A text: alone, or with a mark, or in several languages.
fn text<'t>(whole: &mut Whole<'t>, at: usize, node: &'t Node<'t>, part: Part) {
    named(whole, at, "Text");
    let Node::Object(fields) = node else {
        if let Err(fault) = node.read::<Words>() {
            malformed(whole, at, fault, part, ProblemKind::Malformed);
        }
        return;
    };
    let mut is_said = false;
    for field in fields {
        let name = field.name();
        let value = if name == "ours" {
            field.value.read::<bool>().map(drop)
        } else if name == "text" || is_language(name) {
            is_said |= name == "text" || name == "en";
            field.value.read::<Words>().map(drop)
        } else {
            spoil(whole, at);
            let shown: String = name.chars().take(48).collect();
            let what = ["there is no field \"", &shown, "\" here"];
            let mend = ["Take it out. A text has \"text\", \"ours\", and the tags of languages."];
            whole.wrong_in(at, &shown, ProblemKind::Unknown, &what, &mend);
            continue;
        };
        if let Err(fault) = value {
            malformed(whole, at, fault.under(name), part, ProblemKind::Malformed);
        }
    }
    if !is_said {
        spoil(whole, at);
        let mend = ["Add \"text\": the text in the first language of the file."];
        whole.wrong_in(
            at,
            "text",
            ProblemKind::Missing,
            &["\"text\" is missing"],
            &mend,
        );
    }
}

/// Whether a text may have a field of this name for a language.
pub(super) fn is_language(name: &str) -> bool {
    Language::of(name).is_some_and(|language| language.tag() == name)
}
