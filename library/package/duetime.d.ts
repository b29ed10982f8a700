/** By when does support aim to answer, how does that come about, and where does it stand? */

/** A moment: with its offset, or as the clocks of the zone show it; a date, or milliseconds since 1970. */
export type At = string | number | Date;

/** A day off: `"2026-12-25"`, or a part of a day. Times are `"14:00"`, up to `"24:00"`. */
export type DayOff = string | { date: string; from?: string; to?: string; name?: string };

export type Unit =
  | "minutes"
  | "hours"
  | "business_minutes"
  | "business_hours"
  | "business_days"
  | "business_days_to_end_of_day";

/** An amount of time, and its unit. */
export interface Figure {
  /** From 1 to 10,000. */
  amount: number;
  unit: Unit;
}

export type Day = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** The windows of a week, `{ mon: [["09:00", "17:00"]] }`; a day that is not there is closed. */
export type Week = Partial<Record<Day, [from: string, to: string][]>>;

/** A programme file, as an object or as the text of the file. Its format is described in `docs/programmes.md`. */
export type Programme = object | string;

/** What was given cannot be used. */
export class DuetimeError extends Error {
  name: "DuetimeError";
  /** The argument, as a path: `agreement.amount`. Empty where it is the arguments as a whole. */
  field: string;
  /** What stands there, as text, at most the beginning of it. Empty where nothing does. */
  value: string;
  /** What is wrong with it. */
  reason: string;
  /** What to do about it. */
  way_out: string;
}

/** An instant, to the second. */
export interface Time {
  /** `2026-11-23T09:30:00Z` */
  utc: string;
  /** On the clocks of the zone, with the offset they have: `2026-11-23T10:30:00+01:00`. */
  local: string;
  /** By its IANA name. */
  zone: string;
}

/** What the customer answered, as the programme asks: a level, both questions of its table, or a step on each of its two scales. */
export interface Answers {
  level?: string | null;
  across?: string | null;
  down?: string | null;
  steps?: [string | null, string | null];
  /** Another level than the answers lead to. */
  overrule?: { level: string; reason: string } | null;
}

/** What happened, in plain words, for whoever does not know the programme's own. */
export interface Facts {
  works?: "nothing_works" | "works_badly" | "works_partly" | "all_works" | "unknown" | null;
  production?: "production" | "outside_production" | "unknown" | null;
  hit?: "hits_all" | "hits_many" | "hits_few" | "hits_nobody" | "unknown" | null;
  data?: "data_at_risk" | "data_safe" | "unknown" | null;
  workaround?: "no_workaround" | "workaround" | "unknown" | null;
  /** Since when, in the customer's words. */
  since?: string;
}

/** When is asked. */
export interface DueQuestion {
  plan: string;
  /** The id of a level, or the programme's term for it. */
  level: string | number;
  at: At;
  /** The customer's zone, by its IANA name. */
  zone: string;
  /** Which of two, where a local time happens twice; the first unless told. */
  fold?: "first" | "second";
  /** The days off. No programme names them: without, none are taken off, and the answer says so. */
  holidays?: DayOff[] | null;
  /** The customer's own figure. Business time counts in `week`, else in the hours that the programme publishes for the plan. */
  agreement?: (Figure & { week?: Week }) | null;
  /** The kind of case; the ordinary one where none is named. */
  case_type?: string;
  /** The language of the texts, as far as `texts` has it. */
  language?: string;
}

/** The five answers. */
export type Status =
  /** The target is a time. */
  | "due"
  /** Support responds as far as it can. */
  | "best_effort"
  /** The documents say that there is no target. */
  | "no_target"
  /** The plan does not include support for this level. */
  | "not_offered"
  /** The documents have no figure. */
  | "not_published";

/** A stretch of time, and whether it counted. */
export interface Piece {
  from: string;
  to: string;
  why: "used" | "closed" | "holiday" | "override" | "paused";
  /** The day that was off. */
  day: string | null;
  name: string | null;
  seconds: number;
}

