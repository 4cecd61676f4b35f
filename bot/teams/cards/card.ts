import { Template } from 'adaptivecards-templating';
import { breakable } from '../markdown.ts';

export type Card = Record<string, unknown>;

/** Styles of containers; the client chooses the colors, also for dark and high contrast. */
export type Look = 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';

export interface Fact {
  readonly title: string;
  readonly value: string;
}

/** The band on top: an icon and a word for the state, so that color is never needed, and what the card is about. */
export interface Heading {
  readonly state: string;
  readonly look: Look;
  readonly title: string;
}

/** A button, with what comes back when it is pressed. */
export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly style: 'default' | 'positive' | 'destructive';
  readonly data: Readonly<Record<string, unknown>>;
  /** The same for clients that know no Action.Execute. */
  readonly submit: Readonly<Record<string, unknown>>;
}

/** A line of a FactSet; whose words the value holds does not matter, once they are `plain`. */
export function fact(title: string, value: string): Fact {
  return { title, value: breakable(value) };
}

export interface Row {
  readonly title: string;
  readonly text: string;
  readonly buttons: readonly Button[];
}

const LONGEST_TITLE = 60;
/** Reading the expressions of a template takes some thirty times as long as filling it in. */
const PARSED = new WeakMap<object, Template>();

export function button(
  title: string,
  verb: string,
  data: Button['data'] = {},
  style: Button['style'] = 'default',
): Button {
  return { title: title.slice(0, LONGEST_TITLE), verb, style, data, submit: { ...data, verb } };
}

/**
 * Nothing in `data` may be undefined: the template engine leaves an expression that it finds no value for. It does not
 * look for expressions in the values.
 */
export function expand(template: object, data: object): Card {
  let parsed = PARSED.get(template);
  if (!parsed) PARSED.set(template, (parsed = new Template(template)));
  return parsed.expand({ $root: data }) as Card;
}
