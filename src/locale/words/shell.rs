//! What stands around every page.

use crate::locale::word::words;

words! {
    Shell;
    TITLE;
    TAGLINE;
    SKIP;
    PAGES;
    CALCULATOR;
    INTAKE;
    COMPARE;
    LANGUAGE;
    NOT_SPOKEN;
    PRIVACY;
    INDEPENDENT;
    NOT_KEPT;
    LINK_UNREAD;
    CLOSE;
    LOADING;
    NOT_LOADED;
    NOT_LOADED_HELP;
    PART_MISSING;
    PART_MISSING_HELP;
    NEWER;
    LOAD_NEWER;
    AGAIN;
    SOURCE;
    SOURCES;
    READ_ON;
    EDITION;
    OURS;
    OUTSIDE;
    UNDATED;
    OPENS_ELSEWHERE;
    OPTIONAL;
    AND;
    PRINT;
    HEADING;
    PROGRAMME;
    PROGRAMME_EMPTY;
    ANSWER;
    INTRO;
    DRAFTS;
    DRAFTS_SHORT;
}
