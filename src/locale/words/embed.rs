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
    CLOSE;
    REJECTED;
    CHANGE;
    UNNAMED;
    UNKNOWN;
    APART;
    FORBIDDEN;
    OWN_TAB;
    OWN_TAB_HINT;
    OWN_TAB_CHOICES;
    BLOCKED;
    OWN_PROGRAMME;
    PRIVACY;
}