/** What the customer can count on: the same as `commitment` in the schema of a case. A target is a target, and no promise. */
export interface Commitment {
  kind: Status;
  /** Whether the figure is the customer's own, and not the vendor's. */
  own_agreement: boolean;
  figure: Figure | null;
  /** The target: by when the first response is aimed at. */
  due: Time | null;
  /** When the figure began to run: the moment, or the next opening. */
  started: Time | null;
  clock_start: { event: "opened" | "entered"; text: string; sources: string[] } | null;
  /** The hours in which it was counted. */
  counted_in: {
    zone: string;
    /** The release of the IANA database. */
    tzdata: string;
    windows: Week;
    hours: string | null;
    holidays: "not_mentioned" | "excluded_not_published" | "worked" | null;
    days_off: { taken: { date: string; name: string; estimated: boolean }[] } | null;
    sources: string[];
  } | null;
  /** Every stretch from the moment to the time it is due, in order, without gaps. */
  trace: Piece[];
  /** The seconds of the trace that were used: the figure. */
  used_seconds: number | null;
  clock_changes: { at: string; seconds: number }[];
  /** The times of other readings. */
  alternatives: { supposes: string; due: Time; figure: Figure; reading: string; sources: string[] }[];
  note: string | null;
  /** The ids of the assumptions that it rests on. */
  assumptions: string[];
  /** The ids of its sources. */
  sources: string[];
}

/** Something that the documents leave open. */
export interface Assumption {
  id: string;
  question: string;
  chosen: string;
  sources: string[];
}

/** A place in a document of the vendor. */
export interface Source {
  id: string;
  document: string;
  section: string;
  /** Null where the document gives none. */
  edition: string | null;
  language: string;
  address: string;
  read_on: string;
  outside: boolean;
}

/** By when a plan aims to answer. */
export interface Due {
  programme: string;
  plan: string;
  level: string;
  target_for: "first_response";
  moment: Time;
  /** Whether the local time that was given happens once, twice, or was skipped by a clock change and read past it. */
  told: "once" | "twice" | "missing";
  /** Whether days off were taken off, or make no difference here. */
  days_off: "taken_off" | "not_taken_into_account" | "no_difference";
  commitment: Commitment;
  assumptions: Assumption[];
  sources: Source[];
}

/** Which level is asked. What the answers lack follows from the facts. */
export interface TriageQuestion {
  answers?: Answers;
  facts?: Facts;
  language?: string;
}

export interface Level {
  id: string;
  /** 1 is the gravest. */
  rank: number;
  term: string;
  name: string;
  definition: string;
}

/** Which level a problem is, and why. */
export interface Triage {
  programme: string;
  /** `open`: the programme leaves it open between some levels; `never`: the answers do not go together. */
  status: "found" | "unanswered" | "open" | "never";
  level: Level | null;
  /** What the answers led to, where another level was chosen. */
  before: Level | null;
  reasons: {
    kind: "picked" | "answered" | "cell" | "settled" | "step" | "level_from" | "scales_differ" | "overruled";
    /** The question, the scale, the reading, or the level before. */
    of: string | null;
    /** The answer or the level. */
    id: string;
    text: string;
  }[];
  between: Level[];
  why: string | null;
  /** The facts that answers follow from. */
  because: string[];
  /** What the programme asks, and what may be answered. */
  asks: { answer: string; id: string; question: string; choices: { id: string; name: string; means: string }[] }[];
}

/** What plans are worth is asked. */
export interface CompareQuestion {
  /** A level of the first programme. */
  level: string | number;
  at: At;
  zone: string;
  /** Those that are compared, `standard` or `zmanda/standard`; all of them where it is left out. */
  plans?: string[];
  /** The week or the year of the moment; the week unless told. */
  span?: "week" | "year";
  fold?: "first" | "second";
  holidays?: DayOff[] | null;
  /** The customer's own figure, and which of the plans it is for, `standard` or `zmanda/standard`; with one plan that need not be said. */
  agreement?: (Figure & { week?: Week; plan?: string }) | null;
}

/** What plans are worth. Waiting is the time until the target: no downtime, and no promise. */
export interface Comparison {
  target_for: "first_response";
  at: Time;
  span: { from: string; hours: number; zone: string };
  days_off: "taken_off" | "not_taken_into_account";
  plans: {
    programme: string;
    plan: string;
    name: string;
    level: string;
    term: string;
    /** Why this level of another programme stands for the one that was asked about. */
    alike: { why: "chosen" | "told" | "definition" | "part_of_definition" | "order"; signs: string[] };
    status: Status;
    /** Whether the figure is the customer's own, and not the vendor's. */
    own_agreement: boolean;
    due: Time | null;
    wait_seconds: number | null;
    /** The waiting over all hours of the span; null where there is no target that is a time. */
    over_span: {
      best_seconds: number;
      median_seconds: number;
      p90_seconds: number;
      worst_seconds: number;
      sum_seconds: number;
      worst_first_at: Time;
      /** At how many hours of the span it is at most so many hours. */
      hours_within: { 1: number; 4: number; 24: number };
    } | null;
  }[];
}

