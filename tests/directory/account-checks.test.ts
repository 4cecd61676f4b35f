import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type DirectoryOptions, openDirectory } from '../../bot/directory/directory.ts';
import { ROOM_LICENSES } from '../../bot/domain/accounts/account.ts';
import { type Directory, DirectoryError } from '../../bot/domain/ports/directory.ts';
import { sandboxTokens } from '../support/sandbox-tokens.ts';
import { ALL_GRAPH_ROLES } from '../../env/sandbox/issuer/issuer.ts';
import { startSandbox } from '../../env/sandbox/sandbox.ts';
import type { Sandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_GROUPS, sandboxRoom, sandboxRoomThatIs } from '../../env/sandbox/tenant.ts';

const ROOM = { outcome: 'read', isRoom: true };
const NO_ROOM = { outcome: 'read', isRoom: false };
const NOBODY = '5a5a0000-0000-4000-8000-0000000001ff';
/** Of these the sandbox has a room's mailbox, a person's, none, a shared one and one of equipment. */
const [room, person, none, shared, equipment] = [23, 48, 73, 98, 123].map((index) => sandboxRoom(index).objectId) as [
  string,
  string,
  string,
  string,
  string,
];
const passwordless = sandboxRoomThatIs('passwordless').objectId;

describe('what the directory is asked of an account at a time:', () => {
  let sandbox: Sandbox;
  let directory: Directory;
  let logged: object[];

  beforeEach(async () => {
    sandbox = await startSandbox({ rooms: 150 });
    logged = [];
    directory = open();
  });
  afterEach(() => sandbox.close());

  function open(changes: Partial<DirectoryOptions> = {}): Directory {
    return openDirectory({
      tokens: sandboxTokens('graph', sandbox.issuer),
      groups: SANDBOX_GROUPS,
      cloud: 'public',
      roomLicenses: ROOM_LICENSES,
      local: { graphUrl: sandbox.graph },
      log: { warn: (entry: object) => void logged.push(entry) },
      ...changes,
    });
  }

  function grantAllBut(role: string): void {
    sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((granted) => granted !== role));
  }

  function paths(): readonly string[] {
    return sandbox.parts.graph.requests().map(({ path }) => path);
  }

  async function problemOf(work: Promise<unknown>): Promise<string> {
    const error: unknown = await work.then(
      () => assert.fail('it was done'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof DirectoryError, String(error));
    return error.problem;
  }

  describe("whether its mailbox is a room's", () => {
    it('is yes for a room only, and unknown without a mailbox in Exchange Online or an account', async () => {
      const answers = await directory.roomMailboxes([room, person, none, shared, equipment, NOBODY]);
      assert.deepEqual(
        [...answers],
        [
          [room, ROOM],
          [person, NO_ROOM],
          [none, { outcome: 'unknown', reason: 'not_in_exchange_online' }],
          [shared, NO_ROOM],
          [equipment, NO_ROOM],
          [NOBODY, { outcome: 'unknown', reason: 'account_not_found' }],
        ],
      );
    });

    it('comes from one batch, and nothing but object ids is asked for', async () => {
      await directory.roomMailboxes([room, `${person}/messages`, 'room-23@contoso.example', '']);
      assert.deepEqual(paths(), [`/v1.0/users/${room}/mailboxSettings?$select=userPurpose`, '/v1.0/$batch']);
      assert.equal((await directory.roomMailboxes([])).size, 0);
    });

    it('is never put off by asking for twenty mailboxes, or twenty times for one, in a batch', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => sandboxRoom(index + 1).objectId);
      for (const asked of [ids, ids.fill(room)]) {
        const answers = await directory.roomMailboxes(asked);
        assert.ok([...answers.values()].every(({ outcome }) => outcome === 'read'));
      }
    });

    it('is put off for one of a batch, with the pause that Graph asks for, while others are answered', async () => {
      sandbox.parts.graph.addFault({
        method: 'GET',
        path: `${person}/mailboxSettings`,
        status: 429,
        retryAfterSeconds: 11,
      });
      sandbox.parts.graph.addFault({ method: 'GET', path: `${shared}/mailboxSettings`, status: 503 });
      const answers = await directory.roomMailboxes([room, person, shared]);
      assert.deepEqual(answers.get(room), ROOM);
      assert.deepEqual(answers.get(person), { outcome: 'unknown', reason: 'no_answer', retryAfterSeconds: 11 });
      assert.deepEqual(answers.get(shared), { outcome: 'unknown', reason: 'no_answer' });
    });

    it('is unknown for one that the app may not look at, while others are answered', async () => {
      sandbox.parts.graph.addFault({ method: 'GET', path: `${person}/mailboxSettings`, status: 403 });
      const answers = await directory.roomMailboxes([room, person]);
      assert.deepEqual(
        [answers.get(room), answers.get(person)],
        [ROOM, { outcome: 'unknown', reason: 'no_permission' }],
      );
    });

    it('is not told without the permission, which is logged once until it was there again', async () => {
      grantAllBut('MailboxSettings.Read');
      const ask = (): Promise<unknown> => directory.roomMailboxes([room, person]);
      assert.deepEqual([await problemOf(ask()), await problemOf(ask())], ['permission_missing', 'permission_missing']);
      assert.equal(logged.length, 1);
      sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES);
      assert.deepEqual((await directory.roomMailboxes([room])).get(room), ROOM);
      grantAllBut('MailboxSettings.Read');
      await problemOf(ask());
      assert.equal(logged.length, 2);
    });

    it('is not told when Graph does not answer, or not to the batch', async () => {
      sandbox.parts.graph.addFault({ method: 'POST', path: 'batch', drop: 'after' });
      assert.equal(await problemOf(directory.roomMailboxes([room])), 'directory_failing');
      sandbox.parts.graph.addFault({ method: 'POST', path: 'batch', status: 429, retryAfterSeconds: 20 });
      await assert.rejects(directory.roomMailboxes([room]), { problem: 'directory_failing', retryAfterSeconds: 20 });
      assert.equal(
        paths().filter((path) => path.endsWith('$batch')).length,
        2,
        'whoever asked decides when to ask again',
      );
    });
  });

  it('each is given up after twenty seconds without an answer', async () => {
    await directory.hasResourceAccountKey(passwordless);
    const after = AbortSignal.timeout.bind(AbortSignal);
    const timeout = sinon.stub(AbortSignal, 'timeout').callsFake(() => after(1));
    try {
      sandbox.parts.graph.addFault({ method: 'GET', path: 'resourceAccountKey', delayMs: 600_000 });
      assert.equal(await problemOf(directory.hasResourceAccountKey(passwordless)), 'directory_failing');
      sandbox.parts.graph.addFault({ method: 'GET', path: 'mailboxSettings', delayMs: 600_000 });
      assert.equal(await problemOf(directory.roomMailboxes([room])), 'directory_failing');
      assert.deepEqual(timeout.args, [[20_000], [20_000]]);
    } finally {
      timeout.restore();
    }
  });

  describe('whether it has a resource account key', () => {
    it('is yes or no, and unknown for an account that is not there', async () => {
      assert.equal(await directory.hasResourceAccountKey(passwordless), true);
      assert.equal(await directory.hasResourceAccountKey(sandboxRoom(1).objectId), false);
      assert.deepEqual(logged, []);
      assert.equal(await problemOf(directory.hasResourceAccountKey(NOBODY)), 'account_gone');
    });

    it('changes as soon as the room signs in with one', async () => {
      const { objectId } = sandboxRoom(1);
      sandbox.parts.graph.changeRoom(objectId, { passwordless: true });
      assert.equal(await directory.hasResourceAccountKey(objectId), true);
    });

    it('is not asked again by the client, because each call counts for the limit', async () => {
      for (const retryAfterSeconds of [0, 120]) {
        sandbox.parts.graph.addFault({ method: 'GET', path: 'resourceAccountKey', status: 429, retryAfterSeconds });
        await assert.rejects(directory.hasResourceAccountKey(passwordless), {
          problem: 'directory_failing',
          isWaiting: false,
          retryAfterSeconds,
        });
      }
      assert.equal(sandbox.parts.graph.requests().filter(({ path }) => path.includes('resourceAccountKey')).length, 2);
    });

    it('waits in line when other calls have used up the limit, and makes no call then', async () => {
      const pace = { take: async () => 400, prolong: async () => undefined, lineUp: async () => 5_500 };
      await assert.rejects(open({ reportPace: pace }).hasResourceAccountKey(passwordless), {
        isWaiting: true,
        retryAfterSeconds: 5.5,
      });
      assert.equal(sandbox.parts.graph.requests().filter(({ path }) => path.includes('resourceAccountKey')).length, 0);
    });

    it('is not told without the permission, which is logged once', async () => {
      grantAllBut('UserAuthMethod-ResourceKey.Read.All');
      const ask = (): Promise<unknown> => directory.hasResourceAccountKey(passwordless);
      assert.deepEqual([await problemOf(ask()), await problemOf(ask())], ['permission_missing', 'permission_missing']);
      assert.equal(logged.length, 1);
    });
  });
});
