import assert from 'node:assert/strict';
import type { AppCredentialEnd } from '../../../bot/domain/credential-end.ts';
import type { Job } from '../../../bot/domain/ports/store/jobs.ts';
import { warnOfEnds } from '../../../bot/services/channel/warn-of-ends.ts';
import { stubTransaction } from '../stubbed-store.ts';
import { storeContract } from '../../storage/store-contract.ts';

const DAY_SECONDS = 86_400;

storeContract('warnings of credentials that end', (opened) => {
  /** Lets several servers look at the same time, and returns the days that are left in the alerts that they raise together. */
  async function look(ends: readonly AppCredentialEnd[], failing = false): Promise<readonly unknown[]> {
    const { store } = opened;
    const tx = stubTransaction();
    const deps = {
      store: {
        clock: store.clock,
        rateLimits: store.rateLimits,
        transaction: async <Result>(work: (given: typeof tx) => Promise<Result>) => {
          if (failing) throw new Error('the database is away');
          return work(tx);
        },
      },
      readEnds: async () => ends,
    };
    const looks = await Promise.allSettled([warnOfEnds(deps), warnOfEnds(deps), warnOfEnds(deps)]);
    assert.equal(
      looks.some(({ status }) => status === 'rejected'),
      failing,
    );
    return tx.jobs.send.args.map(([job]: readonly [Job, ...unknown[]]) => ('days' in job ? job.days : job));
  }

  it('are raised once each at 30, 7, 1 and 0 days, however many servers look', async () => {
    const { store } = opened;
    await store.setClockOffset(0);
    // The fraction keeps the end apart from those of other tests in the same database.
    const at = new Date((await store.clock.now()).getTime() + 31 * DAY_SECONDS * 1000 + Math.random() * 1000);
    const ends: readonly AppCredentialEnd[] = [
      { app: 'graph', end: { kind: 'at', at, credential: 'secret' } },
      { app: 'bot', end: { kind: 'never' } },
    ];
    const raised = [];
    for (const daysLater of [0, 2.5, 3, 25.5, 26, 30.5, 32, 33]) {
      await store.setClockOffset(daysLater * DAY_SECONDS);
      raised.push(await look(ends));
    }
    await store.setClockOffset(0);
    assert.deepEqual(raised, [[], [29], [], [6], [], [1], [0], []]);
  });

  it('are raised again for another end, and after a failure', async () => {
    const soon = new Date((await opened.store.clock.now()).getTime() + 5 * DAY_SECONDS * 1000 + Math.random() * 1000);
    const endOf = (at: Date): readonly AppCredentialEnd[] => [
      { app: 'bot', end: { kind: 'at', at, credential: 'certificate' } },
    ];
    assert.deepEqual(await look(endOf(soon), true), []);
    assert.equal((await look(endOf(soon))).length, 1);
    assert.equal((await look(endOf(new Date(soon.getTime() + 1)))).length, 1);
  });
});
