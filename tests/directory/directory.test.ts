import assert from 'node:assert/strict';
import { decodeJwt } from 'jose';
import { type DirectoryOptions, openDirectory } from '../../bot/directory/directory.ts';
import { type AccountFacts, ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { CLOUD_NAMES, CLOUDS } from '../../bot/domain/cloud.ts';
import type { Cloud } from '../../bot/domain/cloud.ts';
import { type Directory, DirectoryError } from '../../bot/domain/ports/directory.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import { startSandbox } from '../../env/sandbox/sandbox.ts';
import type { Sandbox } from '../../env/sandbox/sandbox.ts';
import {
  SANDBOX_GRAPH_APP,
  SANDBOX_GROUPS,
  SANDBOX_PEOPLE,
  sandboxRoom,
  sandboxRoomThatIs,
} from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

const PASSWORD = new Secret('Correct-horse-9');
const NOBODY = '5a5a0000-0000-4000-8000-0000000001ff';
const { adele, grady, isaiah, nestor } = SANDBOX_PEOPLE;
const ready = sandboxRoom(1);

describe('the directory', () => {
  let sandbox: Sandbox;
  let directory: Directory;

  function open(
    secret: string = SANDBOX_GRAPH_APP.secret,
    logged: object[] = [],
    cloud: Cloud = 'public',
    roomLicenses = ROOM_LICENSES,
    changes: Partial<DirectoryOptions> = {},
  ): Directory {
    return openDirectory({
      cloud,
      tokens: sandboxTokens('graph', sandbox.issuer, {
        cloud,
        credential: { kind: 'secret', secret: new Secret(secret) },
      }),
      groups: SANDBOX_GROUPS,
      roomLicenses,
      local: { graphUrl: sandbox.graph },
      log: { warn: (entry: object) => void logged.push(entry) },
      ...changes,
    });
  }

  beforeEach(async () => {
    sandbox = await startSandbox({ rooms: 250 });
    directory = open();
  });
  afterEach(() => sandbox.close());

  async function accounts(): Promise<readonly AccountFacts[]> {
    const all: AccountFacts[] = [];
    for await (const portion of directory.listAccounts()) all.push(...portion);
    return all;
  }

  function calls(method: string): number {
    return sandbox.parts.graph.requests().filter((request) => request.method === method).length;
  }

  async function problemOf(work: Promise<unknown>): Promise<Pick<DirectoryError, 'problem' | 'retryAfterSeconds'>> {
    const error: unknown = await work.then(
      () => assert.fail('it was done'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof DirectoryError, String(error));
    return { problem: error.problem, retryAfterSeconds: error.retryAfterSeconds };
  }

  for (const cloud of CLOUD_NAMES) {
    it(`asks the Graph of the cloud ${cloud} with a token for it`, async () => {
      const person = await open(undefined, [], cloud).person(grady.objectId);
      assert.ok(person?.accountEnabled);
      const { graphUrl } = CLOUDS[cloud];
      assert.equal(decodeJwt(await sandboxTokens('graph', sandbox.issuer, { cloud }).read(graphUrl)).aud, graphUrl);
    });
  }

  describe('lists accounts', () => {
    it('from all pages: those on the room list, and those that only a license shows to be rooms', async () => {
      const all = await accounts();
      assert.equal(all.length, 250, 'no people');
      const hidden = all.find(({ id }) => id === sandboxRoomThatIs('not on the room list').objectId);
      assert.equal(hidden?.isRoomMailbox, undefined);
      assert.deepEqual(
        all.find(({ id }) => id === ready.objectId),
        {
          id: ready.objectId,
          upn: ready.userPrincipalName,
          mail: ready.mail,
          displayName: ready.displayName,
          building: ready.building,
          floor: String(ready.floorNumber),
          accountEnabled: true,
          skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
          hasRoomsLicence: true,
          usageLocation: 'NO',
          passwordNeverExpires: true,
          syncedFromOnPremises: false,
          isRoomMailbox: true,
          lastPasswordChangeAt: new Date('2026-01-15T08:00:00Z'),
        },
      );
    });

    it('as licensed by the list of licenses that it is given, and those that only a license shows by the same', async () => {
      const byId = new Map<string, AccountFacts>();
      for await (const portion of open(undefined, [], 'public', ['mcocap', 'MEETING*']).listAccounts())
        for (const account of portion) byId.set(account.id, account);
      const licensed = [ready, sandboxRoom(41), sandboxRoom(10)].map(
        ({ objectId }) => byId.get(objectId)?.hasRoomsLicence,
      );
      assert.deepEqual(licensed, [false, true, true], 'Rooms Pro, common area phone, meeting room');
      assert.equal(byId.has(sandboxRoomThatIs('not on the room list').objectId), false);
    });

    it('with what is wrong with them', async () => {
      const byId = new Map((await accounts()).map((account) => [account.id, account]));
      const facts = (condition: Parameters<typeof sandboxRoomThatIs>[0]) =>
        byId.get(sandboxRoomThatIs(condition).objectId);
      assert.equal(facts('disabled')?.accountEnabled, false);
      assert.equal(facts('synced from on-premises')?.syncedFromOnPremises, true);
      assert.equal(facts('password expires')?.passwordNeverExpires, false);
      assert.equal(facts('no usage location')?.usageLocation, undefined);
      assert.equal(facts('upn differs from mail')?.isRoomMailbox, true);
    });

    it('in portions, and fails rather than ends when it breaks off between two pages', async () => {
      await sandbox.close();
      sandbox = await startSandbox({ rooms: 1100 });
      directory = open();
      const listed = async (): Promise<readonly number[]> => {
        const sizes: number[] = [];
        try {
          for await (const portion of directory.listAccounts()) sizes.push(portion.length);
        } catch (error) {
          assert.ok(error instanceof DirectoryError);
          sizes.push(-1);
        }
        return sizes;
      };
      assert.deepEqual(await listed(), [250, 250, 250, 242, 108]);
      sandbox.parts.graph.addFault({
        method: 'GET',
        path: '/users\\?.*skiptoken',
        status: 429,
        retryAfterSeconds: 3600,
      });
      assert.deepEqual(await listed(), [250, 250, 250, 242, -1]);
    });

    it('again after a pause that Graph asked for', async () => {
      sandbox.parts.graph.addFault({ method: 'GET', path: 'places', status: 429, retryAfterSeconds: 0 });
      assert.equal((await accounts()).length, 250);
    });

    it('or says that a permission is missing', async () => {
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'Place.Read.All'));
      assert.equal((await problemOf(accounts())).problem, 'permission_missing');
    });
  });

  describe('knows a person', () => {
    it('with the groups that matter, guests and disabled accounts as such', async () => {
      assert.deepEqual(await directory.person(grady.objectId), {
        objectId: grady.objectId,
        displayName: grady.displayName,
        userType: 'Member',
        accountEnabled: true,
        groupIds: [SANDBOX_GROUPS.generators, SANDBOX_GROUPS.approvers],
      });
      assert.equal((await directory.person(isaiah.objectId))?.userType, 'Guest');
      assert.equal((await directory.person(nestor.objectId))?.accountEnabled, false);
    });

    it('by object id only', async () => {
      assert.equal(await directory.person(NOBODY), undefined);
      const before = sandbox.parts.graph.requests().length;
      for (const id of [adele.userPrincipalName, '', `${adele.objectId}/manager`])
        assert.equal(await directory.person(id), undefined);
      assert.equal(sandbox.parts.graph.requests().length, before);
    });

    it('by one request, with priority, that is not repeated within a minute', async () => {
      await Promise.all([directory.person(adele.objectId), directory.person(adele.objectId)]);
      await directory.person(adele.objectId);
      const asked = sandbox.parts.graph.requests();
      assert.deepEqual(
        asked.filter(({ inBatch }) => !inBatch).map(({ path }) => path),
        ['/v1.0/$batch'],
      );
      assert.deepEqual(
        asked.filter(({ inBatch }) => inBatch).map(({ priority }) => priority),
        ['high', 'high'],
      );
    });

    it('or fails, with the pause that one item of the batch asked for', async () => {
      sandbox.parts.graph.addFault({ method: 'POST', path: 'checkMemberGroups', status: 429, retryAfterSeconds: 7 });
      assert.deepEqual(await problemOf(directory.person(adele.objectId)), {
        problem: 'directory_failing',
        retryAfterSeconds: 7,
      });
      assert.deepEqual((await directory.person(adele.objectId))?.groupIds, [SANDBOX_GROUPS.generators]);
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'GroupMember.Read.All'));
      assert.equal((await problemOf(open().person(grady.objectId))).problem, 'permission_missing');
    });
  });

  describe('resets a password', () => {
    it('which signs in, and moves the time of the last change', async () => {
      const before = await directory.lastPasswordChangeAt(ready.objectId);
      await directory.resetPassword(ready.objectId, PASSWORD);
      assert.deepEqual(sandbox.parts.graph.signIn(ready.userPrincipalName, PASSWORD.reveal()), { signedIn: true });
      const after = await directory.lastPasswordChangeAt(ready.objectId);
      assert.ok(before !== undefined && after !== undefined && before < after);
      assert.equal(
        sandbox.parts.graph.requests().every(({ priority }) => priority === 'high'),
        true,
      );
    });

    it('once, however it fails', async () => {
      const { graph } = sandbox.parts;
      graph.addFault({ method: 'PATCH', path: 'users', status: 429, retryAfterSeconds: 9 });
      assert.deepEqual(await directory.resetPassword(ready.objectId, PASSWORD), {
        outcome: 'refused',
        problem: 'directory_busy',
        retryAfterSeconds: 9,
      });
      graph.addFault({ method: 'PATCH', path: 'users', status: 503 });
      await directory.resetPassword(ready.objectId, PASSWORD);
      assert.equal(calls('PATCH'), 2);
    });

    it('or may have, when no clear answer comes', async () => {
      const { graph } = sandbox.parts;
      const hasty = open(undefined, [], 'public', ROOM_LICENSES, { callMilliseconds: 100 });
      for (const fault of [
        { status: 408 },
        { status: 500 },
        { status: 503 },
        { status: 504, lateEffectMs: 0 },
        { drop: 'before' },
        { drop: 'after' },
        { delayMs: 600_000 },
      ] as const) {
        graph.addFault({ method: 'PATCH', path: 'users', ...fault });
        const outcome = await ('delayMs' in fault ? hasty : directory).resetPassword(ready.objectId, PASSWORD);
        assert.deepEqual(outcome, { outcome: 'unknown' }, JSON.stringify(fault));
      }
    });

    it('or surely not, and tells apart why', async () => {
      const { graph } = sandbox.parts;
      const problemWith = async (accountId: string, from = directory): Promise<unknown> => {
        const reset = await from.resetPassword(accountId, PASSWORD);
        assert.ok(reset.outcome === 'refused', JSON.stringify(reset));
        return reset.problem;
      };
      const synced = sandboxRoomThatIs('synced from on-premises').objectId;
      assert.equal(await problemWith(synced), 'account_refused');
      assert.equal(await problemWith(NOBODY), 'account_gone');
      assert.equal(await problemWith('room-01@contoso.example'), 'account_gone');
      assert.equal(await problemWith(ready.objectId, open('wrong secret')), 'directory_failing');
      graph.addFault({ method: 'PATCH', path: 'users', status: 401 });
      assert.equal(await problemWith(ready.objectId), 'directory_failing');
      for (const message of [
        'The password was used before.',
        'The new password cannot be the same as the current or recently used passwords.',
      ]) {
        graph.addFault({ method: 'PATCH', path: 'users', status: 400, message });
        assert.equal(await problemWith(ready.objectId), 'password_used');
      }
      graph.addFault({ method: 'PATCH', path: 'users', status: 400 });
      assert.equal(await problemWith(ready.objectId), 'account_refused');
    });

    it('not without the permission, and writes no password into the log', async () => {
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'User-PasswordProfile.ReadWrite.All'));
      const logged: object[] = [];
      const refused = await open(undefined, logged).resetPassword(ready.objectId, PASSWORD);
      assert.deepEqual(refused, { outcome: 'refused', problem: 'permission_missing' });
      assert.match(JSON.stringify(logged), /"status":403,"code":"Authorization_RequestDenied"/);
      assert.equal(JSON.stringify(logged).includes(PASSWORD.reveal()), false);
    });
  });

  it('uses a permission as soon as it is granted, although the token at hand lacks it', async () => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'GroupMember.Read.All'));
    assert.equal((await problemOf(directory.person(adele.objectId))).problem, 'permission_missing');
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
    assert.equal((await directory.person(adele.objectId))?.displayName, adele.displayName);
  });

  it('reads again when reading failed for a moment', async () => {
    sandbox.parts.graph.addFault({ method: 'GET', path: 'users', status: 503, retryAfterSeconds: 0 });
    assert.ok((await directory.lastPasswordChangeAt(ready.objectId)) instanceof Date);
    sandbox.parts.graph.addFault({ method: 'GET', path: 'users', status: 429, retryAfterSeconds: 3600 });
    assert.deepEqual(await problemOf(directory.lastPasswordChangeAt(ready.objectId)), {
      problem: 'directory_failing',
      retryAfterSeconds: 3600,
    });
  });

  it('is failing when there is no token or no Graph', async () => {
    assert.equal((await problemOf(open('wrong').person(adele.objectId))).problem, 'directory_failing');
    await sandbox.parts.graph.close();
    assert.equal((await problemOf(directory.lastPasswordChangeAt(ready.objectId))).problem, 'directory_failing');
    const refused = { outcome: 'refused', problem: 'directory_failing' };
    assert.deepEqual(await directory.resetPassword(ready.objectId, PASSWORD), refused);
  });
});
