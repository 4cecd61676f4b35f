import { Template } from 'adaptivecards-templating';
import { breakable } from '../markdown.ts';

/** An Adaptive Card as JSON. */
export type Card = Record<string, unknown>;

/** The styles of containers. The client chooses their colors, also for its dark and high-contrast themes. */
export type Look = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

/**
 * The band at the top of a card. It names the state with an icon and a word, so that nobody depends on the color, and
 * says what the card is about.
 */
export interface Heading {
  readonly state: string;
  readonly look: Look;
  readonly title: string;
}

/** A button and the data that Teams sends when someone presses it. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly style: 'default' | 'positive' | 'destructive';
  readonly data: Readonly<Record<string, unknown>>;
  /** The same data for clients that don't support Action.Execute. */
  readonly submit: Readonly<Record<string, unknown>>;
}

/** Builds one line of a FactSet. Pass text that other people wrote through `plain` first. */
export function fact(title: string, value: string): Fact {
  return { title, value: breakable(value) };
}

export interface Row {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly Button[];
}

const LONGEST_TITLE = 60;
/** The parsed templates. Parsing the expressions of a template takes about thirty times as long as filling it in. */
const PARSED = new WeakMap<object, Template>();

/** Creates a button. It cuts a title that is too long for Teams clients. */
export function button(
  title: string,
  verb: string,
  data: Button['data'] = {},
  style: Button['style'] = 'default',
): Button {
  return { title: title.slice(0, LONGEST_TITLE), verb, style, data, submit: { ...data, verb } };
}

/**
 * Fills in a template. Nothing in `data` may be undefined, because the template engine leaves an expression in place
 * when it finds no value for it. It doesn't look for expressions in the values.
 */
export function expand(template: object, data: object): Card {
  let parsed = PARSED.get(template);
  if (!parsed) PARSED.set(template, (parsed = new Template(template)));
  return parsed.expand({ $root: data }) as Card;
}
