//! What desks answer, in the form in which their public pages show it (`tests/data/desks`; `REFERENCE` stands for that of the case).

use duetime::delivery::desk::{
    Answer, Desk, Filled, Form, Made, Outcome, ReceivedCase, Refusal, Values,
};

use crate::desks::shared::{FILES, answer, case, form, good, own, stored};

/// A stored answer to the case.
fn about(case: &ReceivedCase, name: &str) -> String {
    let text = String::from_utf8(stored(name)).unwrap();
    text.replace("REFERENCE", &case.reference.to_string())
}

fn refused(desk: Desk, status: u16, name: &str) -> Outcome {
    form(desk).number_of(&answer(status, &stored(name)))
}

fn refusal(field: Option<&str>, message: &str) -> Refusal {
    Refusal {
        field: field.map(str::to_owned),
        message: message.to_owned(),
    }
}

/// The ticket that a desk says it made.
#[test]
fn every_desk_names_its_ticket() {
    let case = case();
    for (desk, name, number, id, url) in [
        (
            Desk::Zendesk,
            "zendesk/created.json",
            "35436",
            "35436",
            Some("/hc/requests/35436"),
        ),
        (
            Desk::Jira,
            "jira/created.json",
            "HELPDESK-1",
            "HELPDESK-1",
            Some("https://acme.atlassian.example/servicedesk/customer/portal/10/HELPDESK-1"),
        ),
        (
            Desk::Zammad,
            "zammad/created.json",
            "22019",
            "19",
            Some("/#ticket/zoom/19"),
        ),
        (
            Desk::Rt,
            "rt/created.json",
            "20",
            "20",
            Some("/Ticket/Display.html?id=20"),
        ),
        (
            Desk::Redmine,
            "redmine/created.json",
            "31",
            "31",
            Some("/issues/31"),
        ),
        (
            Desk::Freshdesk,
            "freshdesk/created.json",
            "1",
            "1",
            Some("/a/tickets/1"),
        ),
        (
            Desk::ServiceNow,
            "servicenow/created.json",
            "INC0010002",
            "c537bae64f411200adf9f8e18110c76e",
            Some("/nav_to.do?uri=incident.do?sys_id=c537bae64f411200adf9f8e18110c76e"),
        ),
    ] {
        let form = form(desk);
        let own = own(&form, true);
        let mut filled = form.fill(&case, &own, &[]).unwrap();
        assert!(filled.makes_next());
        let body = about(&case, name);
        let made = Made {
            number: number.into(),
            id: id.into(),
            url: url.map(str::to_owned),
        };
        assert_eq!(
            filled.take(&answer(201, body.as_bytes())),
            Outcome::Made(made.clone()),
            "{desk:?}"
        );
        assert_eq!(filled.made(), Some(&made));
        assert!(filled.next().unwrap().is_none());
        let read = filled.read_back().unwrap();
        assert!(read.path.contains(id), "{desk:?}: {}", read.path);
        assert_eq!((read.method.name(), read.body.len()), ("GET", 0));
    }
}

/// Whoever asks a desk again first looks, and takes only a ticket that has the reference.
#[test]
fn a_ticket_is_found_again_by_the_reference() {
    let case = case();
    let reference = case.reference.to_string();
    for (desk, name, number) in [
        (Desk::Zendesk, "zendesk/search.json", "35436"),
        (Desk::Jira, "jira/search.json", "HELPDESK-1"),
        (Desk::Zammad, "zammad/search.json", "22019"),
        (Desk::Rt, "rt/search.json", "20"),
        (Desk::Redmine, "redmine/search.json", "31"),
        (Desk::Freshdesk, "freshdesk/search.json", "1"),
        (Desk::ServiceNow, "servicenow/search.json", "INC0010002"),
    ] {
        let form = form(desk);
        let own = own(&form, true);
        let mut filled = form.fill(&case, &own, &[]).unwrap();
        let lookup = filled.lookup().unwrap_or_else(|| panic!("{desk:?}"));
        assert!(
            lookup.path.contains(&reference),
            "{desk:?}: {}",
            lookup.path
        );
        assert!(lookup.authorization.is_some(), "{desk:?}");
        let body = about(&case, name);
        let found = filled
            .found_in(&answer(200, body.as_bytes()))
            .unwrap()
            .unwrap();
        assert_eq!(found.number, number, "{desk:?}");
        // Somebody else's ticket is none of ours.
        let other = String::from_utf8(stored(name))
            .unwrap()
            .replace("REFERENCE", "AAAA-AAAA-AAAA-AAAA");
        assert_eq!(
            filled.found_in(&answer(200, other.as_bytes())),
            Ok(None),
            "{desk:?}"
        );
        // No answer about tickets is no answer that there is none.
        for (status, body) in [
            (200, "<html>"),
            (200, "{}"),
            (500, "[]"),
            (503, ""),
            (401, ""),
            (302, ""),
        ] {
            let said = filled.found_in(&answer(status, body.as_bytes()));
            assert!(said.is_err(), "{desk:?}: {status} {body} is {said:?}");
        }
        filled.found(found);
        assert!(filled.next().unwrap().is_none());
    }
    for desk in [Desk::Salesforce, Desk::Mail] {
        let form = form(desk);
        let own = own(&form, true);
        let filled = form.fill(&case, &own, &[]).unwrap();
        assert_eq!(filled.lookup(), None);
        assert_eq!(filled.read_back(), None);
    }
}

