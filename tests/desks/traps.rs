//! What desks are known to do otherwise than one would think. Each of these has cost somebody a ticket.

use duetime::delivery::desk::{Desk, File, Outcome, ReceivedCase, Values};
use serde_json::{Value, json};

use crate::desks::shared::{
    FILES, answer, calls, case, changed, contact, create, create_with, document, fields, form,
    json as body, level, own, parts, stored,
};

fn about(case: &ReceivedCase, name: &str) -> String {
    let text = String::from_utf8(stored(name)).unwrap();
    text.replace("REFERENCE", &case.reference.to_string())
}

/// What did not survive, as a list of the field, what was sent and what was found.
fn differences(
    desk: Desk,
    case: &ReceivedCase,
    ticket: &str,
) -> Vec<(String, String, Option<String>)> {
    let form = form(desk);
    let own = own(&form, true);
    let filled = form.fill(case, &own, &[]).unwrap();
    let differences = filled.differences(ticket).into_iter();
    differences
        .map(|it| (it.field, it.sent, it.found))
        .collect()
}

fn lost(field: &str, sent: &str, found: Option<&str>) -> (String, String, Option<String>) {
    (field.into(), sent.into(), found.map(str::to_owned))
}

#[test]
fn zendesk_answers_201_and_drops_the_priority() {
    let case = case();
    assert_eq!(
        body(&create(Desk::Zendesk, &case))["request"]["priority"],
        "high"
    );
    let ticket = about(&case, "zendesk/created.json");
    assert_eq!(
        differences(Desk::Zendesk, &case, &ticket),
        [lost("priority", "high", None), lost("level", "P2", None)]
    );
    // The level can be read all the same: in the subject and in the text.
    let request = &body(&create(Desk::Zendesk, &case))["request"];
    assert!(request["subject"].as_str().unwrap().contains(" P2 "));
    assert!(
        request["comment"]["body"]
            .as_str()
            .unwrap()
            .contains("P2 – ")
    );
    // Once it survives, nothing is said.
    let kept = ticket
        .replace("\"priority\": null", "\"priority\": \"high\"")
        .replace("\"value\": null", "\"value\": \"P2\"");
    assert_eq!(differences(Desk::Zendesk, &case, &kept), []);
}

#[test]
fn an_anonymous_request_names_its_requester() {
    let case = case();
    let nobody = Values::default();
    let call = create_with(Desk::Zendesk, &case, &nobody);
    assert_eq!(call.authorization, None);
    assert_eq!(
        body(&call)["request"]["requester"],
        json!({"name": "Robin Example", "email": "robin@customer.example"})
    );
    let form = form(Desk::Zendesk);
    let filled = form.fill(&case, &nobody, &[]).unwrap();
    assert_eq!(
        filled.lookup(),
        None,
        "nobody is shown the tickets of others"
    );
    // An address of one's own without its token is nobody's either.
    let half = Values::from([("email", "cases@acme.example")]);
    assert_eq!(create_with(Desk::Zendesk, &case, &half).authorization, None);
}

#[test]
fn zendesk_gets_the_reference_as_the_key_against_doubles() {
    let case = case();
    let key = case.reference.to_string();
    assert_eq!(
        create(Desk::Zendesk, &case).header("idempotency-key"),
        Some(key.as_str())
    );
    let fields = &body(&create(Desk::Zendesk, &case))["request"]["custom_fields"];
    assert_eq!(
        *fields,
        json!([{"id": 360001234567_u64, "value": "P2"}, {"id": 360001234568_u64, "value": key}])
    );
}

#[test]
fn zammad_refuses_with_422_and_makes_the_ticket_all_the_same() {
    let case = case();
    let form = form(Desk::Zammad);
    let own = own(&form, true);
    let mut filled = form.fill(&case, &own, &FILES).unwrap();
    let refusal = stored("zammad/refused-and-made.json");
    let Outcome::LookFirst(refusal) = filled.take(&answer(422, &refusal)) else {
        panic!("a ticket may be there")
    };
    assert_eq!(refusal.message, "Attachment needs 'mime-type' attribute");
    // The call is still to be made, but only after looking.
    assert!(filled.makes_next());
    let found = about(&case, "zammad/search.json");
    let made = filled
        .found_in(&answer(200, found.as_bytes()))
        .unwrap()
        .unwrap();
    assert_eq!((made.number.as_str(), made.id.as_str()), ("22019", "19"));
    filled.found(made);
    assert!(filled.next().unwrap().is_none());
}

