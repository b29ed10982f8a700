//! What a calendar file of a person's own gave, and what it did not: said by the part of the page that reads such files.

use crate::locale::word::words;

words! {
    OwnDays;
    TAKEN_ONE;
    TAKEN;
    TAKEN_NONE;
    MAYBE_ONE;
    MAYBE;
    MORE;
    DIARY;
    MEETINGS;
    EARLY;
    FLOATING;
    LEFT_OUT;
    ENTRY;
    LINE;
    AND_MORE;
    NO_START;
    BAD_TIME;
    BACKWARDS;
    NO_LENGTH;
    UNKNOWN_ZONE;
    RULE;
    OUTSIDE_YEARS;
    EMPTY;
    WEB_PAGE;
    NO_CALENDAR;
    DAMAGED;
    TOO_LARGE;
}
