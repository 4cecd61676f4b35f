import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { SIGN_IN_DATA_COLUMNS } from '../../contract/sign-in-data.ts';
import type { StartRolloutBody } from '../../contract/rollouts.ts';
import type { ResourceAccount } from '../../bot/domain/accounts/account.ts';
import { expire } from '../../bot/services/approval/expire.ts';
import { retryRollout } from '../../bot/services/rollouts/retry-rollout.ts';
import { runRollout } from '../../bot/services/rollouts/run-rollout.ts';
import { rolloutCodes, rolloutItems, ownRollouts } from '../../bot/services/rollouts/show-rollout.ts';
import { type StartedRollout, startRollout } from '../../bot/services/rollouts/start-rollout.ts';
import { ISSUER } from '../support/samples/requests.ts';
import { refusal } from '../services/refusal.ts';
import { permissions } from '../services/stubbed-permissions.ts';
import { addRooms, bodyFor, depsOn } from './rollouts/rollout-stage.ts';
import { storeContract } from './store-contract.ts';

function csvFor(accounts: readonly ResourceAccount[], passwordOf = (upn: string): string => `pw ${upn}`): string {
  return [SIGN_IN_DATA_COLUMNS.join(','), ...accounts.map(({ upn }) => `${upn},${passwordOf(upn)},`)].join('\n');
}