#[test]
fn zammad_gets_the_type_of_every_file() {
    let case = case();
    let form = form(Desk::Zammad);
    let (calls, _) = calls(Desk::Zammad, &case, &own(&form, true), &FILES);
    let attachments = &body(&calls[0])["article"]["attachments"];
    assert_eq!(
        *attachments,
        json!([
            {"filename": "backup log.txt", "data": "Zmlyc3QgbGluZQpzZWNvbmQgbGluZQo=", "mime-type": "text/plain"},
            {"filename": "screen.bin", "data": "AP8NCgc=", "mime-type": "application/octet-stream"}
        ])
    );
}

#[test]
fn zammad_makes_a_customer_whom_nobody_knows() {
    let body = body(&create(Desk::Zammad, &case()));
    assert_eq!(body["customer_id"], "guess:robin@customer.example");
    assert_eq!(body["article"]["content_type"], "text/plain");
    assert_eq!(body["duetime_level"], "P2");
}

/// Its own escalation is another promise than ours: whoever sees both has to know.
#[test]
fn a_desk_that_works_out_another_time_is_said() {
    let case = case();
    let ticket = about(&case, "zammad/read.json");
    assert_eq!(
        differences(Desk::Zammad, &case, &ticket),
        [
            lost("priority", "3 high", Some("2 normal")),
            lost(
                "deadline",
                "2026-11-23T09:30:00Z",
                Some("2026-11-23T12:30:00.000Z")
            )
        ]
    );
    let same = ticket
        .replace("T12:30:00.000Z", "T10:30:00.000+01:00")
        .replace("2 normal", "3 high");
    assert_eq!(differences(Desk::Zammad, &case, &same), []);
}

/// In Zammad 1 is the lowest priority, with Freshdesk too: a level of rank 1 is the gravest.
#[test]
fn the_gravest_level_is_the_gravest_everywhere() {
    let priority = |desk: Desk, rank: u8, path: &str| {
        let case = changed("zmanda-due", level(rank));
        let form = form(desk);
        body(&create_with(desk, &case, &own(&form, false)))
            .pointer(path)
            .cloned()
    };
    let ranks = |desk, path| [1, 2, 3, 4, 5].map(|rank| priority(desk, rank, path).unwrap());
    assert_eq!(
        ranks(Desk::Zendesk, "/request/priority"),
        ["urgent", "high", "normal", "low", "low"].map(Value::from)
    );
    assert_eq!(
        ranks(Desk::Zammad, "/priority"),
        ["3 high", "3 high", "2 normal", "1 low", "1 low"].map(Value::from)
    );
    // Numbers stay numbers: a text is refused.
    assert_eq!(
        ranks(Desk::Freshdesk, "/priority"),
        [4, 3, 2, 1, 1].map(Value::from)
    );
}

/// The matrix that comes with ServiceNow: impact and urgency give the priority.
const MATRIX: [[u8; 3]; 3] = [[1, 2, 3], [2, 3, 4], [3, 4, 5]];

#[test]
fn servicenow_works_out_the_priority_from_impact_and_urgency() {
    for rank in 1..=4 {
        let case = changed("zmanda-due", level(rank));
        let body = body(&create(Desk::ServiceNow, &case));
        let number = |name: &str| body[name].as_str().unwrap().parse::<usize>().unwrap();
        assert_eq!(MATRIX[number("impact") - 1][number("urgency") - 1], rank);
        assert_eq!(body.get("priority"), None, "it is passed over in any case");
    }
    let second = body(&create(Desk::ServiceNow, &case()));
    assert_eq!(
        (&second["impact"], &second["urgency"]),
        (&json!("2"), &json!("1"))
    );
    // The matrix of another house gives another priority.
    let case = case();
    let ticket = about(&case, "servicenow/created.json");
    assert_eq!(differences(Desk::ServiceNow, &case, &ticket), []);
    let other = ticket.replace("\"priority\": \"2\"", "\"priority\": \"3\"");
    assert_eq!(
        differences(Desk::ServiceNow, &case, &other),
        [lost("priority", "2", Some("3"))]
    );
}

