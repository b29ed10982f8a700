//! The kind of a secret, which decides what of it may stay.

/// What a find is. Where two kinds fit equally well, the one that comes first here is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The body of a private key: PEM, OpenSSH, PGP, PuTTY.
    PrivateKey,
    /// A JSON web token.
    Jwt,
    /// A key or token of a service, known by its shape, or by its name and by how random it is.
    Key,
    /// The number of a payment card.
    Card,
    /// The number of a bank account.
    Iban,
    /// The number that a state gave to a person: BSN, Steuer-ID, SSN.
    NationalId,
    /// The password in an address or in a connection string; the host beside it stays.
    Connection,
    /// What follows the scheme in an `Authorization` header.
    Authorization,
    /// A session that somebody else could take over, mostly from a cookie.
    Session,
    /// A password that something is assigned, or that a sentence names.
    Password,
    /// An e-mail address.
    Email,
    /// A telephone number in its international form.
    Phone,
}

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Kind; 12] = [
        Kind::PrivateKey,
        Kind::Jwt,
        Kind::Key,
        Kind::Card,
        Kind::Iban,
        Kind::NationalId,
        Kind::Connection,
        Kind::Authorization,
        Kind::Session,
        Kind::Password,
        Kind::Email,
        Kind::Phone,
    ];
}
