import type { PostgresPoolClient } from 'kysely';

/**
 * Maximum number of named statements. The server has fewer fixed statements than this. The rest are statements whose
 * text is different each time, and naming those isn't worth it.
 */
const MOST_NAMES = 500;

interface Named {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

/**
 * Gives each statement with parameters a name. PostgreSQL parses a named statement only once per connection, and
 * parsing and planning cost as much as running a small statement.
 */
export class NamedStatements {
  readonly #names = new Map<string, string>();

  named(text: string, parameters: readonly unknown[]): Named {
    const name = parameters.length === 0 ? undefined : this.#nameOf(text);
    return { text, values: [...parameters], ...(name !== undefined && { name }) };
  }

  /** Wraps a connection in the form that Kysely needs, without cursors, which the server doesn't use. */
  on(run: (named: Named) => Promise<unknown>, release: () => void): PostgresPoolClient {
    const query = (text: string, parameters: readonly unknown[]): Promise<unknown> => run(this.named(text, parameters));
    return { query: query as unknown as PostgresPoolClient['query'], release };
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_NAMES) return known;
    const name = `rooms_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
