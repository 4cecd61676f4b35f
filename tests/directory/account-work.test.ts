import assert from 'node:assert/strict';
import { openDirectory } from '../../bot/directory/directory.ts';
import { type ResourceAccount, ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import type { Directory } from '../../bot/domain/ports/directory.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { checkAccountKey } from '../../bot/services/accounts/check-account-key.ts';
import { checkMailboxes } from '../../bot/services/accounts/check-mailboxes.ts';
import { confirmSignIn } from '../../bot/services/release/confirm-sign-in.ts';
import { syncAccounts, type SyncOutcome } from '../../bot/services/accounts/sync-accounts.ts';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS, type SandboxRoom, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { deliver, ready, storeContract, submitted } from '../storage/store-contract.ts';

/** On no room list: with a room's mailbox, with a person's, and with none. */
const [hidden, person, none] = [sandboxRoom(23), sandboxRoom(48), sandboxRoom(73)];

describe('account work: with a directory,', () => {
  let sandbox: Sandbox;
  let directory: Directory;

  before(async () => {
    sandbox = await startSandbox({ rooms: 75 });
    sandbox.parts.graph.reportLimit.isOn = false;
    directory = openDirectory({
      tokens: sandboxTokens('graph', sandbox.issuer),
      groups: SANDBOX_GROUPS,
      cloud: 'public',
      roomLicenses: ROOM_LICENSES,
      local: { graphUrl: sandbox.graph },
    });
  });
  after(() => sandbox.close());
  afterEach(() => {
    sandbox.parts.graph.clearFaults();
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
  });

  storeContract('the stored accounts', (opened) => {
    const sync = (): Promise<SyncOutcome> => syncAccounts({ store: opened.store, directory }, 60);
    const check = (): Promise<void> => checkMailboxes({ store: opened.store, directory });
    const stored = async ({ objectId }: SandboxRoom): Promise<ResourceAccount> =>
      (await opened.store.accounts.byId(objectId)) ?? assert.fail('it is not stored');
    const mailboxes = (): Promise<unknown[]> =>
      Promise.all([hidden, person, none].map(async (room) => (await stored(room)).isRoomMailbox));
    /** Until the job that waits has run. */
    const nextCheck = async (): Promise<void> => {
      const done = Promise.withResolvers<void>();
      await opened.store.jobs.work('check-mailboxes', () => check().then(done.resolve, done.reject));
      await done.promise;
    };
    const waitingSeconds = async (): Promise<number> => {
      const rows = await opened.rows<{ seconds: number }>(`
        select extract(epoch from start_after - clock_timestamp())::integer as seconds from pgboss.job
        where name in ('check-mailboxes', 'check-mailboxes-2') and state < 'active'`);
      assert.equal(rows.length, 1);
      return (rows[0] ?? assert.fail()).seconds;
    };

    it('do not know the mailboxes of hidden rooms without the permission, which blocks nothing', async () => {
      await sync();
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'MailboxSettings.Read'));
      await check();
      assert.deepEqual(await mailboxes(), [undefined, undefined, undefined]);
      assert.equal((await stored(person)).readiness, 'No action needed');
    });

    it('learn of mailboxes after a pause and a restart where Graph put them off, and keep it over the next sync', async () => {
      sandbox.parts.graph.addFault({
        method: 'GET',
        path: `${person.objectId}/mailboxSettings`,
        status: 429,
        retryAfterSeconds: 240,
      });
      await nextCheck();
      assert.deepEqual(await mailboxes(), [true, undefined, undefined]);
      await sync();
      await opened.reopen();
      assert.equal((await waitingSeconds()) > 180, true, 'no sync makes the pause shorter');
      await opened.store.setClockOffset(241);
      await nextCheck();
      assert.deepEqual(await mailboxes(), [true, false, undefined]);
      await sync();
      assert.deepEqual(await mailboxes(), [true, false, undefined]);
      assert.deepEqual(
        [(await stored(hidden)).readiness, (await stored(person)).readiness],
        ['No action needed', 'Needs action'],
      );
    });

    it('go and come back by complete syncs only', async () => {
      const room = sandboxRoom(3);
      const before = await opened.store.syncs.last();
      sandbox.parts.graph.changeRoom(room.objectId, { deleted: true });
      sandbox.parts.graph.addFault({ method: 'GET', path: '/users', status: 429, retryAfterSeconds: 3600 });
      assert.ok('problem' in (await sync()));
      assert.deepEqual([(await stored(room)).goneAt, await opened.store.syncs.last()], [undefined, before]);
      assert.deepEqual(await sync(), { accounts: 74, gone: 1 });
      assert.equal((await stored(room)).readiness, 'N/A');
      assert.equal((await opened.store.syncs.last())?.accounts, 74);
      sandbox.parts.graph.changeRoom(room.objectId, { deleted: false });
      assert.deepEqual(await sync(), { accounts: 75, gone: 0 });
      assert.deepEqual([(await stored(room)).goneAt, (await stored(room)).readiness], [undefined, 'No action needed']);
    });

    it('warn on the card of an open request of an account that signs in without a password', async () => {
      const request = await submitted(opened.store, sandboxRoom(22).objectId);
      await checkAccountKey({ store: opened.store, directory }, { accountId: request.account.id, attempt: 1 });
      const shown = await opened.store.requests.byId(request.id);
      assert.deepEqual([shown?.account.hasResourceAccountKey, shown?.revision], [true, request.revision + 1]);
      const jobs = await opened.rows(
        `select id from pgboss.job where name = 'deliver-card' and data ->> 'requestId' = '${request.id}'`,
      );
      assert.equal(jobs.length, 1);
    });

    it('confirm a sign-in by the key that appears after delivery, with an audit row of the system', async () => {
      const room = sandboxRoom(5);
      const request = await ready(opened.store, room.objectId);
      await deliver(opened.store, request);
      sandbox.parts.graph.changeRoom(room.objectId, { passwordless: false });
      const look = (number: number): Promise<void> =>
        confirmSignIn({ store: opened.store, directory }, { requestId: request.id, look: number, attempt: 1 });
      await look(0);
      await look(1);
      assert.equal((await opened.store.requests.byId(request.id))?.status, 'delivered');
      sandbox.parts.graph.changeRoom(room.objectId, { passwordless: true });
      await look(2);
      assert.equal((await opened.store.requests.byId(request.id))?.status, 'signed_in');
      const rows = await opened.rows<{ event: object }>(
        `select event from audit_entries where event ->> 'requestId' = '${request.id}'`,
      );
      assert.deepEqual(
        rows.map(({ event }) => event),
        [
          {
            actor: { kind: 'system' },
            act: 'credential_signed_in',
            accountId: room.objectId,
            requestId: request.id,
            details: { status: 'signed_in', made: 6, seenBy: 'resource_account_key' },
          },
        ],
      );
    });
  });
});
