//! Whom the relay believes: the authorities of this machine, and one of the desk's own where the configuration names it.

use rustls::{ClientConfig, RootCertStore, crypto::ring};
use std::sync::Arc;

/// TLS towards others, by the authorities of this machine.
pub fn client() -> Result<ClientConfig, String> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map(|builder| builder.with_root_certificates(roots).with_no_client_auth())
        .map_err(|why| format!("TLS: {why}"))
}
