//! The files that go with a case.

use crate::locale::word::words;

words! {
    Files;
    STAY;
    NO_RULE;
    CHOOSE;
    HINT;
    NONE;
    READING;
    SEARCHING;
    MASKING;
    STOP;
    LEAVE_OUT;
    STOPPED;
    LEFT_OUT;
    ELSEWHERE;
    TAKEN;
    NOT_READ;
    TOO_MANY;
    LINES;
    PICTURE;
    MASKED;
    MASKED_SAVED;
    NOT_OPEN;
    NOT_YET;
    SEARCH_STOPPED;
    NO_TEXT;
    UNREADABLE;
    SEARCH;
    SAVE_AGAIN;
    DROP;
}
