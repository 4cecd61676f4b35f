import { badRequest } from '../graph-error.ts';
import type { LoggedSignIn } from './sign-ins.ts';

type SignInFilter = (signIn: LoggedSignIn) => boolean;

/** A filter, and whether it says which class of sign-ins it wants. */
export interface ParsedFilter {
  readonly matches: SignInFilter;
  readonly namesClass: boolean;
}

const CONDITIONS: readonly (readonly [RegExp, (value: string) => SignInFilter])[] = [
  [
    /^createdDateTime ge (\S+?Z)/,
    (value) =>
      ({ at }) =>
        at >= instantOf(value),
  ],
  [
    /^createdDateTime le (\S+?Z)/,
    (value) =>
      ({ at }) =>
        at <= instantOf(value),
  ],
  [
    /^userId eq '([^']*)'/,
    (value) =>
      ({ user }) =>
        user.id === value.toLowerCase(),
  ],
  [
    /^appId eq '([^']*)'/,
    (value) =>
      ({ client }) =>
        client.appId === value.toLowerCase(),
  ],
  [
    /^status\/errorCode eq (\d+)/,
    (value) =>
      ({ errorCode }) =>
        String(errorCode) === value,
  ],
];
const CLASS = /^signInEventTypes\/any\((\w+): ?\1 eq '(interactiveUser|nonInteractiveUser)'\)/;

function instantOf(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw badRequest(`Invalid filter clause: '${text}' is no time.`);
  return at;
}

/**
 * Parses `$filter` of the sign-in log: comparisons joined by `and`, `or` and parentheses. Only the beta version knows
 * the property `signInEventTypes` (https://learn.microsoft.com/graph/api/resources/signin?view=graph-rest-beta).
 * @throws GraphError 400 for everything else
 */
export function parseSignInFilter(text: string | null, isBeta: boolean): ParsedFilter {
  if (text === null) return { matches: () => true, namesClass: false };
  const parser = new Parser(text, isBeta);
  return { matches: parser.parse(), namesClass: parser.namesClass };
}

class Parser {
  readonly #text: string;
  readonly #isBeta: boolean;
  #rest: string;
  namesClass = false;

  constructor(text: string, isBeta: boolean) {
    this.#text = text;
    this.#rest = text.trim();
    this.#isBeta = isBeta;
  }

  parse(): SignInFilter {
    const filter = this.#alternatives();
    if (this.#rest !== '') throw this.#invalid();
    return filter;
  }

  #alternatives(): SignInFilter {
    const parts = [this.#conjunction()];
    while (this.#skip('or ')) parts.push(this.#conjunction());
    return (signIn) => parts.some((part) => part(signIn));
  }

  #conjunction(): SignInFilter {
    const parts = [this.#condition()];
    while (this.#skip('and ')) parts.push(this.#condition());
    return (signIn) => parts.every((part) => part(signIn));
  }

  #condition(): SignInFilter {
    if (this.#skip('(')) {
      const inner = this.#alternatives();
      if (!this.#skip(')')) throw this.#invalid();
      return inner;
    }
    const wanted = this.#isBeta ? this.#take(CLASS)?.[2] : undefined;
    if (wanted !== undefined) {
      this.namesClass = true;
      return ({ isInteractive }) => isInteractive === (wanted === 'interactiveUser');
    }
    for (const [pattern, make] of CONDITIONS) {
      const value = this.#take(pattern)?.[1];
      if (value !== undefined) return make(value);
    }
    throw this.#invalid();
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const found = pattern.exec(this.#rest) ?? undefined;
    if (found) this.#rest = this.#rest.slice(found[0].length).trimStart();
    return found;
  }

  #skip(token: string): boolean {
    if (!this.#rest.startsWith(token)) return false;
    this.#rest = this.#rest.slice(token.length).trimStart();
    return true;
  }

  #invalid(): Error {
    return badRequest(
      this.#rest.startsWith('signInEventTypes')
        ? "Could not find a property named 'signInEventTypes' on type 'microsoft.graph.signIn'."
        : `Invalid filter clause: '${this.#text}'.`,
    );
  }
}