storeContract('a rollout', (opened) => {
  const start = (body: StartRolloutBody, key: string = randomUUID()): Promise<StartedRollout> =>
    startRollout(depsOn(opened), ISSUER, body, key);
  const run = (id: string): Promise<void> => runRollout(depsOn(opened), id);

  it('is stored with its items and the job that runs it, and found again by its person', async () => {
    const rooms = await addRooms(opened.store, 3);
    const { rollout, isNew } = await start(bodyFor(rooms));
    assert.deepEqual([isNew, rollout.total, rollout.done, rollout.failed, rollout.status], [true, 3, 0, 0, 'running']);
    assert.deepEqual((await ownRollouts(depsOn(opened), ISSUER))[0], rollout);
    const jobs = await opened.rows(
      `select id from pgboss.job where name = 'run-batch' and data ->> 'batchId' = '${rollout.id}'`,
    );
    assert.equal(jobs.length, 1);
    assert.ok(!(await opened.store.rollouts.stranded()).includes(rollout.id));
  });

  it('is the same one for the same key and wishes, also when both come at once, and a refusal for other wishes', async () => {
    const rooms = await addRooms(opened.store, 2);
    const key = randomUUID();
    const started = await Promise.all([start(bodyFor(rooms), key), start(bodyFor(rooms), key)]);
    assert.equal(new Set(started.map(({ rollout }) => rollout.id)).size, 1);
    assert.equal(started.filter(({ isNew }) => isNew).length, 1);
    await refusal(start(bodyFor(rooms, { ttlHours: 9 }), key), 'idempotency_key_reused');
    const other = await startRollout(depsOn(opened), { ...ISSUER, objectId: 'somebody-else' }, bodyFor(rooms), key);
    assert.equal(other.isNew, true);
  });

  it('issues once for each account however many run it', async () => {
    const rooms = await addRooms(opened.store, 30);
    const serialNumber = 'SN-77';
    const { rollout } = await start(
      bodyFor(rooms, { expectedSerialNumbers: [{ accountId: rooms[7]?.id ?? '', serialNumber }] }),
    );
    await Promise.all([run(rollout.id), run(rollout.id), run(rollout.id)]);
    const after = await opened.store.rollouts.byId(rollout.id);
    assert.deepEqual([after?.done, after?.failed], [30, 0]);
    for (const [index, { id }] of rooms.entries()) {
      const otp = await opened.store.otps.latest(id);
      assert.equal(otp?.status, 'active');
      assert.equal(otp.expectedSerialNumber, index === 7 ? serialNumber : undefined);
    }
    const issued = await opened.rows<{ count: number }>(`
      select count(*)::integer as count from audit_entries where event ->> 'act' = 'otp_issued' and event -> 'details' ->> 'batchId' = '${rollout.id}'`);
    const otps = await opened.rows<{ count: number }>(`
      select count(*)::integer as count from otps where account_id in (${rooms.map(({ id }) => `'${id}'`).join(',')})`);
    assert.deepEqual([issued[0]?.count, otps[0]?.count], [30, 30]);
  });

  it('tells of each account what went wrong, stops no other, and runs only the failed ones again', async () => {
    const [ready] = await addRooms(opened.store, 1);
    const [notReady] = await addRooms(opened.store, 1, { usageLocation: '' });
    const [synced] = await addRooms(opened.store, 1, { syncedFromOnPremises: true });
    assert.ok(ready && notReady && synced);
    const { rollout } = await start(bodyFor([notReady, { id: 'nobody' }, synced, ready]));
    await run(rollout.id);
    const first = await rolloutItems(depsOn(opened), ISSUER, rollout.id, 0, false);
    assert.deepEqual(
      first.items.map(({ status, problem }) => problem ?? status),
      ['account_not_ready', 'account_unknown', 'account_synced_from_on_premises', 'done'],
    );
    const code = await opened.store.otps.latest(ready.id);
    await opened.store.transaction((tx) => tx.accounts.save([{ ...notReady, usageLocation: 'DE' }]));
    const retried = await retryRollout(depsOn(opened), ISSUER, rollout.id);
    assert.deepEqual([retried.done, retried.failed, retried.status], [1, 0, 'running']);
    await run(rollout.id);
    const failed = await rolloutItems(depsOn(opened), ISSUER, rollout.id, 0, true);
    assert.deepEqual([failed.total, failed.items.map(({ accountId }) => accountId)], [2, ['nobody', synced.id]]);
    assert.deepEqual(await opened.store.otps.latest(ready.id), code);
    assert.equal((await opened.store.otps.latest(notReady.id))?.status, 'active');
  });

  it('issues nothing more when its person has lost the permission, as 0.1.0 stored it too', async () => {
    const rooms = await addRooms(opened.store, 2);
    const { rollout } = await start(bodyFor(rooms));
    const deps = depsOn(opened);
    await runRollout({ ...deps, directory: { ...deps.directory, ...permissions('r').directory } }, rollout.id);
    const { items } = await rolloutItems(depsOn(opened), ISSUER, rollout.id, 0, false);
    assert.deepEqual(
      items.map(({ problem }) => problem),
      ['no_permission', 'no_permission'],
    );
    const changed = await opened.rows(
      `update batch_items set problem = 'no_permission' where batch_id = '${rollout.id}' returning position`,
    );
    assert.equal(changed.length, 2);
    const stored = await rolloutItems(depsOn(opened), ISSUER, rollout.id, 0, false);
    assert.deepEqual(
      stored.items.map(({ problem }) => problem),
      ['no_permission', 'no_permission'],
    );
  });

  it('is forgotten after ninety days, and its one-time passwords are not', async () => {
    const rooms = await addRooms(opened.store, 1);
    const { rollout } = await start(bodyFor(rooms));
    await run(rollout.id);
    await opened.store.setClockOffset(89 * 86_400);
    await expire(opened);
    assert.ok(await opened.store.rollouts.byId(rollout.id));
    await opened.store.setClockOffset(91 * 86_400);
    await expire(opened);
    assert.equal(await opened.store.rollouts.byId(rollout.id), undefined);
    assert.equal((await opened.store.otps.latest(rooms[0]?.id ?? ''))?.status, 'expired');
  });

  it('takes all that match but some, and none that cannot be picked', async () => {
    const rooms = await addRooms(opened.store, 4, { building: 'Select' });
    await addRooms(opened.store, 1, { building: 'Select', usageLocation: '' });
    const [left, ...others] = rooms;
    const { rollout } = await start(
      bodyFor([], { selection: { query: { building: 'Select' }, except: [left?.id ?? ''] } }),
    );
    const { items } = await rolloutItems(depsOn(opened), ISSUER, rollout.id, 0, false);
    assert.deepEqual(new Set(items.map(({ accountId }) => accountId)), new Set(others.map(({ id }) => id)));
    await refusal(start(bodyFor([])), 'selection_empty');
  });

  it('shows its codes to its issuer alone, for fifteen minutes, and audits each', async () => {
    const rooms = await addRooms(opened.store, 3);
    const { rollout } = await start(bodyFor(rooms));
    await run(rollout.id);
    await refusal(rolloutCodes(depsOn(opened), { ...ISSUER, objectId: 'somebody-else' }, rollout.id, 0), 'not_issuer');
    const { items, more } = await rolloutCodes(depsOn(opened), ISSUER, rollout.id, 0);
    assert.deepEqual([items.map(({ account }) => account.id), more], [rooms.map(({ id }) => id), false]);
    for (const { code } of items) assert.match(code?.reveal() ?? '', /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.equal((await rolloutCodes(depsOn(opened), ISSUER, rollout.id, 1)).items.length, 2);
    await opened.store.setClockOffset(15 * 60 + 60);
    await refusal(rolloutCodes(depsOn(opened), ISSUER, rollout.id, 0), 'code_gone');
    assert.equal((await opened.store.rollouts.byId(rollout.id))?.codesVisibleUntil, undefined);
    const shown = await opened.rows(
      `select id from audit_entries where event ->> 'act' = 'code_shown' and event -> 'details' ->> 'batchId' = '${rollout.id}'`,
    );
    assert.equal(shown.length, 5);
  });
});

storeContract('a rollout that keeps passwords', (opened) => {
  const start = (body: StartRolloutBody): Promise<StartedRollout> =>
    startRollout(depsOn(opened), ISSUER, body, randomUUID());

  it('stores nothing when a row is wrong, or when the CSV does not fit the choice', async () => {
    const rooms = await addRooms(opened.store, 2, { syncedFromOnPremises: true });
    await refusal(start(bodyFor(rooms, { passwordMode: 'keep' })), 'sign_in_data_missing');
    await refusal(start(bodyFor(rooms, { signInData: csvFor(rooms) })), 'sign_in_data_not_wanted');
    const { errors } = await refusal(
      start(bodyFor(rooms, { passwordMode: 'keep', signInData: csvFor(rooms.slice(0, 1)) })),
      'sign_in_data_invalid',
    );
    assert.equal(errors, 1);
    const rollouts = await opened.rows(
      `select b.id from batches b join batch_items i on i.batch_id = b.id where i.account_id = '${rooms[0]?.id}'`,
    );
    assert.equal(rollouts.length, 0);
  });

  it('expects no placeholder, and no device for two rooms, from the CSV and the list together', async () => {
    const rooms = await addRooms(opened.store, 3, { syncedFromOnPremises: true });
    const [first, second] = rooms;
    assert.ok(first && second);
    const expecting = (accountId: string, serialNumber: string) => ({ accountId, serialNumber });
    const cases = [
      [[expecting(first.id, 'To be filled by O.E.M.')], 'placeholder', [first.displayName], ['1']],
      [[expecting(second.id, '#NAME?')], 'replaced_by_excel', [second.displayName], ['1']],
      [
        [expecting(first.id, 'PF-2ABC3D'), expecting(second.id, 'pf2abc3d')],
        'twice',
        [first.displayName, second.displayName],
        ['1', '2'],
      ],
    ] as const;
    const body = bodyFor(rooms, { passwordMode: 'keep', signInData: csvFor(rooms) });
    for (const [expectedSerialNumbers, problem, accounts, lines] of cases) {
      const facts = await refusal(start({ ...body, expectedSerialNumbers }), 'serial_numbers_invalid');
      assert.deepEqual(facts, { problem, accounts, rows: lines });
    }
  });

  it('has each password sealed to its account and one-time password, and wipes those that will not be used', async () => {
    const rooms = await addRooms(opened.store, 2, { syncedFromOnPremises: true });
    const { rollout } = await start(bodyFor(rooms, { passwordMode: 'keep', signInData: csvFor(rooms) }));
    const waiting = await opened.store.rollouts.waitingItems(rollout.id, 10);
    const [first, second] = await Promise.all(waiting.map(({ otpId }) => opened.store.credentials.password(otpId)));
    assert.ok(first && second && !first.includes('pw '));
    await opened.store.setClockOffset(59 * 60);
    await expire(opened);
    assert.equal(await opened.store.credentials.password(waiting[0]?.otpId ?? ''), first);
    await opened.store.setClockOffset(61 * 60);
    await expire(opened);
    assert.equal(await opened.store.credentials.password(waiting[0]?.otpId ?? ''), undefined);
    await runRollout(depsOn(opened), rollout.id);
    const { items } = await rolloutItems(depsOn(opened), ISSUER, rollout.id, 0, false);
    assert.deepEqual(
      items.map(({ problem }) => problem),
      ['password_gone', 'password_gone'],
    );
    assert.equal(await opened.store.otps.latest(rooms[0]?.id ?? ''), undefined);
  });
});
