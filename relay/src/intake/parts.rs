//! The form in which a case comes: alone, or in parts with its files.

use crate::{
    case::{Case, Named},
    digest,
    problem::{FieldError, Kind, Problem},
    store::KeptFile,
};
use axum::http::{HeaderMap, header};
use bytes::Bytes;
use multer::{Constraints, Multipart, SizeLimit};

/// How a body is to be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Form {
    /// As the case.
    Json,
    /// As parts, between boundaries.
    Multipart(String),
}

/// Files of one case, at most.
const FILES: usize = 50;

impl Form {
    /// Reads it from the headers.
    pub fn read(headers: &HeaderMap) -> Result<Self, Problem> {
        let wrong = |detail: &str| Problem::new(Kind::MediaType, detail);
        if headers
            .get(header::CONTENT_ENCODING)
            .is_some_and(|coding| coding != "identity")
        {
            return Err(wrong("The body may not be compressed."));
        }
        let media = headers
            .get(header::CONTENT_TYPE)
            .and_then(|media| media.to_str().ok())
            .unwrap_or_default();
        let essence = media
            .split(';')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        match essence.as_str() {
            "application/json" => Ok(Self::Json),
            "multipart/form-data" => {
                let boundary = multer::parse_boundary(media)
                    .map_err(|_| wrong("multipart/form-data without a boundary."))?;
                Ok(Self::Multipart(boundary))
            }
            _ => Err(wrong(
                "application/json, or multipart/form-data with the case in the part \"case\" and files in parts \"file\".",
            )),
        }
    }
}

/// A part that is a file, as it came.
#[derive(Debug)]
pub struct Part {
    name: String,
    bytes: Bytes,
}

/// Takes a multipart body apart: the case, then its files.
pub async fn apart(
    body: Vec<u8>,
    boundary: String,
    case_most: usize,
) -> Result<(Bytes, Vec<Part>), Problem> {
    let limits = SizeLimit::new().for_field("case", case_most as u64);
    let constraints = Constraints::new()
        .allowed_fields(vec!["case", "file"])
        .size_limit(limits);
    let whole =
        futures_util::stream::once(async { Ok::<_, std::convert::Infallible>(Bytes::from(body)) });
    let mut parts = Multipart::with_constraints(whole, boundary, constraints);
    let (mut case, mut files) = (None, Vec::new());
    while let Some(part) = parts.next_field().await.map_err(broken)? {
        match part.name() {
            Some("case") if case.is_none() && files.is_empty() => {
                case = Some(part.bytes().await.map_err(broken)?)
            }
            Some("file") if case.is_some() => {
                let name = part.file_name().unwrap_or_default().to_owned();
                files.push(Part {
                    name,
                    bytes: part.bytes().await.map_err(broken)?,
                });
            }
            _ => {
                return Err(not_a_case(
                    "case",
                    "is the first part, and the only one of that name",
                ));
            }
        }
        if files.len() > FILES {
            return Err(not_a_case("files", "are more than 50"));
        }
    }
    case.map(|case| (case, files))
        .ok_or_else(|| not_a_case("case", "is missing among the parts"))
}

fn broken(why: multer::Error) -> Problem {
    match why {
        multer::Error::FieldSizeExceeded { .. } => {
            Problem::new(Kind::TooLarge, "The case itself is too large.")
        }
        _ => not_a_case(
            "",
            "cannot be taken apart: its parts are not as multipart/form-data has them",
        ),
    }
}

fn not_a_case(field: &str, message: &str) -> Problem {
    Problem::new(Kind::NotACase, "What came cannot be read as a case.")
        .about(vec![FieldError::new(field, message)])
}

/// Finds for each file that came which of those it is that the case names: by its name and its checksum. Its name is never more than a
/// label.
pub fn matched(case: &Case, parts: Vec<Part>) -> Result<Vec<KeptFile>, Problem> {
    let mut left: Vec<Option<&Named>> = case.files.iter().map(Some).collect();
    parts.into_iter().map(|part| one(part, &mut left)).collect()
}

