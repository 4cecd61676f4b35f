import type { Language } from '../../contract/language.ts';

/** What a person can press, besides Close. The program decides what each does. */
export type Press =
  | 'again'
  | 'another_code'
  | 'start_over'
  | 'restart'
  | 'later'
  | 'restarted'
  | 'signed_in'
  | 'failed'
  | 'unknown';

export interface PageButton {
  readonly press: Press;
  readonly label: string;
  readonly isMain: boolean;
}

/** The fields for a one-time password, and what the page says while a person types. */
export interface CodeFields {
  readonly kind: 'code';
  readonly label: string;
  readonly longOnly: string;
  readonly keypad: string;
  readonly erase: string;
  readonly clear: string;
  readonly next: string;
  readonly mistakes: Readonly<Record<'wrong_length' | 'wrong_symbol' | 'wrong_check_symbol', string>>;
  readonly perhapsLong: string;
  readonly complete: string;
}

/** One field for a fact that the program couldn't read. */
export interface FactField {
  readonly kind: 'fact';
  readonly label: string;
  readonly next: string;
  readonly empty: string;
  readonly keypad: string;
  readonly erase: string;
  readonly space: string;
  readonly mostCharacters: number;
}

/** What surrounds every state of the page. */
export interface PageFrame {
  readonly product: string;
  readonly device?: string;
  readonly support?: string;
  readonly language: string;
  readonly languages: readonly { readonly language: Language; readonly name: string }[];
  readonly toWindows: string;
  readonly close: string;
  /** Asked before Close when a run would stop; absent when nothing is lost. */
  readonly closing?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
  readonly gone: Notice;
}

/** What the page says when it isn't connected. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** All that the page shows. The program makes it, in the language of the page, and the page only draws it. */
export interface PageView {
  /** Differs for each state. The page then moves the focus and announces the state. */
  readonly key: string;
  readonly language: Language;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly isBusy: boolean;
  readonly title: string;
  readonly lines: readonly string[];
  readonly digits?: { readonly groups: readonly string[]; readonly label: string };
  /** A line that changes while time passes; it isn't announced. */
  readonly ticking?: string;
  /** Trouble that may pass; it is announced when it appears. */
  readonly trouble?: { readonly text: string; readonly next: string };
  readonly fields?: CodeFields | FactField;
  /** What was typed into the fields before the page was loaded again. */
  readonly typed: string;
  readonly buttons: readonly PageButton[];
  readonly frame: PageFrame;
  /** Set when the program lets go of the page, which then closes itself. */
  readonly isOver: boolean;
}

/** What the page tells the program. `key` is that of the view; a press that comes too late for its view is ignored. */
export type PageAct =
  | { readonly act: 'typed' | 'answer'; readonly key: string; readonly text: string }
  | { readonly act: 'press'; readonly key: string; readonly press: Press }
  | { readonly act: 'language'; readonly language: Language }
  | { readonly act: 'close' };
