use crate::tree::{Fault, fields, from_json};

/// Who receives the cases of a site: `submit` of `public/duetime.json`. It is put into the page when the folder for a host is made;
/// nothing that a visitor or a link says can change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    /// Where cases are sent: `https://relay.example/cases`.
    pub url: String,
    /// Who receives them, as the customer is told before anything is sent.
    pub name: String,
    /// The most megabytes of files that travel with a case, all together; none travel where it is 0.
    files: Option<u16>,
}

fields!(Receiver { url, name } may { files });

impl Receiver {
    /// Nobody.
    pub const NOBODY: Receiver = Receiver {
        url: String::new(),
        name: String::new(),
        files: None,
    };

    /// What is taken where the settings do not say how much may travel, in megabytes.
    const FILES: u16 = 20;

    /// Reads the setting as it stands in the page.
    ///
    /// # Errors
    /// A fault for what is no such setting, or no address that may be sent to: it has to be encrypted, unless it is on the same
    /// machine.
    pub fn read(text: &str) -> Result<Receiver, Fault> {
        let receiver: Receiver = from_json(text)?;
        if !is_safe(&receiver.url) {
            return Err(Fault::new("`url` is no address that begins with https://").under("url"));
        }
        Ok(receiver)
    }

    /// The most bytes of files that travel with a case.
    pub fn most(&self) -> u64 {
        u64::from(self.files.unwrap_or(Receiver::FILES)) * 1024 * 1024
    }

    /// Where a case goes, for people: `relay.example`.
    pub fn host(&self) -> &str {
        host(&self.url)
    }
}

/// Where an address leads, for people: `relay.example`; empty for what is none.
pub fn host(address: &str) -> &str {
    let behind = address.split_once("://").map_or("", |(_, behind)| behind);
    behind.split(['/', '?', '#']).next().unwrap_or_default()
}

fn is_safe(url: &str) -> bool {
    let (scheme, host) = (url.split("://").next().unwrap_or_default(), host(url));
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let is_own = name == "localhost" || name == "127.0.0.1" || name == "[::1]";
    let is_plain = !host.is_empty() && !host.contains(['@', '\\', ' ']);
    is_plain && (scheme == "https" || (scheme == "http" && is_own))
}

#[cfg(test)]
mod tests {
    use super::Receiver;

    fn read(url: &str) -> Option<Receiver> {
        Receiver::read(&format!(r#"{{"url": "{url}", "name": "Acme"}}"#)).ok()
    }

    #[test]
    fn a_case_goes_only_where_nobody_can_read_along() {
        for url in [
            "https://relay.example/cases",
            "http://127.0.0.1:8095/cases",
            "http://localhost/cases",
        ] {
            assert!(read(url).is_some(), "{url}");
        }
        for url in [
            "http://relay.example/cases",
            "//relay.example",
            "javascript:alert(1)",
            "https://",
            "https://a@relay.example/",
            "http://127.0.0.1.example/",
            "http://localhost.example/",
        ] {
            assert!(read(url).is_none(), "{url}");
        }
    }

    #[test]
    fn people_are_told_the_host() {
        let host = |url| read(url).map(|it| it.host().to_owned());
        assert_eq!(
            host("https://relay.example/cases?x").as_deref(),
            Some("relay.example")
        );
        assert_eq!(
            host("http://127.0.0.1:8095").as_deref(),
            Some("127.0.0.1:8095")
        );
    }

    #[test]
    fn the_most_that_travels_has_a_default() {
        let most = |more: &str| {
            let text = format!(r#"{{"url": "https://a.example/", "name": "A"{more}}}"#);
            Receiver::read(&text).map(|it| it.most()).ok()
        };
        assert_eq!(most(""), Some(20 << 20));
        assert_eq!(most(r#", "files": 0"#), Some(0));
        assert_eq!(most(r#", "files": -1"#), None);
    }
}