fn one(part: Part, left: &mut [Option<&Named>]) -> Result<KeptFile, Problem> {
    let sha256 = digest::hex(&part.bytes);
    let named = |slot: &Option<&Named>| {
        slot.is_some_and(|file| file.name == part.name || escaped(&file.name) == part.name)
    };
    let same = |slot: &Option<&Named>| {
        slot.is_some_and(|file| file.sha256.as_ref().is_none_or(|sum| *sum == sha256))
    };
    let Some(at) = left.iter().position(|slot| named(slot) && same(slot)) else {
        let Some(at) = left.iter().position(named) else {
            return Err(not_a_case(
                "files",
                "came with a name that the case does not have, or twice",
            ));
        };
        let error = FieldError::new(
            format!("files[{at}].sha256"),
            "is not that of the file that came",
        );
        return Err(Problem::new(
            Kind::DigestDiffers,
            "A file is not the one that the case names: choose it anew.",
        )
        .about(vec![error]));
    };
    let file = left[at].take();
    let (name, media) = file
        .map(|file| (file.name.clone(), file.media.clone()))
        .unwrap_or_default();
    Ok(KeptFile {
        name,
        media,
        sha256,
        bytes: part.bytes,
    })
}

/// A name as browsers write it into the header of a part.
fn escaped(name: &str) -> String {
    name.replace('\n', "%0A")
        .replace('\r', "%0D")
        .replace('"', "%22")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::Reference;

    fn case(files: &[(&str, &[u8])]) -> Case {
        let named = |(name, bytes): &(&str, &[u8])| Named {
            name: (*name).into(),
            media: String::new(),
            sha256: Some(digest::hex(bytes)),
        };
        Case {
            reference: Reference::read("XWXN-2Z0Q-9HJE-6MNE").unwrap(),
            files: files.iter().map(named).collect(),
        }
    }

    fn part(name: &str, bytes: &'static [u8]) -> Part {
        Part {
            name: name.into(),
            bytes: Bytes::from_static(bytes),
        }
    }

    #[test]
    fn two_files_of_one_name_are_told_apart_by_their_sums() {
        let case = case(&[("a.log", b"one"), ("a.log", b"two")]);
        let kept = matched(&case, vec![part("a.log", b"two"), part("a.log", b"one")]).unwrap();
        assert_eq!(kept[0].bytes, "two");
        assert!(matched(&case, vec![part("a.log", b"one"), part("a.log", b"one")]).is_err());
    }

    #[test]
    fn a_name_with_a_quote_comes_as_browsers_write_it() {
        assert!(
            matched(
                &case(&[("5\" disk.log", b"one")]),
                vec![part("5%22 disk.log", b"one")]
            )
            .is_ok()
        );
    }

    #[test]
    fn a_file_that_was_changed_is_named_by_its_place() {
        let problem = matched(&case(&[("a.log", b"one")]), vec![part("a.log", b"two")])
            .err()
            .unwrap();
        assert_eq!(
            (problem.kind, problem.errors[0].field.as_str()),
            (Kind::DigestDiffers, "files[0].sha256")
        );
    }

    #[tokio::test]
    async fn the_case_stands_before_its_files() {
        let body = |parts: &str| parts.replace('|', "\r\n").into_bytes();
        let case = "--b|Content-Disposition: form-data; name=\"case\"||{}|";
        let file =
            "--b|Content-Disposition: form-data; name=\"file\"; filename=\"../../etc/passwd\"||x|";
        let (_, files) = apart(body(&format!("{case}{file}--b--|")), "b".into(), 9)
            .await
            .unwrap();
        assert_eq!(files[0].name, "../../etc/passwd");
        for wrong in [
            format!("{file}{case}--b--|"),
            format!("{case}{case}--b--|"),
            format!("{case}{file}"),
            "--b--|".into(),
            "no parts".into(),
        ] {
            assert_eq!(
                apart(body(&wrong), "b".into(), 9).await.unwrap_err().kind,
                Kind::NotACase,
                "{wrong}"
            );
        }
        assert_eq!(
            apart(body(&format!("{case}--b--|")), "b".into(), 1)
                .await
                .unwrap_err()
                .kind,
            Kind::TooLarge
        );
    }
}
