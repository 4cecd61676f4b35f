import type { GraphUser } from './account.ts';
import { badRequest, unsupportedQuery } from './graph-error.ts';

export type UserFilter = (user: GraphUser) => boolean;

const TEXTS = [
  'id',
  'displayName',
  'userPrincipalName',
  'mail',
  'usageLocation',
  'userType',
  'givenName',
  'surname',
  'department',
  'jobTitle',
] as const;
const FLAGS = ['accountEnabled', 'onPremisesSyncEnabled'] as const;
const TOKENS = /\s*('(?:[^']|'')*'|[(),:]|[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}|[A-Za-z]\w*(?:\/\w+)*)/gy;
/**
 * Operators for which Graph requires `ConsistencyLevel: eventual` and `$count=true` (Microsoft Graph: advanced query
 * capabilities).
 */
const ADVANCED: readonly string[] = ['ne', 'not', 'endswith', 'contains'];

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let end = 0;
  for (const match of text.trimEnd().matchAll(TOKENS)) {
    tokens.push(match[1] ?? '');
    end = match.index + match[0].length;
  }
  if (end !== text.trimEnd().length)
    throw badRequest(`Invalid filter clause: syntax error at position ${end} in '${text}'.`);
  return tokens;
}

/**
 * Parses `$filter` for users: `eq`, `in`, `startsWith`, `assignedLicenses/any(x:x/skuId eq …)`, joined by `and`, `or`
 * and parentheses. It compares text without regard to case, as Graph does.
 * @throws GraphError 400 for everything else.
 */
export function parseUserFilter(text: string | null): UserFilter {
  if (text === null) return () => true;
  const parser = new FilterParser(tokensOf(text), text);
  return parser.parse();
}

class FilterParser {
  readonly #tokens: string[];
  readonly #text: string;

  constructor(tokens: string[], text: string) {
    this.#tokens = tokens;
    this.#text = text;
  }

  parse(): UserFilter {
    const filter = this.#alternatives();
    if (this.#tokens.length > 0) throw this.#invalid();
    return filter;
  }

  #alternatives(): UserFilter {
    const parts = [this.#conjunction()];
    while (this.#skip('or')) parts.push(this.#conjunction());
    return (user) => parts.some((part) => part(user));
  }

  #conjunction(): UserFilter {
    const parts = [this.#condition()];
    while (this.#skip('and')) parts.push(this.#condition());
    return (user) => parts.every((part) => part(user));
  }

  #condition(): UserFilter {
    if (this.#skip('(')) {
      const inner = this.#alternatives();
      this.#expect(')');
      return inner;
    }
    const name = this.#next();
    if (ADVANCED.includes(name.toLowerCase()))
      throw unsupportedQuery(`The operator '${name}' needs advanced query parameters.`);
    if (name.toLowerCase() === 'startswith') return this.#startsWith();
    if (name === 'assignedLicenses/any') return this.#anyLicense();
    const operator = this.#next();
    if (operator === 'eq') return this.#equals(name);
    if (operator === 'in') return this.#oneOf(name);
    throw ADVANCED.includes(operator)
      ? unsupportedQuery(`The operator '${operator}' needs advanced query parameters.`)
      : this.#invalid();
  }

  #startsWith(): UserFilter {
    this.#expect('(');
    const property = this.#textProperty(this.#next());
    this.#expect(',');
    const start = this.#literal().toLowerCase();
    this.#expect(')');
    return (user) => (user[property] ?? '').toLowerCase().startsWith(start);
  }

  #anyLicense(): UserFilter {
    this.#expect('(');
    const variable = this.#next();
    this.#expect(':');
    if (this.#next() !== `${variable}/skuId`) throw this.#invalid();
    this.#expect('eq');
    const skuId = this.#next().replaceAll("'", '').toLowerCase();
    this.#expect(')');
    return (user) => user.assignedLicenses.some((license) => license.skuId === skuId);
  }

  #equals(name: string): UserFilter {
    const flag = FLAGS.find((candidate) => candidate === name);
    if (flag !== undefined) {
      const value = this.#next();
      if (!['true', 'false', 'null'].includes(value)) throw this.#invalid();
      return (user) => String(user[flag]) === value;
    }
    const property = this.#textProperty(name);
    if (this.#skip('null')) return (user) => user[property] === null;
    const wanted = this.#literal().toLowerCase();
    return (user) => user[property]?.toLowerCase() === wanted;
  }

  #oneOf(name: string): UserFilter {
    const property = this.#textProperty(name);
    this.#expect('(');
    const wanted = [this.#literal().toLowerCase()];
    while (this.#skip(',')) wanted.push(this.#literal().toLowerCase());
    this.#expect(')');
    // Graph allows at most 15 values in one `in`.
    if (wanted.length > 15)
      throw badRequest("Too many child clauses specified in search filter expression containing 'OR' operators.");
    return (user) => wanted.includes(user[property]?.toLowerCase() ?? '\0');
  }

  #textProperty(name: string): (typeof TEXTS)[number] {
    const property = TEXTS.find((candidate) => candidate === name);
    if (property === undefined)
      throw unsupportedQuery(`Unsupported or invalid query filter clause specified for property '${name}'.`);
    return property;
  }

  #literal(): string {
    const token = this.#next();
    if (!token.startsWith("'")) throw this.#invalid();
    return token.slice(1, -1).replaceAll("''", "'");
  }

  #next(): string {
    const token = this.#tokens.shift();
    if (token === undefined) throw this.#invalid();
    return token;
  }

  #skip(token: string): boolean {
    if (this.#tokens[0] !== token) return false;
    this.#tokens.shift();
    return true;
  }

  #expect(token: string): void {
    if (!this.#skip(token)) throw this.#invalid();
  }

  #invalid(): Error {
    return badRequest(`Invalid filter clause: '${this.#text}'.`);
  }
}