#[test]
fn servicenow_has_the_reference_where_it_is_searched_for() {
    let case = case();
    let body = body(&create(Desk::ServiceNow, &case));
    assert_eq!(body["correlation_id"], case.reference.to_string());
    assert!(body["short_description"].as_str().unwrap().chars().count() <= 160);
    assert!(body["description"].as_str().unwrap().chars().count() <= 4000);
    // What is cut there stands in the comment.
    assert!(body["comments"].as_str().unwrap().chars().count() > 4000);
    assert_eq!(body["caller_id"], "681ccaf9c0a8016400b98a06818d57c7");
}

#[test]
fn request_tracker_takes_custom_fields_by_name() {
    let case = case();
    let call = create(Desk::Rt, &case);
    let body = body(&call);
    assert_eq!(
        body["CustomFields"],
        json!({"Level": "P2", "Reference": case.reference.to_string()})
    );
    assert_eq!(body["Due"], "2026-11-23 09:30:00");
    assert_eq!(body["ContentType"], "text/plain");
    assert_eq!(body["Priority"], 100);
    assert_eq!(call.authorization.unwrap().reveal(), "token example");
    let ticket = about(&case, "rt/read.json");
    assert_eq!(differences(Desk::Rt, &case, &ticket), []);
    let without = ticket
        .replace("\"P2\"", "")
        .replace("2026-11-23T09:30:00Z", "1970-01-01T00:00:00Z");
    assert_eq!(
        differences(Desk::Rt, &case, &without),
        [
            lost("level", "P2", None),
            lost(
                "deadline",
                "2026-11-23T09:30:00Z",
                Some("1970-01-01T00:00:00Z")
            )
        ]
    );
    // Fields that are not named are not there: an empty object says nothing.
    let plain = create_with(Desk::Rt, &case, &own(&form(Desk::Rt), false));
    assert_eq!(crate::desks::shared::json(&plain).get("CustomFields"), None);
}

#[test]
fn redmine_drops_what_its_user_may_not_set_and_answers_201() {
    let case = case();
    let call = create(Desk::Redmine, &case);
    let issue = &body(&call)["issue"];
    assert_eq!(
        (&issue["priority_id"], &issue["tracker_id"]),
        (&json!(4), &json!(3))
    );
    assert_eq!(
        issue["custom_fields"],
        json!([{"id": 1, "value": "P2"}, {"id": 2, "value": case.reference.to_string()}])
    );
    let text = issue["description"].as_str().unwrap();
    assert!(text.starts_with("<pre>") && text.ends_with("</pre>"));
    let ticket = about(&case, "redmine/created.json");
    assert_eq!(differences(Desk::Redmine, &case, &ticket), []);
    let dropped = ticket
        .replace("\"id\": 4", "\"id\": 2")
        .replace("\"2026-11-23\"", "null")
        .replace("\"value\": \"P2\"", "\"value\": \"\"");
    assert_eq!(
        differences(Desk::Redmine, &case, &dropped),
        [
            lost("priority", "4", Some("2")),
            lost("level", "P2", None),
            lost("deadline", "2026-11-23", None),
        ]
    );
}

/// It begins an issue on the day on which it is filed, and refuses one that is due before: a case that had to wait is.
#[test]
fn redmine_is_told_when_a_case_was_opened() {
    let issue = &body(&create(Desk::Redmine, &case()))["issue"];
    assert_eq!(
        (&issue["start_date"], &issue["due_date"]),
        (&json!("2026-11-20"), &json!("2026-11-23"))
    );
}

