//! What is said of a case on its way to the vendor. The last three are put by `scripts/dist` in the place of what pages say that send
//! nothing: `PRIVACY`, `STAY` and `ATTACH` of other files.

use crate::locale::word::words;

words! {
    Delivery;
    SUBMIT;
    BEFORE;
    FILES_GO;
    FILES_STAY;
    SENDING;
    ASKING;
    ARRIVED;
    NUMBER;
    NO_NUMBER;
    LOOK;
    SINCE;
    DIFFERS;
    WAITS;
    WHY_TURN;
    WHY_NETWORK;
    WHY_SILENCE;
    WHY_BUSY;
    WHY_FAILING;
    WHY_UNCLEAR;
    WHY_UNREADABLE;
    WHY_MOVED;
    HANDED_IN;
    NEXT;
    GOES_ON;
    FLEETING;
    SEND_NOW;
    SEND_THERE;
    CANCEL;
    CANCELLING;
    REMOVE;
    TAKE_FILE;
    REFUSED;
    REFUSED_SILENT;
    CHANGE;
    AGAIN;
    WITH_FILES;
    LIST;
    BANNER;
    BANNER_REFUSED;
    BANNER_LOOK;
    MAIL;
    MAIL_SAYS;
    MAIL_CUT;
    MAIL_LOST;
    PRIVACY;
    FILES_UNTIL;
    ATTACH;
}