/** One thing that is wrong with a programme file. */
export interface Problem {
  /** The place, as a path: `targets[3].plan`. A field that is missing is named where it should be. */
  field: string;
  /** What stands there, as JSON, at most the beginning of it. */
  value: string;
  /** What is wrong keeps the file from being used; a warning does not. */
  severity: "wrong" | "warning";
  /** What kind of thing it is. */
  kind: string;
  reason: string;
  way_out: string;
}

/** A case is asked for by its answers. */
export interface CaseQuestion {
  plan: string;
  at: At;
  zone: string;
  /** Sixteen digits in four groups; drawn by lot where it is left out. */
  reference?: string;
  /** When the document is put together; now where it is left out. */
  made_at?: string;
  fold?: "first" | "second";
  case_type?: string;
  answers?: Answers;
  facts?: Facts;
  role?: string;
  gates?: Record<string, "yes" | "no" | "unknown">;
  given?: Record<string, { answer: string } | "not_known_yet">;
  confirmed?: Record<string, "yes" | "no" | "unknown">;
  advantages?: Record<string, boolean>;
  files?: Record<string, { name: string; size: string; kind?: string; sha256: string; lines?: string; masked?: boolean }>;
  holidays?: DayOff[] | null;
  agreement?: (Figure & { week?: Week }) | null;
  edition?: string;
  /** The language of the case: `en`, `nl`, `de`, `fr`. */
  language?: string;
  /** The language in which the customer answered; the same unless told. */
  page_language?: string;
}

/** A case is asked for by a draft, as the page keeps and exports it. */
export interface DraftQuestion {
  draft: object | string;
  made_at?: string;
  /** The file of the draft's country, from `public/holidays`, where it names one. */
  country?: object | string;
  edition?: string;
  language?: string;
  page_language?: string;
}

/** The case to hand in. */
export interface Case {
  /** The document, as `public/schema/case.schema.json` describes it. */
  case: { [field: string]: unknown; commitment: Commitment | null };
  /** The same to the byte. */
  json: string;
  text: string;
  markdown: string;
  /** Ten lines for a colleague. */
  summary: string;
}

/** `texts` are files of the programme's texts in other languages, such as `zmanda.nl.json`. */
export type Of<T> = T & { programme: Programme | Opened; texts?: Programme[] };

export function due(question: Of<DueQuestion>): Due;
export function triage(question: Of<TriageQuestion>): Triage;
/** All of it at once, in the order of the file; fetches `check.wasm` when it is first called. */
export function checkProgramme(programme: Programme): Promise<Problem[]>;
/** Fetches `compare.wasm` when it is first called. */
export function compare(question: CompareQuestion & { programme: Programme | Opened }): Promise<Comparison>;
export function compare(question: CompareQuestion & { programmes: (Programme | Opened)[] }): Promise<Comparison>;
/** Fetches `case.wasm`, and the words of the language, when it is first called. */
export function caseOf(question: Of<CaseQuestion | DraftQuestion>): Promise<Case>;

/** Reads a programme once, for many questions. */
export function open(programme: Programme, texts?: Programme[]): Opened;

/** A programme that was read. Its memory is given back by `close`, or when nobody holds it any more. */
export interface Opened {
  due(question: DueQuestion): Due;
  triage(question?: TriageQuestion): Triage;
  compare(question: CompareQuestion): Promise<Comparison>;
  caseOf(question: CaseQuestion | DraftQuestion): Promise<Case>;
  close(): void;
}

/** A calendar of business time. */
export interface Calendar {
  zone: string;
  week: Week;
  holidays?: { date: string; name?: string; part?: [from: string, to: string] }[];
  overrides?: { date: string; windows: [from: string, to: string][] }[];
  pauses?: { from: string; to?: string | null }[];
  /** When a budget is due that is used up exactly at closing. */
  closing?: "end_of_window" | "next_opening";
  /** When a budget of nothing is due that starts while it is closed. */
  zero?: "next_opening" | "at_once";
  /** What a holiday takes from a window over midnight. */
  night?: "opening_day" | "cut";
}

/** Makes a calendar ready, for very many questions: numbers in, numbers out. */
export function timetable(calendar: Calendar | string): Timetable;

/** Moments are milliseconds since 1970; parts of a second are dropped. */
export interface Timetable {
  /** When an amount is used up that begins to run at a moment. */
  due(at: number | Date, amount: number, unit?: Unit): number;
  /** The open milliseconds between two moments. */
  between(from: number | Date, to: number | Date): number;
  isOpen(at: number | Date): boolean;
  close(): void;
}
