//! What stands around every page.

use crate::locale::word::words;

words! {
    Shell;
    TITLE;
    BRAND;
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
    LOADING;
    NOT_LOADED;
    NOT_LOADED_HELP;
    PART_MISSING;
    PART_MISSING_HELP;
    NEWER;
    LOAD_NEWER;
    AGAIN;
    HEADING;
    PROGRAMME;
    PROGRAMME_EMPTY;
    ANSWER;
    INTRO;
    DRAFTS;
    DRAFTS_SHORT;
    STUDIO;
}
