//! The comparison of plans.

use crate::locale::word::words;

words! {
    Compare;
    HEADING;
    LEAD;
    EMPTY;
    TARGETS;
    LEVEL;
    HOURS;
    CHANNELS;
    INCLUDES;
    FEATURE;
    INCLUDED;
    NOT_INCLUDED;
    NOT_APPLICABLE;
    NO_HOURS;
    ALSO;
    GAPS;
}
