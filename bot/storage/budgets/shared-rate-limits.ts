import { sql } from 'kysely';
import type { RateLimitCounts } from '../../domain/ports/store/rate-limits.ts';
import { inBatches } from '../../runtime/in-batches.ts';
import type { Statements } from '../engine/statements.ts';
import { StoredRateLimits } from '../rate-limits.ts';
import { inRounds } from './in-rounds.ts';
import type { RecentlyFull } from './recently-full.ts';

interface RefusedCode {
  readonly sourceAddress: string;
  readonly selector: string;
}

interface Use {
  readonly key: string;
}

/** Answers the seconds until the window ends when the limit is used up, as a fraction. */
type Take = (use: Use) => Promise<number | undefined>;

/** The most uses or refused codes of one batch, and the milliseconds between two batches. */
const BATCH = { most: 500, pause: 10 } as const;

/**
 * The counters of one server, whose callers share statements: what comes together is counted together, and a limit that is
 * used up isn't asked for again until its window ends.
 */
export class SharedRateLimits implements RateLimitCounts {
  readonly #limits: StoredRateLimits;
  readonly #full: RecentlyFull;
  readonly #countRefused: (refused: RefusedCode) => Promise<void>;
  /** Takes uses of limits with the same number and window, by both. */
  readonly #takes = new Map<string, Take>();

  constructor(db: Statements, full: RecentlyFull) {
    this.#limits = new StoredRateLimits(db);
    this.#full = full;
    this.#countRefused = inBatches(async (refused: readonly RefusedCode[]) => {
      await db.all(countOf(refused));
      return refused.map(() => undefined);
    }, BATCH);
  }

  async take(
    key: string,
    limit: number,
    windowSeconds: number,
  ): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    const known = this.#full.waitOf(key);
    if (known) return known;
    const seconds = await this.#takeOf(limit, windowSeconds)({ key });
    if (seconds === undefined) return undefined;
    this.#full.note(key, seconds);
    return { retryAfterSeconds: Math.max(1, Math.ceil(seconds)) };
  }

  usedUp(key: string, limit: number): Promise<{ readonly retryAfterSeconds: number } | undefined> {
    return this.#limits.usedUp(key, limit);
  }

  forget(key: string): Promise<void> {
    this.#full.clear();
    return this.#limits.forget(key);
  }

  begin(work: string, longestSeconds: number): Promise<boolean> {
    return this.#limits.begin(work, longestSeconds);
  }

  finish(work: string): Promise<boolean> {
    return this.#limits.finish(work);
  }

  countRefusal(sourceAddress: string, selector = ''): Promise<void> {
    return this.#countRefused({ sourceAddress, selector });
  }

  #takeOf(limit: number, windowSeconds: number): Take {
    const name = `${limit} ${windowSeconds}`;
    const known = this.#takes.get(name);
    if (known) return known;
    const take = inBatches((uses: readonly Use[]) => this.#takeAll(uses, limit, windowSeconds), BATCH);
    this.#takes.set(name, take);
    return take;
  }

  /** Takes a use of a limit for each that asks. Once a limit is used up, the others that ask for it needn't be counted. */
  async #takeAll(uses: readonly Use[], limit: number, windowSeconds: number): Promise<readonly (number | undefined)[]> {
    const full = new Map<string, number>();
    return inRounds(uses, async (round) => {
      const open = round.map(({ key }) => key).filter((key) => !full.has(key));
      const waits = open.length === 0 ? [] : await this.#limits.takeAll(open, limit, windowSeconds);
      for (const [key, seconds] of waits) full.set(key, seconds);
      return round.map(({ key }) => full.get(key));
    });
  }
}

/** Counts refused codes by address and selector, in one order, so that two servers can't wait for each other. */
function countOf(refused: readonly RefusedCode[]) {
  const rows = JSON.stringify(refused.map(({ sourceAddress: address, selector }) => ({ address, selector })));
  return sql`
    insert into refused_codes as r (source_address, selector, refused, ends_at)
    select address, selector, count(*), rooms_now() + interval '1 minute'
    from jsonb_to_recordset(${rows}::text::jsonb) as c(address text, selector text) group by 1, 2 order by 1, 2
    on conflict (source_address, selector) do update set refused = r.refused + excluded.refused`;
}
