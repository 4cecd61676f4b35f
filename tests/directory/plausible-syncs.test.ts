import assert from 'node:assert/strict';
import type { HeldList } from '../../bot/domain/accounts/account-sync.ts';
import type { ResourceAccount } from '../../bot/domain/accounts/account.ts';
import type { Directory } from '../../bot/domain/ports/directory.ts';
import { acceptList } from '../../bot/services/accounts/accept-list.ts';
import { checkMailboxes } from '../../bot/services/accounts/check-mailboxes.ts';
import { syncAccounts, type SyncOutcome } from '../../bot/services/accounts/sync-accounts.ts';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import type { Sandbox } from '../../env/sandbox/sandbox.ts';
import { sandboxRoom } from '../../env/sandbox/tenant.ts';
import { permissions } from '../services/stubbed-permissions.ts';
import { refusal } from '../services/refusal.ts';
import { storeContract } from '../storage/store-contract.ts';
import { ISSUER } from '../support/samples/requests.ts';
import { type AnswerChange, type ChangedGraph, type ListBody, openChangedDirectory } from './changed-graph.ts';

const ROOMS = 150;
const SECOND = { ...ISSUER, objectId: 'second', displayName: 'Second Approver' };
const room = sandboxRoom(1);

describe('syncs of accounts with odd answers of Microsoft Graph:', () => {
  let sandbox: Sandbox;
  let graph: ChangedGraph;
  let directory: Directory;
  let close = async (): Promise<void> => undefined;
  before(async () => {
    ({ sandbox, graph, directory, close } = await openChangedDirectory(ROOMS));
  });
  after(() => close());
  afterEach(() => {
    graph.change();
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
  });

  function usersAs(change: (value: ListBody['value']) => readonly unknown[]): AnswerChange {
    return (path, { status, body }) =>
      path.startsWith('/users?') ? { status, body: { value: change((body as ListBody).value) } } : undefined;
  }

  function refuse(start: string, status: number): AnswerChange {
    return (path) => (path.startsWith(start) ? { status, body: { error: { code: 'x', message: 'x' } } } : undefined);
  }

  storeContract('the stored accounts', (opened) => {
    const sync = (): Promise<SyncOutcome> => syncAccounts({ store: opened.store, directory }, 60);
    const stored = async (id: string): Promise<ResourceAccount> =>
      (await opened.store.accounts.byId(id)) ?? assert.fail('it is not stored');
    const present = async (): Promise<number> => (await opened.store.accounts.present()).length;
    const held = async (): Promise<HeldList> =>
      (await opened.store.syncs.state()).held ?? assert.fail('no list is held');
    const accept = (admin = ISSUER, list?: string): Promise<HeldList> =>
      acceptList({ store: opened.store, ...permissions('a') }, admin, list);
    const versions = (): Promise<readonly object[]> =>
      opened.rows(`select id, xmin::text as version from accounts order by id`);

    it('stay as they are while an empty or a short list is held, until two readings and one yes, also over a restart', async () => {
      assert.deepEqual(await sync(), { accounts: ROOMS, gone: 0 });
      for (const change of [usersAs(() => []), usersAs((value) => value.slice(0, 40))]) {
        graph.change(change);
        assert.ok('held' in (await sync()));
        assert.equal(await present(), ROOMS);
      }
      await refusal(accept(), 'list_not_held');
      await opened.reopen();
      await opened.store.setClockOffset(301);
      await sync();
      const { list, confirmedAt, known, found, gone } = await held();
      assert.deepEqual([known, found + gone, confirmedAt !== undefined], [ROOMS, ROOMS, true]);
      await refusal(accept(ISSUER, 'another list'), 'list_not_held');
      await refusal(acceptList({ store: opened.store, ...permissions('g') }, ISSUER, list), 'no_permission');
      const answers = await Promise.allSettled([accept(ISSUER, list), accept(SECOND)]);
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
      await refusal(accept(), 'list_already_accepted');
      await opened.reopen();
      assert.equal(await present(), ROOMS);
      graph.change(usersAs((value) => value.slice(0, 39)));
      assert.ok('held' in (await sync()), 'the yes was for another list');
      assert.equal(await present(), ROOMS);
      graph.change(usersAs((value) => value.slice(0, 40)));
      await sync();
      await opened.store.setClockOffset(602);
      await sync();
      await accept();
      assert.deepEqual(await sync(), { accounts: found, gone });
      assert.equal(await present(), found);
      assert.equal((await opened.store.syncs.state()).held, undefined);
      const rows = await opened.rows<{ act: string }>(`select event ->> 'act' as act from audit_entries order by id`);
      const acts = rows.map(({ act }) => act).filter((act) => act !== 'act_refused');
      assert.equal(acts.filter((act) => act === 'list_accepted').length, 2);
      assert.equal(acts.at(-1), 'accounts_synced');
    });

    it('are saved but for the record that the database cannot hold, and none is gone for it', async () => {
      const [zero, half, unnamed] = [sandboxRoom(2), sandboxRoom(3), sandboxRoom(4)];
      const broken: Readonly<Record<string, object>> = {
        [zero.objectId]: { displayName: 'Zero\0' },
        [half.objectId]: { mail: 'half\ud83d@contoso.example' },
        [unnamed.objectId]: { userPrincipalName: 7 },
        [room.objectId]: { assignedLicenses: null },
      };
      await sync();
      graph.change(usersAs((value) => value.map((user) => ({ ...user, ...broken[String(user['id'])] }))));
      assert.deepEqual(await sync(), { accounts: ROOMS - 3, gone: 0, leftOut: 3 });
      assert.deepEqual((await opened.store.syncs.state()).leftOut, {
        count: 3,
        names: ['Zero', half.displayName, unnamed.displayName],
      });
      assert.equal(await present(), ROOMS);
      const { hasRoomsLicence, skuPartNumbers, unknown } = await stored(room.objectId);
      assert.deepEqual(
        [hasRoomsLicence, skuPartNumbers, unknown],
        [true, ['Microsoft_Teams_Rooms_Pro'], { hasRoomsLicence: 'not_returned' }],
      );
    });

    it('keep their place while the room list is incomplete, empty or refused, and none is gone for it', async () => {
      const before = [await sync(), await stored(sandboxRoom(140).objectId)];
      let firstPage: ListBody | undefined;
      const ignoresSkip: AnswerChange = (path, { status, body }) => {
        if (!path.startsWith('/places')) return undefined;
        firstPage ??= { value: (body as ListBody).value, '@odata.count': (body as ListBody)['@odata.count'] ?? 0 };
        return { status, body: firstPage };
      };
      for (const [change, reason] of [
        [ignoresSkip, 'list_incomplete'],
        [
          (path, { status }) => (path.startsWith('/places') ? { status, body: { value: [] } } : undefined),
          'switched_off',
        ],
        [refuse('/places', 403), 'no_permission'],
      ] as const satisfies readonly (readonly [AnswerChange, string])[]) {
        graph.change(change);
        assert.deepEqual(await sync(), { accounts: ROOMS, gone: 0, missing: 'rooms' });
        const { unknown, ...facts } = await stored(sandboxRoom(140).objectId);
        assert.deepEqual([facts, unknown], [before[1], { isRoomMailbox: reason }]);
        const { sources } = await opened.store.syncs.state();
        assert.ok(sources.rooms?.completeAt && sources.rooms.reason === reason);
        assert.equal(sources.users?.reason, undefined);
      }
      const unchanged = await versions();
      await sync();
      assert.deepEqual(await versions(), unchanged, 'nothing is written again');
      graph.change();
      assert.deepEqual([await sync(), await stored(sandboxRoom(140).objectId)], before);
    });

    it('keep their licenses, and stay, while these cannot be read', async () => {
      const hidden = sandboxRoom(23);
      await sync();
      const before = await stored(hidden.objectId);
      for (const [status, reason] of [
        [403, 'no_permission'],
        [503, 'no_answer'],
      ] as const) {
        graph.change(refuse('/subscribedSkus', status));
        assert.deepEqual(await sync(), { accounts: ROOMS, gone: 0, missing: 'licenses' });
        const { unknown, ...facts } = await stored(hidden.objectId);
        assert.deepEqual([facts, unknown], [{ ...before, licenseIsEarlier: true }, { hasRoomsLicence: reason }]);
      }
    });

    it('tell when mailboxes were last read, and why not', async () => {
      await sync();
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'MailboxSettings.Read'));
      const check = (): Promise<void> => checkMailboxes({ store: opened.store, directory });
      await check();
      assert.deepEqual((await opened.store.syncs.state()).sources.mailboxes, { reason: 'no_permission' });
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
      await check();
      const { mailboxes } = (await opened.store.syncs.state()).sources;
      assert.ok(mailboxes?.completeAt && mailboxes.reason === undefined);
    });

    it('are not touched by a list that leads in a circle, which shows as a problem of its own', async () => {
      await sync();
      graph.change((path, { status, body }) => {
        const { value } = body as ListBody;
        const link = 'https://graph.microsoft.com/v1.0/users?$skiptoken=m~0';
        return path.startsWith('/users') ? { status, body: { value, '@odata.nextLink': link } } : undefined;
      });
      assert.ok('problem' in (await sync()));
      assert.equal((await opened.store.syncs.state()).problem, 'list_repeats');
      assert.equal((await opened.store.syncs.last())?.accounts, ROOMS);
    });
  });
});