#[test]
fn what_a_desk_refuses_is_said_in_its_words() {
    let zendesk = refusal(
        Some("requester"),
        "Requester: robin@customer.example is suspended.",
    );
    assert_eq!(
        refused(Desk::Zendesk, 422, "zendesk/refused.json"),
        Outcome::LookFirst(zendesk)
    );
    let jira = "Your request could not be created. Please check the fields have been correctly filled in. Operating system is required.";
    assert_eq!(
        refused(Desk::Jira, 400, "jira/refused.json"),
        Outcome::Refused(refusal(None, jira))
    );
    let freshdesk = refusal(
        Some("priority"),
        "It should be one of these values: '1,2,3,4'",
    );
    assert_eq!(
        refused(Desk::Freshdesk, 400, "freshdesk/refused.json"),
        Outcome::Refused(freshdesk)
    );
    let rt = refusal(
        None,
        "No permission to create tickets in the queue 'Support'",
    );
    assert_eq!(
        refused(Desk::Rt, 403, "rt/refused.json"),
        Outcome::Denied(rt)
    );
    assert_eq!(
        refused(Desk::Redmine, 422, "redmine/refused.json"),
        Outcome::Refused(refusal(None, "Subject cannot be blank"))
    );
    let servicenow =
        "Operation against file 'incident' was aborted by Business Rule 'Abort changes on group'";
    assert_eq!(
        refused(Desk::ServiceNow, 400, "servicenow/refused.json"),
        Outcome::Refused(refusal(None, servicenow))
    );
}

/// Whatever a desk answers: nothing is taken for a ticket that is none, and nothing hostile is passed on.
#[test]
fn what_is_no_answer_is_unclear() {
    for desk in [
        Desk::Zendesk,
        Desk::Jira,
        Desk::Zammad,
        Desk::Rt,
        Desk::Redmine,
        Desk::Freshdesk,
        Desk::ServiceNow,
    ] {
        let form = form(desk);
        for body in [
            "",
            "{}",
            "[]",
            "null",
            "<html>201</html>",
            "{\"id\": null}",
            "{\"request\": {\"id\": \"\"}}",
            "\u{0}",
        ] {
            assert_eq!(
                form.number_of(&answer(201, body.as_bytes())),
                Outcome::Unclear,
                "{desk:?} {body}"
            );
        }
        assert_eq!(
            form.number_of(&answer(201, &[0xFF, 0xFE])),
            Outcome::Unclear
        );
        for status in [100, 302, 408, 500, 502, 504, 599] {
            assert_eq!(
                form.number_of(&answer(status, good(desk).as_bytes())),
                Outcome::Unclear,
                "{desk:?} {status}"
            );
        }
        let hostile = format!(
            "{{\"message\": \"{}\\u0007\\u202E\\n{}\"}}",
            "<script>",
            "x".repeat(5000)
        );
        match form.number_of(&answer(403, hostile.as_bytes())) {
            Outcome::Denied(Refusal { message, .. }) => {
                assert!(message.chars().count() <= 300 && !message.chars().any(char::is_control));
                assert!(!message.contains('\u{202E}'));
            }
            other => panic!("{desk:?}: {other:?}"),
        }
    }
}

/// 429 and 503 name the seconds; a date of the calendar is left to whoever waits.
#[test]
fn a_desk_that_has_too_much_to_do_is_asked_again() {
    for desk in Desk::ALL.into_iter().filter(|desk| *desk != Desk::Mail) {
        for status in [429, 503] {
            for (header, after) in [
                ("30", Some(30)),
                (" 1 ", Some(1)),
                ("Fri, 31 Dec 1999 23:59:59 GMT", None),
                ("-1", None),
                ("1e9", None),
            ] {
                let answer = Answer {
                    status,
                    headers: &[("Content-Type", "text/html"), ("RETRY-AFTER", header)],
                    body: b"",
                };
                assert_eq!(
                    form(desk).number_of(&answer),
                    Outcome::Again { after },
                    "{desk:?} {status}"
                );
            }
        }
    }
}

