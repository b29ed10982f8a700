//! What must not leave with a case.

use crate::locale::word::words;

words! {
    Secrets;
    INTRO;
    NOTHING;
    NOTHING_IN;
    TYPED;
    NOT_YET;
    SEARCH_STOPPED;
    NO_TEXT;
    UNREADABLE;
    PROVES_NOTHING;
    MASK_ALL;
    MASK;
    IN;
    KEEP;
    LIKELY;
    IN_FILE;
    MASK_FILE;
    KEEP_FILE;
    TOO_LARGE;
    UNFINISHED;
    LINE;
    NOT_SEARCHED;
    LEFT;
    LOOK;
    MASKED;
    PRIVATE_KEY;
    JWT;
    KEY;
    CARD;
    IBAN;
    NATIONAL_ID;
    CONNECTION;
    AUTHORIZATION;
    SESSION;
    PASSWORD;
    EMAIL;
    PHONE;
}
