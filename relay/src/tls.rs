//! Whom the relay believes: the authorities of this machine, and one of the desk's own where the configuration names it.

use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};
use std::{path::Path, sync::Arc};

/// TLS towards others.
pub fn client(authority: Option<&Path>) -> Result<ClientConfig, String> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(path) = authority {
        let wrong = |why: String| format!("authority {}: {why}", path.display());
        for certificate in
            CertificateDer::pem_file_iter(path).map_err(|why| wrong(why.to_string()))?
        {
            roots
                .add(certificate.map_err(|why| wrong(why.to_string()))?)
                .map_err(|why| wrong(why.to_string()))?;
        }
    }
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map(|builder| builder.with_root_certificates(roots).with_no_client_auth())
        .map_err(|why| format!("TLS: {why}"))
}
