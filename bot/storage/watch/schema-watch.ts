import { MIGRATION_COUNT } from '../migrations/migrations.ts';
import { type SchemaNeeds, tooNewReason } from '../migrations/schema-needs.ts';

/** Milliseconds between two looks. A server that meets a newer schema stops before much of its work can fail. */
const LOOK_MILLISECONDS = 4_000;

/**
 * Looks whether a newer version has changed the database in a way that this running server doesn't know, and tells it
 * once. A look that fails tells nothing: the next one asks again.
 */
export class SchemaWatch {
  readonly #read: () => Promise<SchemaNeeds | undefined>;
  readonly #timer: NodeJS.Timeout;
  readonly #tooNew = Promise.withResolvers<string>();

  constructor(read: () => Promise<SchemaNeeds | undefined>) {
    this.#read = read;
    this.#timer = setInterval(() => void this.#look().catch(() => undefined), LOOK_MILLISECONDS).unref();
  }

  /** Resolves with the reason when the server can't go on with this database, and otherwise never. */
  get tooNew(): Promise<string> {
    return this.#tooNew.promise;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #look(): Promise<void> {
    const needs = await this.#read();
    const reason = needs && tooNewReason(needs, MIGRATION_COUNT);
    if (reason === undefined) return;
    this.close();
    this.#tooNew.resolve(reason);
  }
}
