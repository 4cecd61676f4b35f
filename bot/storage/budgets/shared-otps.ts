import type { LiveState } from '../../domain/accounts/live-state.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { OtpQueries } from '../../domain/ports/store/otps.ts';
import { inBatches } from '../../runtime/in-batches.ts';
import type { StoredOtps } from '../otps.ts';

/** The most selectors of one batch, and the milliseconds between two batches. */
const BATCH = { most: 500, pause: 5 } as const;

/** Queries about one-time passwords, of which those by selector share statements, because strangers may ask for many. */
export class SharedOtps implements OtpQueries {
  readonly #otps: StoredOtps;
  readonly #bySelector: (selector: string) => Promise<Otp | undefined>;

  constructor(otps: StoredOtps) {
    this.#otps = otps;
    this.#bySelector = inBatches(async (selectors: readonly string[]) => {
      const found = new Map((await otps.bySelectors([...new Set(selectors)])).map((otp) => [otp.selector, otp]));
      return selectors.map((selector) => found.get(selector));
    }, BATCH);
  }

  byId(id: string): Promise<Otp | undefined> {
    return this.#otps.byId(id);
  }

  bySelector(selector: string): Promise<Otp | undefined> {
    return this.#bySelector(selector);
  }

  bySelectors(selectors: readonly string[]): Promise<readonly Otp[]> {
    return this.#otps.bySelectors(selectors);
  }

  latest(accountId: string): Promise<Otp | undefined> {
    return this.#otps.latest(accountId);
  }

  live(accountIds: readonly string[]): Promise<ReadonlyMap<string, LiveState>> {
    return this.#otps.live(accountIds);
  }
}