/// Files go first or last, each where the desk wants it, and each once.
#[test]
fn files_travel_as_each_desk_wants_them() {
    let case = case();
    let wanted = [
        (
            Desk::Zendesk,
            vec![
                "/api/v2/uploads.json?filename=backup%20log.txt",
                "/api/v2/uploads.json?filename=screen.bin",
                "/api/v2/requests.json",
            ],
        ),
        (
            Desk::Jira,
            vec![
                "/rest/servicedeskapi/servicedesk/10/attachTemporaryFile",
                "/rest/servicedeskapi/servicedesk/10/attachTemporaryFile",
                "/rest/servicedeskapi/request",
                "/rest/servicedeskapi/request/SUP-12/attachment",
            ],
        ),
        (Desk::Zammad, vec!["/api/v1/tickets"]),
        (Desk::Rt, vec!["/REST/2.0/ticket"]),
        (
            Desk::Redmine,
            vec![
                "/uploads.json?filename=backup%20log.txt",
                "/uploads.json?filename=screen.bin",
                "/issues.json",
            ],
        ),
        (Desk::Freshdesk, vec!["/api/v2/tickets"]),
        (
            Desk::ServiceNow,
            vec![
                "/api/now/table/incident?sysparm_input_display_value=false",
                "/api/now/attachment/file?table_name=incident&table_sys_id=c537bae64f411200adf9f8e18110c76e&file_name=backup%20log.txt",
                "/api/now/attachment/file?table_name=incident&table_sys_id=c537bae64f411200adf9f8e18110c76e&file_name=screen.bin",
            ],
        ),
        (
            Desk::Salesforce,
            vec!["/servlet/servlet.WebToCase?encoding=UTF-8"],
        ),
        (Desk::Mail, vec![""]),
    ];
    for (desk, paths) in wanted {
        let form = form(desk);
        let own = own(&form, true);
        let (calls, _) = crate::desks::shared::calls(desk, &case, &own, &FILES);
        let made: Vec<_> = calls.iter().map(|call| call.path.as_str()).collect();
        assert_eq!(made, paths, "{desk:?}");
        for call in &calls {
            assert_eq!(call.method.name(), "POST");
            assert_eq!(
                call.authorization.is_some(),
                !matches!(desk, Desk::Salesforce | Desk::Mail),
                "{desk:?}"
            );
        }
    }
}

/// A file that a desk does not take holds up nothing: the ticket is made, and the ticket itself cannot be passed over.
#[test]
fn a_file_that_is_refused_holds_up_nothing() {
    let case = case();
    let form = form(Desk::Zendesk);
    let own = own(&form, true);
    let mut filled = form.fill(&case, &own, &FILES).unwrap();
    assert!(!filled.makes_next());
    let first = filled.next().unwrap();
    // Until it has worked, it is the same call.
    let again = filled.take(&answer(503, b""));
    assert_eq!(again, Outcome::Again { after: None });
    assert_eq!(filled.next().unwrap(), first);
    assert!(matches!(
        filled.take(&answer(413, b"")),
        Outcome::Refused(_)
    ));
    filled.skip();
    assert_eq!(
        filled.take(&answer(201, br#"{"upload": {"token": "second"}}"#)),
        Outcome::Went
    );
    let create = filled.next().unwrap().unwrap();
    let body: serde_json::Value = serde_json::from_slice(&create.body).unwrap();
    assert_eq!(
        body["request"]["comment"]["uploads"],
        serde_json::json!(["second"])
    );
    filled.skip();
    assert!(filled.makes_next());
    assert_eq!(filled.next().unwrap().unwrap(), create);
}

/// A ticket that was found again still gets its files, where these come after it.
#[test]
fn files_follow_a_ticket_that_was_found() {
    let case = case();
    let form = form(Desk::ServiceNow);
    let own = own(&form, true);
    let mut filled: Filled = form.fill(&case, &own, &FILES).unwrap();
    let found = about(&case, "servicenow/search.json");
    let made = filled
        .found_in(&answer(200, found.as_bytes()))
        .unwrap()
        .unwrap();
    filled.found(made);
    let mut paths = Vec::new();
    while let Some(call) = filled.next().unwrap() {
        paths.push(call.path);
        assert_eq!(filled.take(&answer(201, b"{}")), Outcome::Went);
    }
    assert_eq!(paths.len(), 2);
    assert!(
        paths
            .iter()
            .all(|path| path.starts_with("/api/now/attachment/file?"))
    );
}

/// A form that needs a contact says so, with the name of the place.
#[test]
fn what_a_desk_cannot_do_without_is_said_before_anything_is_sent() {
    let case = ReceivedCase::read(&crate::desks::shared::document("zmanda-override")).unwrap();
    for desk in [
        Desk::Zendesk,
        Desk::Zammad,
        Desk::Rt,
        Desk::Freshdesk,
        Desk::Salesforce,
    ] {
        let form: Form = form(desk);
        let mut own = own(&form, true);
        assert!(form.fill(&case, &own, &[]).is_ok(), "{desk:?}");
        own.set("requester", "");
        let error = form.fill(&case, &own, &[]).unwrap_err();
        assert_eq!(error.field, "contact.email", "{desk:?}");
        assert!(error.message.contains("own.requester"), "{desk:?}: {error}");
        // What is missing of one's own is said too.
        if form.own.iter().any(|own| own.required) {
            let error = form.fill(&case, &Values::default(), &[]).unwrap_err();
            assert!(error.field.starts_with("own."), "{desk:?}: {error}");
        }
    }
}
