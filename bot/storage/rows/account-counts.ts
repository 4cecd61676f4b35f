import type { AccountFilter } from '../../domain/accounts/account-list.ts';

/** Number of accounts that match a filter, and of those among them that need no action. */
export interface AccountCount {
  readonly total: number;
  readonly eligible: number;
}

/** Maximum number of filters whose counts are kept. */
const MOST_FILTERS = 100;
/** Milliseconds after which a count is no longer used, in case the page event that would clear it got lost. */
const LONGEST_MILLISECONDS = 10_000;

/** Caches the number of matching accounts for the latest filters, until a page event reports a change. */
export class AccountCounts {
  readonly #known = new Map<string, AccountCount & { readonly at: number }>();
  #version = 0;

  forget(): void {
    this.#version += 1;
    this.#known.clear();
  }

  known(filter: AccountFilter): AccountCount | undefined {
    const found = this.#known.get(keyOf(filter));
    return found && performance.now() - found.at < LONGEST_MILLISECONDS ? found : undefined;
  }

  /** Call this before counting. The function that it returns caches the count, unless something changed meanwhile. */
  counting(filter: AccountFilter): (count: AccountCount) => void {
    const version = this.#version;
    return (count) => {
      if (version !== this.#version) return;
      const [oldest] = this.#known.keys();
      if (this.#known.size >= MOST_FILTERS && oldest !== undefined) this.#known.delete(oldest);
      this.#known.set(keyOf(filter), { ...count, at: performance.now() });
    };
  }
}

function keyOf({ search, readiness, provisioning, building, eligible }: AccountFilter): string {
  return JSON.stringify([search, readiness, provisioning, building, eligible]);
}
