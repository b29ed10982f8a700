//! The drafts that are kept on this device.

use crate::locale::word::words;

words! {
    Drafts;
    DRAFTS;
    DRAFTS_SAY;
    SAVED;
    NOT_SAVED;
    NOTHING_YET;
    NOT_KEPT;
    TO_FILE;
    FROM_FILE;
    FROM_FILE_HINT;
    NO_DRAFT;
    NEWER;
    DAMAGED;
    UNREAD;
    NO_DRAFTS;
    NO_VENDOR;
    NAME;
    NAME_HINT;
    HERE;
    CHANGED;
    OPEN;
    DELETE;
    GONE;
    BRING_BACK;
    NEW;
    FOUND;
    ELSEWHERE;
    SEEN;
    DELETED_ELSEWHERE;
    KEEP_AFTER_ALL;
    OLD;
    KEEP_OLD;
    FORGET;
    FORGOTTEN;
}
