//! What stands in for a crate that the page has no use for (docs/SIZE.md): it counts only as long as everybody who asks
//! for that crate is given ours.

use std::fs;

/// The entries of a lock file for a package: what stands behind its name, up to the next package.
fn locked(file: &str, package: &str) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let name = format!("name = \"{package}\"\n");
    let entries = text
        .split("[[package]]\n")
        .filter(|entry| entry.starts_with(&name));
    entries.map(str::to_owned).collect()
}

#[test]
fn leptos_asks_for_the_version_of_wasm_streams_that_we_stand_in_for() {
    let own = fs::read_to_string("vendor/wasm-streams/Cargo.toml").unwrap();
    let version = own
        .lines()
        .find(|line| line.starts_with("version = "))
        .unwrap();
    let entries = locked("Cargo.lock", "wasm-streams");
    let [entry] = &entries[..] else {
        panic!(
            "Leptos asks for another version of wasm-streams than ours, so that visitors load both or the wrong one: give \
             vendor/wasm-streams the new version, and look whether it still has all that server_fn needs. {entries:#?}"
        );
    };
    assert!(entry.contains(version), "{entry} is not {version}");
    assert!(
        !entry.contains("source = "),
        "wasm-streams comes from a registry: [patch.crates-io] has no effect"
    );
}
