import assert from 'node:assert/strict';
import { type Actor, asActor, SYSTEM } from '../../../bot/domain/admin.ts';
import type { AuditAct, AuditFilter, AuditRow } from '../../../bot/domain/audit/audit.ts';
import { ADMIN, storeContract } from '../store-contract.ts';

const ACTORS: readonly Actor[] = [
  SYSTEM,
  asActor({ ...ADMIN, objectId: 'one', displayName: 'Ada Lovelace' }),
  asActor({ ...ADMIN, objectId: 'two', displayName: 'Ada Byron' }),
  // The same person before and after a change of the name, and a namesake.
  asActor({ ...ADMIN, objectId: 'three', displayName: 'Grace Murray' }),
  asActor({ ...ADMIN, objectId: 'three', displayName: 'Grace Hopper' }),
  asActor({ ...ADMIN, objectId: 'four', displayName: 'grace hopper' }),
];
const ACTS: readonly AuditAct[] = ['otp_issued', 'otp_revoked', 'request_approved'];
const ACCOUNTS = ['a', 'b', undefined];
/** Seconds between two groups of rows. The rows of a group have the same time. */
const STEP = 600;
const GROUPS = 12;
const PAGE = 7;

function isMeant({ actor }: AuditRow, wanted: string): boolean {
  if (actor.kind !== 'admin') return false;
  return actor.objectId === wanted || actor.displayName.toLowerCase().startsWith(wanted.toLowerCase());
}

function matches(row: AuditRow, { act, actor, accountId, from, to }: AuditFilter): boolean {
  return (
    (act === undefined || row.act === act) &&
    (actor === undefined || isMeant(row, actor)) &&
    (accountId === undefined || row.accountId === accountId) &&
    (from === undefined || row.at >= new Date(from)) &&
    (to === undefined || row.at < new Date(to))
  );
}

/** All combinations of these parts of a filter. */
function filtersOf(all: readonly AuditRow[]): readonly AuditFilter[] {
  const [early, late] = [all[Math.floor(all.length * 0.7)], all[Math.floor(all.length * 0.2)]];
  assert.ok(early && late);
  const times = [{}, { from: early.at.toISOString() }, { to: late.at.toISOString() }];
  const periods = [
    ...times,
    { ...times[1], ...times[2] },
    { from: '9999-01-01T00:00:00Z' },
    { to: '2000-01-01T00:00:00Z' },
  ];
  const actors = ['three', 'ada', 'GRACE h', 'Ada Lovelace', 'nobody', '%', ''].map((actor) => ({ actor }));
  return [{}, ...actors].flatMap((actor) =>
    [{}, { act: 'otp_revoked' as const }, { act: 'keys_rotated' as const }].flatMap((act) =>
      [{}, { accountId: 'b' }].flatMap((account) =>
        periods.map((period) => ({ ...actor, ...act, ...account, ...period })),
      ),
    ),
  );
}

storeContract('a page of the audit', (opened) => {
  it('has the rows that match every part of the filter, newest first, and the next page goes on after it', async () => {
    const { store } = opened;
    for (let group = 0; group < GROUPS; group += 1) {
      await store.setClockOffset(group * STEP);
      await store.transaction(async (tx) => {
        for (const [index, actor] of ACTORS.entries()) {
          const accountId = ACCOUNTS[(group + index) % ACCOUNTS.length];
          const act = ACTS[(group * 2 + index) % ACTS.length] ?? 'otp_issued';
          await tx.audit.append({ actor, act, ...(accountId !== undefined && { accountId }) });
        }
      });
    }
    const all = await store.audit.list({}, 1000);
    assert.equal(all.length, GROUPS * ACTORS.length);
    for (const filter of filtersOf(all)) {
      const expected = all.filter((row) => matches(row, filter)).map(({ place }) => place);
      const first = (await store.audit.list(filter, PAGE)).map(({ place }) => place);
      assert.deepEqual(first, expected.slice(0, PAGE), JSON.stringify(filter));
      const before = first.at(-1);
      if (before === undefined) continue;
      const next = (await store.audit.list({ ...filter, before }, PAGE)).map(({ place }) => place);
      assert.deepEqual(next, expected.slice(PAGE, 2 * PAGE), `after ${before}: ${JSON.stringify(filter)}`);
    }
  });
});
