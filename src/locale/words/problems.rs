//! What is said at a field that cannot be read, and at an answer that cannot be given.

use crate::locale::word::words;

words! {
    Problems;
    SUMMARY;
    DATE_EMPTY;
    DATE_FORM;
    DATE_TWO_WAYS;
    DATE_WHICH;
    DATE_WEEKDAY;
    DATE_NONE;
    DATE_FAR;
    TIME_EMPTY;
    TIME_FORM;
    TIME_NONE;
    TIME_WHICH;
    TIME_CONTRADICTS;
    ZONE_EMPTY;
    ZONE_WHICH;
    ZONE_FAR;
    ZONE_UNKNOWN;
    AMOUNT;
    AMOUNT_MOST;
    OWN_HOURS;
    OUT_OF_RANGE;
    NEVER_OPENS;
    CHOOSE_PROGRAMME;
    WAIT_PROGRAMME;
    LOST_PROGRAMME;
    WAIT_LANGUAGE;
    LOST_LANGUAGE;
    WAIT_HOLIDAYS;
    CHOOSE_PLAN;
    CHOOSE_LEVEL;
    MOMENT;
    NO_ADDRESS;
    NO_VERSION;
    REQUIRED;
}
