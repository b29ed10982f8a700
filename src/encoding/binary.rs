//! What is no text, by how it begins.

/// How archives, pictures, programs and databases begin.
const BEGINNINGS: [&[u8]; 21] = [
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"\x1F\x8B",
    b"BZh",
    b"\xFD7zXZ",
    b"\x28\xB5\x2F\xFD",
    b"7z\xBC\xAF",
    b"Rar!\x1A",
    b"\x89PNG",
    b"GIF8",
    b"\xFF\xD8\xFF",
    b"RIFF",
    b"%PDF-",
    b"\x7FELF",
    b"MZ\x90",
    b"MSCF\0",
    b"\xD0\xCF\x11\xE0",
    b"ElfFile\0",
    b"SQLite format 3\0",
    b"\0asm",
    b"\xCA\xFE\xBA\xBE",
];

/// Whether a file that begins so is known to be something else than a text.
pub(super) fn is_binary(bytes: &[u8]) -> bool {
    BEGINNINGS.iter().any(|known| bytes.starts_with(known))
        // The blocks of a tape archive are texts with NULs between them.
        || bytes.get(257..262) == Some(b"ustar")
}