#[test]
fn redmine_wants_files_ahead_and_their_tokens_in_objects() {
    let own = own(&form(Desk::Redmine), true);
    let (calls, _) = calls(Desk::Redmine, &case(), &own, &FILES);
    assert_eq!(calls[0].body, FILES[0].bytes);
    assert_eq!(
        calls[0].header("content-type"),
        Some("application/octet-stream"),
        "it takes no other"
    );
    let made = body(&calls[2]);
    assert_eq!(
        made["issue"]["uploads"],
        json!([{"token": "7.ed1c"}, {"token": "7.ed1c"}])
    );
    assert_eq!(
        body(&create(Desk::Redmine, &case()))["issue"].get("uploads"),
        None
    );
}

#[test]
fn request_tracker_takes_the_characters_of_a_file_name_for_bytes_and_fails_on_others() {
    let name = "Prüfbericht 障害 €.log";
    let file = File { name, ..FILES[0] };
    let (calls, _) = calls(Desk::Rt, &case(), &own(&form(Desk::Rt), true), &[file]);
    let sent = body(&calls[0])["Attachments"][0]["FileName"].clone();
    // What it makes of it: a byte for each character.
    let bytes = sent.as_str().unwrap().chars().map(u8::try_from);
    let bytes: Vec<u8> = bytes.collect::<Result<_, _>>().unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap(), name);
}

#[test]
fn freshdesk_shows_html_as_text() {
    let case = changed("zmanda-due", |case| {
        case["subject"] = "<script>alert(1)</script> & \"more\"".into();
        contact("Robin\n\nrobin@customer.example")(case);
    });
    let body = body(&create(Desk::Freshdesk, &case));
    let html = body["description"].as_str().unwrap();
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;"));
    assert!(html.contains("<br>\n"));
    // Nothing in it is HTML but its line breaks.
    assert!(
        !html.replace("<br>\n", "").contains(['<', '>', '\n']),
        "{html}"
    );
    assert_eq!(body.get("description_html"), None);
    // The subject is no HTML.
    assert!(
        body["subject"]
            .as_str()
            .unwrap()
            .ends_with("<script>alert(1)</script> & \"more\"")
    );
}

