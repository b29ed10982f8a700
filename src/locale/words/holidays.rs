//! Public holidays: which are taken off, and what that changes.

use crate::locale::word::words;

words! {
    Holidays;
    HOLIDAYS;
    COUNTRY;
    NONE;
    NONE_HINT;
    REGION;
    WHOLE;
    CHOOSE_REGION;
    KNOWN;
    DAYS;
    NO_DAYS;
    TICK;
    FILE;
    FILE_HINT;
    DROP;
    NOT_READ;
    ESTIMATED;
    FAILED;
    MISSING;
    WITHOUT;
    AGAIN;
    WAIT;
    NONE_TAKEN;
    CHOOSE;
    NONE_MET;
    TAKEN;
    NOT_TAKEN;
    OFF;
    OFF_FROM;
    WORKS;
    HALF;
    SOME;
    WORKED;
    CANCELLED;
    TENTATIVE;
    CLOCK_CHANGE;
    OBSERVANCE;
    FREE;
    MEETING;
    NO_DIFFERENCE;
    UNKNOWN;
}
