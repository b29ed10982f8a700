use std::{any::Any, ops::Deref};

use leptos::{
    __reexports::send_wrapper::SendWrapper,
    prelude::*,
    tachys::{
        html::attribute::any_attribute::AnyAttribute,
        hydration::Cursor,
        renderer::{
            Rndr,
            types::{Element, Node},
        },
        view::{Mountable, Position, PositionState, Render, RenderHtml},
    },
};

/// A view that is one element, drawn at once: what it is made of is kept for as long as it is there, and what is drawn in
/// its place is a new element. So the program has one way to put an element in and to take it out instead of several
/// functions for each type of view (docs/SIZE.md). Natively it stays what it is, and can be written as text.
pub fn element<V>(view: V) -> AnyView
where
    V: RenderHtml + Send + 'static,
    V::State: Deref<Target = Element> + 'static,
{
    if !cfg!(target_arch = "wasm32") {
        return view.into_any();
    }
    let kept = view.build();
    let drawn = Drawn {
        element: (*kept).clone(),
        _kept: Box::new(kept),
    };
    Once(SendWrapper::new(drawn)).into_any()
}

/// An element, and all that keeps it alive: what it hears, and what follows a value.
struct Drawn {
    element: Element,
    _kept: Box<dyn Any>,
}

struct Once(SendWrapper<Drawn>);

impl Mountable for Drawn {
    fn unmount(&mut self) {
        Rndr::remove(&self.element);
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.element.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.element));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl Render for Once {
    type State = Drawn;

    fn build(self) -> Drawn {
        self.0.take()
    }

    fn rebuild(self, state: &mut Drawn) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

leptos::tachys::no_attrs!(Once);

/// It is never written as text: see [`element`].
impl RenderHtml for Once {
    type AsyncOutput = Once;
    type Owned = Once;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Once {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        self.build()
    }

    fn into_owned(self) -> Once {
        self
    }
}
