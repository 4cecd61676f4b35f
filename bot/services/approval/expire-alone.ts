import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import { expireRuleChanges } from '../preferences/expire-rule-changes.ts';
import { expireSignOuts } from '../sign-outs/expire-sign-outs.ts';
import { expire } from './expire.ts';

type ExpireDeps = Parameters<typeof expire>[0];
interface AloneDeps {
  readonly store: ExpireDeps['store'] &
    Parameters<typeof expireRuleChanges>[0]['store'] &
    Parameters<typeof expireSignOuts>[0]['store'] & {
      readonly rateLimits: Pick<RateLimits, 'begin' | 'finish' | 'take'>;
    };
}

/** Name of the work that only one server does at a time. */
const WORK = 'work:expire';
/** Seconds after which another server may begin although the first one hasn't finished, because it may have crashed. */
const LONGEST_SECONDS = 60;

/**
 * Seconds after which records that have served their time are deleted again, and counts of refusals come into the audit.
 * It is a little less than the time of two runs of `reconcile`, because the second one would otherwise find it not yet over.
 */
const FORGET_SECONDS = 55;

/**
 * Expires what has run out of time, on one server at a time: many jobs are due at the same moment, and all of them
 * would look for the same rows. A job that comes while another one works does nothing, and the other one looks once
 * more when it has finished, so that nothing waits for the next job. Records are deleted once a minute.
 */
export async function expireAlone({ store }: AloneDeps): Promise<void> {
  for (let again = true; again;) {
    if (!(await store.rateLimits.begin(WORK, LONGEST_SECONDS))) return;
    try {
      await expireRuleChanges({ store });
      await expireSignOuts({ store });
      await expire({ store }, (await store.rateLimits.take('every:forget', 1, FORGET_SECONDS)) === undefined);
    } finally {
      again = await store.rateLimits.finish(WORK);
    }
  }
}
