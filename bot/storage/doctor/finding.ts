import type { RawBuilder } from 'kysely';

/** One thing that is wrong with the data, and what to do about it. It never contains a secret. */
export interface Finding {
  /** A name for scripts, for example `password_without_code`. */
  readonly code: string;
  readonly found: string;
  readonly remedy: string;
  /** `fix` when `--fix` repairs it without losing anything that somebody needs. */
  readonly by: 'fix' | 'person';
  /** Whether this run has repaired it. */
  readonly fixed: boolean;
}

/** One question about the rows of the database. */
export interface RowCheck {
  readonly code: string;
  /** What is wrong with so many rows. */
  readonly found: (count: number) => string;
  readonly remedy: string;
  /** Returns the rows that are wrong, by `id`. */
  readonly wrong: RawBuilder<{ readonly id: string }>;
  /** Repairs them. It asks the same question again, because servers may work meanwhile. */
  readonly fix?: RawBuilder<unknown>;
  /** Whether the ids are those of requests that the repair changes, so that their accounts have to be locked. */
  readonly changesRequests?: true;
}

/** The number with its noun, for example `1 job` or `2 jobs`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
