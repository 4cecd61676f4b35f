import assert from 'node:assert/strict';
import { Client } from '@microsoft/microsoft-graph-client';
import { openDirectory } from '../../bot/directory/directory.ts';
import { readMemberships } from '../../bot/directory/memberships.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import type { AccountReading, PresentAccount } from '../../bot/domain/accounts/reading.ts';
import { type Directory, DirectoryError } from '../../bot/domain/ports/directory.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import { type Sandbox, startSandbox } from '../../env/sandbox/sandbox.ts';
import {
  SANDBOX_DOMAIN,
  SANDBOX_GRAPH_APP,
  SANDBOX_GROUPS,
  sandboxRoom,
  sandboxRoomThatIs,
} from '../../env/sandbox/tenant.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';

const room = sandboxRoom(1);
const NOBODY = '5a5a0000-0000-4000-8000-0000000001ff';

describe('a fresh read of an account', () => {
  let sandbox: Sandbox;
  let directory: Directory;

  beforeEach(async () => {
    sandbox = await startSandbox({ rooms: 60 });
    directory = openDirectory({
      cloud: 'public',
      tokens: sandboxTokens('graph', sandbox.issuer, {
        cloud: 'public',
        credential: { kind: 'secret', secret: new Secret(SANDBOX_GRAPH_APP.secret) },
      }),
      groups: SANDBOX_GROUPS,
      roomLicenses: ROOM_LICENSES,
      local: { graphUrl: sandbox.graph },
    });
  });
  afterEach(() => sandbox.close());

  function present(reading: AccountReading | DirectoryError | undefined): PresentAccount {
    assert.ok(reading !== undefined && !(reading instanceof DirectoryError), JSON.stringify(reading));
    assert.ok(reading.state === 'present');
    return reading;
  }
  const read = async (id: string = room.objectId) => present(await directory.readAccount(id));
  const without = (role: string): void => {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== role));
  };
  const asked = (): readonly string[] => sandbox.parts.graph.requests().map(({ path }) => path);
  const problemOf = async (work: Promise<unknown>): Promise<string> => {
    const error: unknown = await work.then(
      () => assert.fail('it was read'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof DirectoryError);
    return error.problem;
  };

  it('takes one call for a licensed room with a room mailbox, with the priority of calls that people wait for', async () => {
    const reading = await read();
    assert.deepEqual(
      [reading.facts.upn, reading.facts.hasRoomsLicence, reading.roomMailbox, reading.place, reading.userType],
      [room.userPrincipalName, true, true, undefined, 'Member'],
    );
    assert.deepEqual(reading.memberships, { readable: true, roles: [], roleGroups: [], unreadGroups: 0 });
    assert.equal(reading.federated, false);
    const items = sandbox.parts.graph.requests().filter(({ inBatch }) => inBatch);
    assert.deepEqual(
      items.map(({ priority }) => priority),
      ['high', 'high', 'high'],
    );
    assert.equal(asked().filter((path) => path.endsWith('$batch')).length, 1);
    assert.ok(!asked().some((path) => path.includes('transitiveMemberOf/')), 'no OData cast');
  });

  it('finds directory roles and role-assignable groups on every page, and no ordinary group', async () => {
    const plain = Array.from({ length: 1200 }, (_, index) => ({
      displayName: `All ${index}`,
      isAssignableToRole: false,
    }));
    sandbox.parts.graph.changeRoom(room.objectId, {
      directoryRoles: ['Helpdesk Administrator'],
      memberOf: [...plain, { displayName: 'Tier 0', isAssignableToRole: true }],
    });
    const { memberships } = await read();
    assert.ok(memberships.readable);
    assert.equal(memberships.roles.length, 1);
    assert.deepEqual(
      memberships.roleGroups.map(({ name }) => name),
      ['Tier 0'],
    );
  });

  it('counts no group as assignable to roles that does not say so, and tells how many could not be read', async () => {
    sandbox.parts.graph.changeRoom(room.objectId, { memberOf: [{ displayName: 'Old', isAssignableToRole: null }] });
    const known = (await read()).memberships;
    assert.deepEqual(known.readable && [known.roleGroups.length, known.unreadGroups], [0, 0]);
    without('GroupMember.Read.All');
    const unread = (await read()).memberships;
    assert.deepEqual(unread.readable && [unread.roleGroups.length, unread.unreadGroups], [0, 1]);
  });

  it('refuses a role-assignable group without a name, and counts an entry without a type as unread', async () => {
    const type = { '@odata.type': '#microsoft.graph.group' };
    const client = Client.initWithMiddleware({ middleware: { execute: () => assert.fail('it asked for a page') } });
    const memberships = await readMemberships(client, {
      value: [
        { ...type, id: 'nameless', displayName: null, isAssignableToRole: true },
        { ...type, id: 'plain', displayName: 'Plain', isAssignableToRole: false },
        { id: 'typeless', displayName: 'Typeless' },
        { id: 'typeless-assignable', isAssignableToRole: true },
        { '@odata.type': '#microsoft.graph.administrativeUnit', id: 'unit', displayName: null },
      ],
    });
    assert.deepEqual(memberships, {
      readable: true,
      roles: [],
      roleGroups: [{ id: 'nameless' }, { id: 'typeless-assignable' }],
      unreadGroups: 1,
    });
  });

  it('reads the place by the address of this moment where license and mailbox do not both show a room', async () => {
    sandbox.parts.graph.changeRoom(room.objectId, { skus: ['SPE_E5'], mail: `oslo-9@${SANDBOX_DOMAIN}` });
    const reading = await read();
    assert.deepEqual([reading.place, reading.facts.building], [true, room.building]);
    sandbox.parts.graph.changeRoom(room.objectId, { listed: false, mailbox: 'user' });
    const person = await read();
    assert.deepEqual([person.place, person.roomMailbox, person.facts.isRoomMailbox], [false, false, false]);
  });

  it('says why mailbox, place, license or domain are unknown, and never "no"', async () => {
    sandbox.parts.graph.changeRoom(room.objectId, { mailbox: null });
    const reading = await read();
    assert.deepEqual([reading.roomMailbox, reading.facts.unknown], [undefined, undefined], 'the place says yes');
    sandbox.parts.graph.changeRoom(room.objectId, { listed: false });
    assert.equal((await read()).facts.unknown?.isRoomMailbox, 'not_in_exchange_online');
    without('MailboxSettings.Read');
    assert.equal((await read()).facts.unknown?.isRoomMailbox, 'no_permission');
  });

  it('does without the names of licenses and the kinds of domains', async () => {
    sandbox.parts.issuer.grantRoles(
      ALL_GRAPH_ROLES.filter((role) => role !== 'LicenseAssignment.Read.All' && role !== 'Domain.Read.All'),
    );
    const reading = await read();
    assert.deepEqual(
      [reading.federated, reading.federatedUnknown, reading.facts.hasRoomsLicence, reading.facts.unknown],
      [undefined, 'no_permission', undefined, { hasRoomsLicence: 'no_permission' }],
    );
    await read();
    assert.equal(asked().filter((path) => path.includes('/domains')).length, 1, 'asked once in a minute');
  });

  it('tells a federated domain', async () => {
    sandbox.parts.graph.setFederated(SANDBOX_DOMAIN, true);
    const { federated, federatedUnknown } = await read();
    assert.deepEqual([federated, federatedUnknown], [true, undefined]);
  });

  it('says that the list of domains did not come, or lacks the domain', async () => {
    sandbox.parts.graph.addFault({ method: 'GET', path: '/domains', status: 404 });
    assert.equal((await read()).federatedUnknown, 'no_answer');
    sandbox.parts.graph.changeRoom(room.objectId, { userPrincipalName: 'room-01@elsewhere.example' });
    const { federated, federatedUnknown } = await read();
    assert.deepEqual([federated, federatedUnknown], [undefined, 'not_listed']);
  });

  it('says that an account is gone, and keeps apart what may pass by itself and what does not', async () => {
    assert.equal((await directory.readAccount(NOBODY)).state, 'gone');
    sandbox.parts.graph.addFault({ method: 'GET', path: `users/${room.objectId}\\?`, status: 503 });
    assert.equal(await problemOf(directory.readAccount(room.objectId)), 'directory_failing');
    sandbox.parts.graph.addFault({ method: 'GET', path: 'transitiveMemberOf', status: 429, retryAfterSeconds: 7 });
    assert.equal(await problemOf(directory.readAccount(room.objectId)), 'directory_failing');
    sandbox.parts.graph.addFault({ method: 'GET', path: 'transitiveMemberOf', status: 403 });
    assert.deepEqual((await read()).memberships, { readable: false, why: 'no_permission' });
  });

  it('of many takes a call for ten, and asks for mailbox and place only where the license is not for rooms', async () => {
    const rooms = Array.from({ length: 40 }, (_, index) => sandboxRoom(index + 1));
    const readings = await directory.readAccounts([...rooms.map(({ objectId }) => objectId), NOBODY]);
    assert.equal(readings.size, 41);
    assert.equal(present(readings.get(room.objectId)).facts.displayName, room.displayName);
    const unlicensed = sandboxRoomThatIs('no license');
    assert.equal(present(readings.get(unlicensed.objectId)).place, true);
    const gone = readings.get(NOBODY);
    assert.ok(gone !== undefined && !(gone instanceof DirectoryError) && gone.state === 'gone');
    assert.equal(asked().filter((path) => path.endsWith('$batch')).length, 6, 'five for 41 accounts, one for doubts');
  });
});
