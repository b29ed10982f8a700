use sha2::{Digest, Sha256};

use super::Travelling;
use crate::encoding::{base64, hex};

/// A case as it travels: one body with its headers. The same case and files give the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// What `Content-Type` says.
    pub kind: String,
    /// What `Content-Digest` says (RFC 9530): the SHA-256 of the body.
    pub digest: String,
    /// The body.
    pub body: Vec<u8>,
}

impl Envelope {
    /// The headers that name the case: a quoted text, as the draft for `Idempotency-Key` writes it.
    pub fn key(reference: &str) -> String {
        ["\"", reference, "\""].concat()
    }

    /// A case with the files that travel with it: as JSON where there are none, else as parts of a form.
    pub fn seal(case: &str, files: &[(Travelling, Vec<u8>)]) -> Envelope {
        if files.is_empty() {
            return Envelope::of("application/json".to_owned(), case.as_bytes().to_vec());
        }
        // Made of what is in it, it stands nowhere in it.
        let boundary = ["duetime-", &sum_of(case, files)].concat();
        let mut body = Vec::new();
        let mut part = |head: &[&str], bytes: &[u8]| {
            for piece in [
                &[
                    "--",
                    boundary.as_str(),
                    "\r\nContent-Disposition: form-data; ",
                ],
                head,
                &["\r\n\r\n"],
            ] {
                body.extend(piece.concat().bytes());
            }
            body.extend(bytes);
            body.extend(b"\r\n");
        };
        part(
            &["name=\"case\"\r\nContent-Type: application/json"],
            case.as_bytes(),
        );
        for (file, bytes) in files {
            let kind = if is_type(&file.kind) {
                &file.kind
            } else {
                "application/octet-stream"
            };
            part(
                &[
                    "name=\"file\"; filename=\"",
                    &quoted(&file.name),
                    "\"\r\nContent-Type: ",
                    kind,
                ],
                bytes,
            );
        }
        body.extend(["--", &boundary, "--\r\n"].concat().bytes());
        Envelope::of(["multipart/form-data; boundary=", &boundary].concat(), body)
    }

    fn of(kind: String, body: Vec<u8>) -> Envelope {
        let sum = Sha256::digest(&body);
        Envelope {
            kind,
            digest: ["sha-256=:", &base64(&sum), ":"].concat(),
            body,
        }
    }
}

/// The SHA-256 of a case, as 64 hexadecimal digits.
pub(super) fn digest(case: &str) -> String {
    hex(&Sha256::digest(case.as_bytes()))
}

fn sum_of(case: &str, files: &[(Travelling, Vec<u8>)]) -> String {
    let mut sum = Sha256::new();
    sum.update(case.as_bytes());
    for (_, bytes) in files {
        sum.update(bytes);
    }
    hex(&sum.finalize())
}

/// Whether a text can stand as a type in a header.
fn is_type(kind: &str) -> bool {
    let plain = |c: u8| c.is_ascii_alphanumeric() || b"/+-._".contains(&c);
    kind.contains('/') && kind.bytes().all(plain)
}

/// A name of a file as browsers write it into a form.
fn quoted(name: &str) -> String {
    let mut quoted = String::new();
    for c in name.chars() {
        match c {
            '"' => quoted.push_str("%22"),
            '\r' => quoted.push_str("%0D"),
            '\n' => quoted.push_str("%0A"),
            c => quoted.push(c),
        }
    }
    quoted
}

#[cfg(test)]
mod tests {
    use super::{Envelope, Travelling};

    fn file(name: &str, kind: &str) -> Travelling {
        Travelling {
            name: name.into(),
            kind: kind.into(),
            size: 3,
        }
    }

    #[test]
    fn a_case_without_files_is_its_json() {
        let envelope = Envelope::seal("{\"hello\": \"world\"}\n", &[]);
        assert_eq!(envelope.kind, "application/json");
        assert_eq!(envelope.body, b"{\"hello\": \"world\"}\n");
        // The example of RFC 9530.
        assert_eq!(
            envelope.digest,
            "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
        );
        assert_eq!(
            Envelope::key("XWXN-2Z0Q-9HJE-6MNE"),
            "\"XWXN-2Z0Q-9HJE-6MNE\""
        );
    }

    #[test]
    fn files_go_behind_the_case_as_parts_of_a_form() {
        let files = [
            (file("a \"b\"\r\nX: y.log", "text/plain"), b"one".to_vec()),
            (file("ä", "no type"), vec![0, 255, 13, 10]),
        ];
        let envelope = Envelope::seal("{}", &files);
        let boundary = envelope
            .kind
            .strip_prefix("multipart/form-data; boundary=")
            .unwrap();
        let mut wanted = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"case\"\r\nContent-Type: application/json\r\n\r\n{{}}\r\n").into_bytes();
        wanted.extend(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a %22b%22%0D%0AX: y.log\"\r\nContent-Type: text/plain\r\n\r\none\r\n").into_bytes());
        wanted.extend(format!("--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ä\"\r\nContent-Type: application/octet-stream\r\n\r\n").into_bytes());
        wanted.extend([0, 255, 13, 10]);
        wanted.extend(format!("\r\n--{boundary}--\r\n").into_bytes());
        assert_eq!(envelope.body, wanted);
        assert_eq!(
            Envelope::seal("{}", &files),
            envelope,
            "the same bytes each time"
        );
    }
}
