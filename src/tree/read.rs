use super::{Fault, Node};

/// What can be read from a JSON value, into a place that is there already. That is what keeps types small: where
/// something is wrong, there is nothing to take apart but the place as a whole.
pub trait Read {
    /// What stands in a place until it is filled, and stays there where a field may be left out and is. It need not be
    /// a value that anybody could use: a place that was not filled goes no further.
    fn blank() -> Self
    where
        Self: Sized;

    /// Fills a blank place, or says what is wrong with the value.
    fn fill(&mut self, node: &Node) -> Result<(), Fault>;
}

impl Node<'_> {
    /// Reads a value into a place of its own.
    pub fn read<T: Read>(&self) -> Result<T, Fault> {
        let mut value = T::blank();
        value.fill(self)?;
        Ok(value)
    }
}

impl Read for bool {
    fn blank() -> Self {
        false
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        match node {
            Node::Bool(is) => *self = *is,
            _ => return Err(node.is_not("true or false")),
        }
        Ok(())
    }
}

impl Read for u8 {
    fn blank() -> Self {
        0
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = node.whole(u8::MAX.into())? as u8;
        Ok(())
    }
}

impl Read for u16 {
    fn blank() -> Self {
        0
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = node.whole(u16::MAX.into())? as u16;
        Ok(())
    }
}

impl Read for u32 {
    fn blank() -> Self {
        0
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = node.whole(u32::MAX)?;
        Ok(())
    }
}

impl Read for u64 {
    fn blank() -> Self {
        0
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        if let Node::Number(number) = node
            && let Ok(number) = number.parse()
        {
            *self = number;
            return Ok(());
        }
        Err(node.is_not("a whole number from 0 to 2^64 - 1"))
    }
}

impl Read for String {
    fn blank() -> Self {
        String::new()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        *self = node.text()?.to_owned();
        Ok(())
    }
}

impl<T: Read> Read for Option<T> {
    fn blank() -> Self {
        None
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        match node {
            Node::Null => Ok(()),
            _ => self.insert(T::blank()).fill(node),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn blank() -> Self {
        Vec::new()
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        fill_list(self, node)
    }
}

/// A list of whatever.
trait List {
    /// The place of one more entry.
    fn grow(&mut self) -> Option<&mut dyn Read>;
}

impl<T: Read> List for Vec<T> {
    fn grow(&mut self) -> Option<&mut dyn Read> {
        self.push(T::blank());
        self.last_mut().map(|place| place as &mut dyn Read)
    }
}

fn fill_list(list: &mut dyn List, node: &Node) -> Result<(), Fault> {
    for (n, entry) in node.list()?.iter().enumerate() {
        if let Some(place) = list.grow() {
            place.fill(entry).map_err(|fault| fault.within(n))?;
        }
    }
    Ok(())
}

impl<T: Read> Read for [T; 2] {
    fn blank() -> Self {
        [T::blank(), T::blank()]
    }

    fn fill(&mut self, node: &Node) -> Result<(), Fault> {
        let list = node.list()?;
        if list.len() != 2 {
            return Err(Fault::new(
                "the list needs two entries, no more and no less",
            ));
        }
        for (n, (place, entry)) in self.iter_mut().zip(list).enumerate() {
            place.fill(entry).map_err(|fault| fault.within(n))?;
        }
        Ok(())
    }
}
