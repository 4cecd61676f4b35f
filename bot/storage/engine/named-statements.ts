import type { PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** All that the server writes are fewer; beyond it are those put together anew each time, which are not worth keeping. */
const MOST_NAMES = 500;

interface Named {
  readonly text: string;
  readonly values: unknown[];
  readonly name?: string;
}

/** A statement with a name is parsed and planned once for each connection, which costs as much as running a small one. */
export class NamedStatements {
  readonly #names = new Map<string, string>();

  named(text: string, parameters: readonly unknown[]): Named {
    const name = parameters.length === 0 ? undefined : this.#nameOf(text);
    return { text, values: [...parameters], ...(name !== undefined && { name }) };
  }

  /** What Kysely needs of a connection; cursors are not used. */
  on(client: pg.ClientBase, release: () => void): PostgresPoolClient {
    const run = (text: string, parameters: readonly unknown[]): Promise<unknown> =>
      client.query(this.named(text, parameters));
    return { query: run as unknown as PostgresPoolClient['query'], release };
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_NAMES) return known;
    const name = `rooms_${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
