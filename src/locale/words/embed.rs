//! What is said where the page stands in a frame of somebody else's.

use crate::locale::word::words;

words! {
    Embed;
    HAND_OVER;
    HAND_OVER_HINT;
    WAITING;
    SILENT;
    AGAIN;
    ACCEPTED;
    NUMBER;
    LOOK;
    SINCE;
    REJECTED;
    CHANGE;
    UNNAMED;
    UNKNOWN;
    APART;
    FORBIDDEN;
    OWN_TAB;
    OWN_TAB_HINT;
    BLOCKED;
    OWN_PROGRAMME;
    PRIVACY;
}
