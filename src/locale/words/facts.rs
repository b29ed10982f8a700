//! What happened, asked and answered in plain words. The page asks so, and a case repeats it so.

use crate::locale::word::words;

words! {
    Facts;
    WORKS;
    NOTHING_WORKS;
    WORKS_BADLY;
    WORKS_PARTLY;
    ALL_WORKS;
    PRODUCTION_HIT;
    PRODUCTION;
    OUTSIDE_PRODUCTION;
    HIT;
    HITS_ALL;
    HITS_MANY;
    HITS_FEW;
    HITS_NOBODY;
    DATA;
    DATA_AT_RISK;
    DATA_SAFE;
    GO_ON;
    NO_WORKAROUND;
    WORKAROUND;
    UNKNOWN;
    SINCE;
    SINCE_HINT;
}
