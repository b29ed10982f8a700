//! A desk that is a mailbox: what may have been sent is sent again, and can be told for the same mail.

use crate::common::{Case, Folder, Relay, answer};
use serde_json::json;
use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// The mails that a server took, one text each.
type Taken = Arc<Mutex<Vec<String>>>;

/// A mail server that takes the first mail without a word, and says so of all others.
async fn server() -> (u16, Taken) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (port, taken) = (listener.local_addr().unwrap().port(), Taken::default());
    let serving = taken.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let taken = serving.clone();
            tokio::spawn(async move { take(stream, &taken).await });
        }
    });
    (port, taken)
}

async fn take(stream: TcpStream, taken: &Taken) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 mail.example ESMTP\r\n").await.ok()?;
    while let Some(line) = lines.next_line().await.ok()? {
        let reply = match line.split(' ').next()?.to_ascii_uppercase().as_str() {
            "EHLO" => "250-mail.example\r\n250 8BITMIME\r\n",
            "DATA" => {
                write.write_all(b"354 go on\r\n").await.ok()?;
                let mut mail = String::new();
                while let Some(line) = lines.next_line().await.ok()? {
                    if line == "." {
                        break;
                    }
                    mail.push_str(&line);
                    mail.push('\n');
                }
                let first = {
                    let mut taken = taken.lock().unwrap();
                    taken.push(mail);
                    taken.len() == 1
                };
                if first {
                    return None;
                }
                "250 taken\r\n"
            }
            "QUIT" => return write.write_all(b"221 bye\r\n").await.ok(),
            _ => "250 ok\r\n",
        };
        write.write_all(reply.as_bytes()).await.ok()?;
    }
    Some(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_may_have_been_sent_is_sent_again_as_the_same() {
    let (port, taken) = server().await;
    let folder = Folder::new();
    let config = json!({
        "answer_within_seconds": 0,
        "desk": {"settle_seconds": 1, "values": {"from": "cases@acme.example", "to": "support@acme.example"}},
        "mail": {"server": "127.0.0.1", "port": port, "tls": "none"},
    });
    let config = folder.write("config.json", &config.to_string());
    let relay = Relay::start(
        &folder.0.join("cases").display().to_string(),
        "mail",
        &config,
    )
    .await;
    let case = Case::with_file("a.log", b"one line\n");
    assert_eq!(answer(relay.post(&case).await.unwrap()).await.status, 201);
    let filed = relay
        .until(&case.reference, |it| it["state"] == "filed")
        .await;
    assert_eq!(filed["number"], json!(null));
    let taken = taken.lock().unwrap().clone();
    let ids: Vec<&str> = taken
        .iter()
        .filter_map(|mail| mail.lines().find(|line| line.starts_with("Message-ID:")))
        .collect();
    assert_eq!(ids.len(), 2, "{taken:?}");
    assert!(
        ids[0] == ids[1] && ids[0].contains(&case.reference),
        "{ids:?}"
    );
    assert!(taken[1].contains("support@acme.example") && taken[1].contains("a.log"));
    assert!(relay.stop().await);
}
