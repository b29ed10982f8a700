//! What is wrong with a configuration is said at the start, with the way out.

use crate::common::{Folder, Relay, desk};
use serde_json::{Value, json};
use std::os::unix::fs::PermissionsExt;

async fn refused(name: &str, config: &Value, folder: &Folder) -> String {
    let _ = std::fs::remove_file(folder.0.join("log"));
    let config = folder.write("config.json", &config.to_string());
    let store = folder.0.join("cases").display().to_string();
    Relay::try_start(&store, name, &config)
        .await
        .err()
        .unwrap_or_else(|| panic!("it started with {name}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_configuration_that_cannot_work_is_refused_at_the_start() {
    let folder = Folder::new();
    let good = desk("https://desk.example");
    for (place, value, said) in [
        ("/desk/values/group", json!(null), "group"),
        ("/desk/values/grup", json!("Support"), "grup"),
        ("/desk/address", json!("http://desk.example"), "https://"),
        (
            "/desk/address",
            json!("https://desk.example/?a=b"),
            "https://",
        ),
        (
            "/desk/secrets/token",
            json!({"env": "NOT_THERE"}),
            "NOT_THERE",
        ),
        ("/desk/tokens", json!("x"), "tokens"),
        ("/workers", json!(0), "workers"),
    ] {
        let mut config = good.clone();
        let (parent, name) = place.rsplit_once('/').unwrap();
        let parent = if parent.is_empty() {
            &mut config
        } else {
            config.pointer_mut(parent).unwrap()
        };
        if value.is_null() {
            parent.as_object_mut().unwrap().remove(name);
        } else {
            parent[name] = value;
        }
        let refused = refused("zammad", &config, &folder).await;
        assert!(refused.contains(said), "{place}: {refused}");
    }
    assert!(refused("nonsense", &good, &folder).await.contains("zammad"));
    assert!(
        refused("zammad", &json!({}), &folder)
            .await
            .contains("\"desk\"")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_in_a_file_that_others_can_read_is_refused() {
    let folder = Folder::new();
    let secret = folder.write("secret", "the-token\n");
    std::fs::set_permissions(&secret, std::fs::Permissions::from_mode(0o644)).unwrap();
    let mut config = desk("https://desk.example");
    config["desk"]["secrets"]["token"] = json!({"file": secret});
    let refused = refused("zammad", &config, &folder).await;
    assert!(
        refused.contains("chmod 600") && !refused.contains("the-token"),
        "{refused}"
    );
}
