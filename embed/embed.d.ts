// What embed.js gives: the element <duetime-sla>, its attributes, properties and events. docs/embed.md says how it is used.

/** What is shown. */
export type View = 'calculator' | 'intake' | 'compare' | 'badge';

/** How it looks. `auto` is as the device has it. */
export type Scheme = 'auto' | 'light' | 'dark';

/** Who hands a case in. */
export interface Contact {
  name?: string;
  email?: string;
  phone?: string;
  company?: string;
}

/** The figure of the customer's own contract, shown as that. */
export interface Agreement {
  /** From 1 to 10,000. */
  amount: number;
  unit: 'minutes' | 'hours' | 'days' | 'business_minutes' | 'business_hours' | 'business_days' | 'business_days_to_end_of_day';
}

/** The attributes of the element, as HTML and JSX write them. */
export interface DuetimeSlaAttributes {
  view?: View;
  /** The id of a programme. */
  programme?: string;
  /** The id of a plan of the programme. */
  plan?: string;
  /** The id of a level: what the calculator begins with, and whose target a badge shows. */
  level?: string;
  /** A language tag. Without it, the language of the page around. */
  lang?: string;
  theme?: Scheme;
  product?: string;
  version?: string;
  'support-id'?: string;
  /** A name with an address as people write it, or a `Contact` as JSON. */
  contact?: string;
  /** Where a programme of the host's own is. The host page fetches it. */
  src?: string;
}

/** It is there. */
export interface ReadyDetail {
  protocol: 1;
  release: string;
  languages: string[];
}

/** The customer went somewhere. */
export interface StepDetail {
  view: string;
  /** A step on the way to a case. */
  step: string | null;
}

/** The level is another one. */
export interface LevelDetail {
  programme: string | null;
  plan: string | null;
  level: string | null;
}

/** The answer is another one. */
export interface DeadlineDetail {
  programme: string;
  plan: string;
  level: string | null;
  status: string;
  /** Until when support aims to answer, in universal time. */
  due: string | null;
  /** The same in a sentence, in the language of the customer. */
  text: string;
}

/** Something was entered: counts, never what. */
export interface DraftDetail {
  reference: string;
  filled: number;
  needed: number;
}

/** A case that was taken. */
export interface Accepted {
  number: string | number;
  /** Where it can be looked at. It begins with `https://`. */
  url?: string;
}

/** A case that was not taken. */
export interface Rejected {
  /** Why; the customer reads it. */
  message: string;
  /** The id of what has to be changed. */
  field?: string;
}

/** The customer hands the case over. */
export interface SubmitDetail {
  /** The reference of the case. The same id is the same case. */
  id: string;
  /** The case: schema/case.schema.json. */
  case: Record<string, unknown>;
  /** The same as a text. */
  text: string;
  /** The host has taken it. The first call of `accept` or `reject` counts. */
  accept(accepted: Accepted): void;
  /** The host has not taken it. */
  reject(rejected: Rejected): void;
}

/** The customer sees what became of the case: as the host gave it, in one line each. */
export type ResultDetail =
  | { id: string; accepted: { number: string; url?: string }; rejected?: undefined }
  | { id: string; rejected: { message: string; field?: string }; accepted?: undefined };

/** Something could not be taken or shown: for whoever keeps the page. */
export interface ErrorDetail {
  code: string;
  message: string;
  field?: string;
}

/** All events of the element. They bubble, and come out of shadow trees. */
export interface DuetimeEvents {
  'duetime-ready': CustomEvent<ReadyDetail>;
  'duetime-step': CustomEvent<StepDetail>;
  'duetime-level': CustomEvent<LevelDetail>;
  'duetime-deadline': CustomEvent<DeadlineDetail>;
  'duetime-draft': CustomEvent<DraftDetail>;
  'duetime-submit': CustomEvent<SubmitDetail>;
  'duetime-result': CustomEvent<ResultDetail>;
  'duetime-error': CustomEvent<ErrorDetail>;
  'duetime-close': CustomEvent<Record<string, never>>;
}

/** The element. A text that is not there is read as ''; `null` takes a value away. */
export default class DuetimeSla extends HTMLElement {
  /** The version of the script. */
  static readonly release: string;
  /** The address of the folder of embed.html, with a slash at the end: where the script is. Who bundles the script sets it. */
  static base: string;
  get view(): string;
  set view(view: View | '' | null | undefined);
  get programme(): string;
  set programme(id: string | null | undefined);
  get plan(): string;
  set plan(id: string | null | undefined);
  get level(): string;
  set level(id: string | null | undefined);
  get theme(): string;
  set theme(scheme: Scheme | '' | null | undefined);
  get product(): string;
  set product(product: string | null | undefined);
  get version(): string;
  set version(version: string | null | undefined);
  get supportId(): string;
  set supportId(id: string | null | undefined);
  get contact(): Contact | '';
  set contact(contact: Contact | string | null | undefined);
  get src(): string;
  set src(address: string | null | undefined);
  /** A programme of the host's own, as in a file. It counts more than `src`. */
  programmeData: object | null | undefined;
  agreement: Agreement | null | undefined;
  addEventListener<K extends keyof DuetimeEvents>(type: K, listener: (this: DuetimeSla, event: DuetimeEvents[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof DuetimeEvents>(type: K, listener: (this: DuetimeSla, event: DuetimeEvents[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'duetime-sla': DuetimeSla;
  }
  interface DocumentEventMap extends DuetimeEvents {}
  // React up to 18, and Preact; React 19 has its own: docs/embed.md.
  namespace JSX {
    interface IntrinsicElements {
      'duetime-sla': DuetimeSlaAttributes & { [attribute: string]: unknown };
    }
  }
}
