import assert from 'node:assert/strict';
import { pino } from 'pino';
import { accountPath } from '../../../contract/accounts.ts';
import { signOutPath } from '../../../contract/sign-ins/sign-outs.ts';
import { compose } from '../../../bot/main/compose.ts';
import { readConfig } from '../../../bot/settings/config.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_PEOPLE, type SandboxPerson, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { isReplicated, ownDatabase, type StartServers } from '../servers/servers.ts';
import { answerTo, approvalCard, openStage, type Stage, textOf } from '../stage.ts';
import { callTab } from '../tab-calls.ts';
import { skipBecause } from '../../support/skip.ts';
import { type DeliveredRoom, deliverRoom, requestView, viewWhen } from './delivered-room.ts';

const { diego, lidia, megan } = SANDBOX_PEOPLE;
const ERROR_LEVEL = 50;
const PATIENCE_MILLISECONDS = 90_000;
const [HALF_AN_HOUR, A_DAY] = [31 * 60, 25 * 3600];

/** What is told without a permission, by the places where people look. */
interface Told {
  readonly permission: string;
  readonly card?: RegExp;
  readonly page?: RegExp;
  readonly account?: RegExp;
  readonly chat?: RegExp;
}

const NO_LOG = /We can't tell whether the room signed in\. The app isn't allowed to read the sign-in log/;
const NO_DEVICE = (inventory: string): RegExp => new RegExp(`Not in your inventory[^"]*${inventory} couldn't be read`);

/** A server that may not read an inventory or the log asks it seldom, so each inventory has a server of its own. */
const WITHOUT_INTUNE: readonly Told[] = [
  { permission: 'DeviceManagementManagedDevices.Read.All', ...everywhere(NO_DEVICE('Intune')) },
];
const WITHOUT_OTHERS: readonly Told[] = [
  { permission: 'DeviceManagementServiceConfig.Read.All', ...everywhere(NO_DEVICE('Autopilot')) },
  {
    permission: 'Policy.Read.ConditionalAccess',
    account: /Conditional Access lets the console sign in[^}]*Not checked: the app lacks the permission/,
    chat: /Not checked[^}]*Conditional Access lets the console sign in \([^)]*the app lacks the permission/,
  },
  { permission: 'Domain.Read.All' },
  { permission: 'UserAuthMethod-ResourceKey.Read.All' },
  { permission: 'AuditLog.Read.All', ...everywhere(NO_LOG) },
];

function everywhere(words: RegExp): Omit<Told, 'permission'> {
  return { card: words, page: words, chat: words };
}

for (const without of [WITHOUT_OTHERS, WITHOUT_INTUNE]) {
  describe('without an optional permission, the server', function suite() {
    this.timeout(120_000);
    let stage: Stage;
    let ahead = 0;
    const errors: string[] = [];

    /** Starts a server whose log is read. */
    const start: StartServers = async (_sandbox, settings) => {
      const own = await ownDatabase();
      const server = await compose(readConfig({ ...settings(own.dataDir), ...own.settings, LOG_LEVEL: 'warn' }));
      const streams = server.log as unknown as Readonly<Record<symbol, { write: (line: string) => void } | undefined>>;
      const stream = streams[pino.symbols.streamSym] ?? assert.fail('the log has no stream');
      stream.write = (line) => {
        if ((JSON.parse(line) as { readonly level: number }).level >= ERROR_LEVEL) errors.push(line);
      };
      return {
        url: server.url,
        ...(server.setClockOffset && { setClock: server.setClockOffset }),
        close: async () => {
          await server.close();
          await own.drop();
        },
      };
    };
    before(async function begin() {
      if (isReplicated) skipBecause(this, 'it reads the log of one server');
      stage = await openStage({}, start);
    });
    afterEach(() => stage.sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES));
    after(() => stage?.close());

    function withdraw(permission: string): void {
      stage.sandbox.parts.issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== permission));
    }

    async function pass(seconds: number): Promise<void> {
      ahead += seconds;
      stage.sandbox.parts.graph.signIns.aheadSeconds = ahead;
      await stage.setClock?.(ahead);
    }

    async function toldWhen(what: string, ask: () => Promise<string>, words: RegExp | undefined): Promise<void> {
      const end = performance.now() + PATIENCE_MILLISECONDS;
      for (let text = await ask(); words && !words.test(text); text = await ask()) {
        assert.ok(performance.now() < end, `${what} doesn't say ${words}: ${text}`);
        await beforeAskingAgain();
      }
    }

    async function page(path: string): Promise<string> {
      const { status, body } = await callTab(stage, lidia, path);
      assert.equal(status, 200, textOf(body));
      return textOf(body);
    }

    async function assertTold({ card, page: shown, account, chat }: Told, room: DeliveredRoom): Promise<void> {
      const { objectId } = sandboxRoom(room.room);
      await toldWhen('the card', async () => textOf((await approvalCard(stage, room.serialNumber)).cards), card);
      await toldWhen('the page', async () => textOf(await requestView(stage, room)), shown);
      await toldWhen('the account', () => page(accountPath(objectId)), account);
      await toldWhen('the chat', () => answerTo(stage, lidia, `status ${room.upn}`), chat);
    }

    for (const [index, told] of without.entries()) {
      it(`${told.permission} leads a room to its delivery, and says what it doesn't know`, async () => {
        withdraw(told.permission);
        const room = await deliverRoom(stage, 24 + index, `SN-WITHOUT-${index}`);
        await pass(HALF_AN_HOUR);
        const hasVerdict = await viewWhen(stage, room, 'a verdict', ({ signIn }) => signIn?.state !== undefined);
        const isLogRead = told.permission !== 'AuditLog.Read.All';
        assert.equal(hasVerdict.signIn?.state, isLogRead ? 'not_seen' : 'unknown');
        await assertTold(told, room);
        await room.report({ stage: 'signed_in', source: 'event_log', teams: 'ok', exchange: 'ok' });
        await viewWhen(stage, room, 'the sign-in', ({ signIn }) => signIn?.state === 'signed_in');
        assert.deepEqual(errors, []);
      });
    }

    if (without === WITHOUT_OTHERS)
      it('User.RevokeSessions.All signs a room out by its password, and says that its sessions go on', async () => {
        withdraw('User.RevokeSessions.All');
        for (const person of [megan, diego]) await answerTo(stage, person, 'help');
        const room = await deliverRoom(stage, 40, 'SN-WITHOUT-REVOKE');
        await room.report({ stage: 'signed_in', source: 'event_log', teams: 'ok', exchange: 'ok' });
        await pass(A_DAY);
        const call = async (as: SandboxPerson, path: string, body?: object): Promise<void> => {
          const answer = await callTab(stage, as, path, { method: 'POST', ...(body && { body }) });
          assert.equal(answer.status, 200, textOf(answer.body));
        };
        await call(megan, signOutPath(room.requestId), { kind: 'sign_out' });
        const { signOut } = await requestView(stage, room);
        await call(
          diego,
          signOutPath(room.requestId, { act: 'confirm', id: signOut?.id ?? assert.fail('nothing waits') }),
        );
        const done = await viewWhen(stage, room, 'the sign-out', (view) => view.signOut?.status === 'done');
        assert.equal(done.signOut?.sessions, 'no_permission');
        assert.match(
          done.signOut?.text ?? '',
          /Its sessions weren't ended, because the app doesn't have User\.RevokeSessions/,
        );
        assert.deepEqual(errors, []);
      });
  });
}
