import assert from 'node:assert/strict';
import { queuesOf } from '../../bot/storage/jobs/queue-names.ts';
import { storeContract } from '../storage/store-contract.ts';
import type { Orphaned, Released, Unread, Unreadable } from './released-jobs.ts';

/** These lines fail the type check and name the job when a payload changes in a queue of a release. */
type OfEach<Problem extends { readonly [Version in keyof Released]: PropertyKey }> = Problem[keyof Released];
type NoneOf<Names> = [Names] extends [never] ? true : Names;
const checks: readonly true[] = [
  true satisfies NoneOf<OfEach<{ [Version in keyof Released]: Unreadable<Released[Version]> }>>,
  true satisfies NoneOf<OfEach<{ [Version in keyof Released]: Unread<Released[Version]> }>>,
  true satisfies NoneOf<OfEach<{ [Version in keyof Released]: Orphaned<Released[Version]> }>>,
];

/** The check itself, on payloads that servers of this imagined release don't know. */
interface Imagined {
  readonly 'deliver-card': { readonly requestId: string; readonly cardId: string };
  readonly 'remind-person': object;
  readonly 'run-batch': { readonly batchId: string };
  readonly 'send-fax': { readonly number: string };
}
type Exactly<Left, Right> = [Left, Right] extends [Right, Left] ? true : false;
const checksOfTheCheck: readonly true[] = [
  true satisfies Exactly<Unreadable<Imagined>, 'deliver-card' | 'remind-person'>,
  true satisfies Exactly<Unread<Imagined>, 'remind-person'>,
  true satisfies Exactly<Orphaned<Imagined>, 'send-fax'>,
];

describe('the payloads of jobs', () => {
  it('are compared with those of each release by the type check', () => {
    assert.ok([...checks, ...checksOfTheCheck].every(Boolean));
  });
});

storeContract('an alert that release 0.1.0 does not know', (opened) => {
  it('goes to a queue that its servers never fetch from, while their own alerts are still raised', async () => {
    const { store } = opened;
    await store.transaction((tx) =>
      tx.jobs.send({ name: 'raise-alert', kind: 'release_refused', room: 'Oslo', problem: 'account_gone' }),
    );
    const queues = await opened.rows<{ name: string }>(
      `select distinct name from pgboss.job where data ->> 'kind' is not null`,
    );
    assert.deepEqual(queues, [{ name: 'raise-alert-2' }]);
    assert.deepEqual(queuesOf('raise-alert'), ['raise-alert-2', 'raise-alert']);
    await opened.behind(async ({ boss }) => {
      await boss.start();
      await boss.send('raise-alert', { kind: 'many_wrong_codes' });
      await boss.stop({ graceful: false });
    });
    const raised = new Set<string | undefined>();
    const both = Promise.withResolvers<void>();
    await opened.store.jobs.work('raise-alert', ({ kind }) => {
      raised.add(kind);
      if (raised.size === 2) both.resolve();
      return Promise.resolve();
    });
    await both.promise;
    assert.deepEqual(raised, new Set(['many_wrong_codes', 'release_refused']));
  });
});