#[test]
fn freshdesk_gets_numbers_as_numbers_and_custom_fields_as_an_object() {
    let case = case();
    let all = body(&create(Desk::Freshdesk, &case));
    assert_eq!(
        (&all["status"], &all["source"], &all["priority"]),
        (&json!(2), &json!(2), &json!(3))
    );
    assert_eq!(all["group_id"], json!(156000123456_u64));
    assert_eq!(
        all["custom_fields"],
        json!({"cf_level": "P2", "cf_reference": case.reference.to_string()})
    );
    let form = form(Desk::Freshdesk);
    let few = body(&create_with(Desk::Freshdesk, &case, &own(&form, false)));
    assert_eq!(
        (few.get("custom_fields"), few.get("group_id")),
        (None, None)
    );
    // With files the same fields are parts.
    let (calls, _) = calls(Desk::Freshdesk, &case, &own(&form, true), &FILES);
    let parts = parts(&calls[0]);
    let part = |name: &str| {
        let name = format!("name=\"{name}\"");
        let found: Vec<_> = parts
            .iter()
            .filter(|(head, _)| head.contains(&name))
            .collect();
        found
            .iter()
            .map(|(_, body)| String::from_utf8_lossy(body).into_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(part("custom_fields[cf_level]"), ["P2"]);
    assert_eq!(part("status"), ["2"]);
    let files: Vec<_> = parts
        .iter()
        .filter(|(head, _)| head.contains("name=\"attachments[]\""))
        .collect();
    assert_eq!(files.len(), 2);
    assert_eq!(files[1].1, FILES[1].bytes);
    assert!(
        files[1]
            .0
            .contains("filename=\"screen.bin\"\r\nContent-Type: application/octet-stream")
    );
    // The same file reads its priority back as a number.
    let ticket = about(&case, "freshdesk/created.json");
    assert_eq!(differences(Desk::Freshdesk, &case, &ticket), []);
}

#[test]
fn jira_takes_no_address_for_whom_it_is_raised() {
    let case = case();
    let form = form(Desk::Jira);
    let without = body(&create_with(Desk::Jira, &case, &own(&form, false)));
    assert_eq!(without.get("raiseOnBehalfOf"), None);
    let description = without["requestFieldValues"]["description"]
        .as_str()
        .unwrap();
    assert!(
        description.contains("robin@customer.example"),
        "the contact stands in the text"
    );
    let with = body(&create(Desk::Jira, &case));
    assert_eq!(with["raiseOnBehalfOf"], "5b10a2844c20165700ede21g");
    assert_eq!(
        (&with["serviceDeskId"], &with["requestTypeId"]),
        (&json!("10"), &json!("25"))
    );
    assert!(
        with["requestFieldValues"]["summary"]
            .as_str()
            .unwrap()
            .chars()
            .count()
            <= 255
    );
}

#[test]
fn jira_takes_files_in_two_steps() {
    let case = case();
    let form = form(Desk::Jira);
    let (calls, made) = calls(Desk::Jira, &case, &own(&form, true), &FILES);
    for call in &calls[..2] {
        assert_eq!(call.header("x-atlassian-token"), Some("no-check"));
        assert!(parts(call)[0].0.contains("name=\"file\"; filename="));
    }
    assert_eq!(made.unwrap().number, "SUP-12");
    assert_eq!(
        body(&calls[3]),
        json!({"temporaryAttachmentIds": ["temp-1", "temp-1"], "public": true})
    );
}

#[test]
fn salesforce_answers_nothing_that_could_be_read() {
    let case = case();
    let form = form(Desk::Salesforce);
    let own = own(&form, true);
    for (status, page) in [
        (200, stored("salesforce/taken.html")),
        (302, Vec::new()),
        (200, Vec::new()),
    ] {
        let mut filled = form.fill(&case, &own, &FILES).unwrap();
        assert_eq!(filled.take(&answer(status, &page)), Outcome::Sent);
        assert_eq!((filled.made(), filled.next()), (None, Ok(None)));
    }
    assert_eq!(form.number_of(&answer(500, b"")), Outcome::Unclear);
}

#[test]
fn salesforce_gets_dates_that_no_locale_turns_around() {
    let case = case();
    let fields = fields(&create(Desk::Salesforce, &case));
    let field = |name: &str| {
        fields
            .iter()
            .find(|field| field.0 == name)
            .map(|field| field.1.as_str())
    };
    assert_eq!(field("00N5g00000DEADL"), Some("2026-11-23"));
    assert_eq!(field("00N5g00000LEVEL"), Some("P2"));
    assert_eq!(
        field("00N5g00000REFER"),
        Some(case.reference.to_string().as_str())
    );
    assert_eq!(field("orgid"), Some("00D5g00000XXXXX"));
    assert_eq!(field("phone"), Some("+31 20 000 0100"));
    assert_eq!(field("email"), Some("robin@customer.example"));
}

/// A text that says what would be a word of ours is no word of ours.
#[test]
fn a_case_without_a_level_is_sent_without_one() {
    let case = ReceivedCase::read(&document("veeam-standard-no-level")).unwrap();
    for (desk, path) in [
        (Desk::Zendesk, "/request/priority"),
        (Desk::Zammad, "/priority"),
        (Desk::ServiceNow, "/impact"),
    ] {
        let body = body(&create(desk, &case));
        assert_eq!(body.pointer(path), None, "{desk:?}");
    }
    // Freshdesk demands one.
    assert_eq!(body(&create(Desk::Freshdesk, &case))["priority"], 1);
    let rt = body(&create(Desk::Rt, &case));
    assert_eq!(rt.get("Due"), None);
    assert_eq!(rt["CustomFields"].get("Level"), None);
}

/// Two values of one's own that name the same field are a mistake that loses one of them.
#[test]
fn two_fields_of_the_same_name_are_refused() {
    let case = case();
    let form = form(Desk::Rt);
    let mut own = own(&form, true);
    own.set("reference_field", "Level");
    let error = form.fill(&case, &own, &[]).unwrap_err();
    assert!(
        error.field.contains("Level") && error.message.contains("same name"),
        "{error}"
    );
}
