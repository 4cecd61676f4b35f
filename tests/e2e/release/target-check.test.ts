import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import { AUDIT_PATHS, parseAuditPage } from '../../../contract/audit.ts';
import { parseRequestList, parseRequestView, REQUEST_PATHS, requestPath } from '../../../contract/requests.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import type { GraphControls } from '../../../env/sandbox/graph/control.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { type EngineDatabase, ENGINES, openEngine } from '../servers/servers.ts';
import {
  answerTo,
  approvalCard,
  CONSOLE_KEY,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  submit,
  type Submitted,
  textOf,
} from '../stage.ts';
import { openTab, type TabClient } from '../tab-client.ts';

type RoomChange = Parameters<GraphControls['changeRoom']>[1];

const { adele, grady, megan } = SANDBOX_PEOPLE;
const CEO: RoomChange = {
  displayName: 'Ceo',
  userPrincipalName: 'ceo@contoso.example',
  mail: 'ceo@contoso.example',
  skus: ['SPE_E5'],
  mailbox: 'user',
  listed: false,
};

/** What becomes of an account between the submission and the approval, and what the card then says. */
const REFUSED: readonly { readonly what: string; readonly change: RoomChange; readonly words: RegExp }[] = [
  { what: 'an account that now belongs to a person', change: CEO, words: /Nothing shows that the account is a room/ },
  {
    what: 'a directory role',
    change: { directoryRoles: ['Helpdesk Administrator'] },
    words: /holds a role in Microsoft Entra/,
  },
  {
    what: 'a nested group that can be assigned to roles',
    change: { memberOf: [{ displayName: 'Tier 0', isAssignableToRole: true }] },
    words: /in a group that can hold roles/,
  },
  { what: 'a disabled account', change: { accountEnabled: false }, words: /The account is disabled/ },
  { what: 'a deleted account', change: { deleted: true }, words: /The account no longer exists/ },
  { what: 'a room that became a guest', change: { userType: 'Guest' }, words: /a guest of the tenant/ },
  { what: 'an account that is synced now', change: { onPremisesSyncEnabled: true }, words: /on-premises directory/ },
  {
    what: 'another address that only a license speaks for',
    change: { userPrincipalName: 'moved@contoso.example', mailbox: 'user', listed: false },
    words: /The address of the account changed, and too little/,
  },
];

for (const engine of ENGINES) {
  describe(`the target check on ${engine}`, function suite() {
    this.timeout(120_000);
    let stage: Stage;
    let tab: TabClient;
    let database: EngineDatabase;
    before(async function begin() {
      database = await openEngine(this, engine);
      stage = await openStage(database.settings, database.start);
      tab = await openTab(stage, megan);
    });
    after(async () => {
      await stage?.close();
      await database?.drop();
    });

    async function submitted(room: number): Promise<Submitted> {
      return submit(stage, await generateCode(stage, room), `SN-${room}`);
    }

    const change = (room: number, how: RoomChange): void =>
      stage.sandbox.parts.graph.changeRoom(sandboxRoom(room).objectId, how);

    async function approve(room: number, { matchCode }: Submitted): Promise<void> {
      const answer = await decide(stage, await approvalCard(stage, `SN-${room}`, 'Approve'), megan, 'Approve', {
        matchCode,
      });
      assert.match(textOf(answer.value), /Approved by Megan Bowen/);
    }

    function writes(room: number): number {
      const { objectId } = sandboxRoom(room);
      return stage.sandbox.parts.graph
        .requests()
        .filter(({ method, path }) => method === 'PATCH' && path.endsWith(objectId)).length;
    }

    it('gives a renamed room its address of this moment, and says on card and page which one it had', async () => {
      const room = sandboxRoom(9);
      const pending = await submitted(9);
      const mail = 'oslo-9@contoso.example';
      await approvalCard(stage, 'SN-9', 'Approve');
      change(9, { userPrincipalName: mail, mail });
      await approve(9, pending);
      const words = `it was ${room.userPrincipalName}, now it's ${mail}`;
      await approvalCard(stage, 'SN-9', 'The console can collect its credential', words);
      const { body } = await poll(stage, pending);
      const { plaintext } = await compactDecrypt(String(body['credential']), CONSOLE_KEY.privateKey);
      const credential = JSON.parse(Buffer.from(plaintext).toString('utf8')) as Record<string, string>;
      assert.deepEqual([credential['upn'], credential['mail']], [mail, mail]);
      assert.deepEqual(stage.sandbox.parts.graph.signIn(mail, credential['password'] ?? ''), { signedIn: true });
    });

    it('releases nothing to what is no room any more, whatever it became, and says why everywhere', async () => {
      const rooms = REFUSED.map((one, index) => ({ ...one, room: 24 + index }));
      const pending = new Map<number, Submitted>();
      for (const { room } of rooms) pending.set(room, await submitted(room));
      for (const { room } of rooms) await approvalCard(stage, `SN-${room}`, 'Approve');
      for (const { room, change: how } of rooms) change(room, how);
      for (const { room } of rooms) await approve(room, pending.get(room) ?? assert.fail());
      for (const { what, room, words } of rooms) {
        const card = await approvalCard(stage, `SN-${room}`, 'Needs attention');
        assert.match(textOf(card.cards), words, what);
        assert.equal(writes(room), 0, what);
      }
      const { items } = await tab.get(REQUEST_PATHS.list, parseRequestList);
      for (const { what, words } of rooms)
        assert.ok(
          items.some(({ status, nextText }) => status === 'needs_attention' && words.test(nextText)),
          what,
        );
      const alerts = await stage.teams.waitFor(APPROVALS_CHANNEL_ID, grady.objectId, (messages) => {
        const texts = messages.map((message) => `${message.text} ${textOf(message.cards)}`);
        return rooms.every(({ words }) =>
          texts.some((text) => text.includes('the console got no credential') && words.test(text)),
        )
          ? texts
          : undefined;
      });
      assert.ok(alerts);
      const audit = await tab.get(`${AUDIT_PATHS.list}?act=release_needs_attention`, parseAuditPage);
      assert.equal(audit.items.filter(({ details }) => String(details?.['problem']).startsWith('account_')).length, 8);
      assert.match(await answerTo(stage, adele, `status ${sandboxRoom(25).userPrincipalName}`), /holds a role/);
    });

    it('shows an approver before the decision that an approval would release nothing', async () => {
      await submitted(33);
      await approvalCard(stage, 'SN-33', 'Approve');
      change(33, { directoryRoles: ['Helpdesk Administrator'] });
      const { items } = await tab.get(REQUEST_PATHS.list, parseRequestList);
      const { id } = items.find(({ device }) => device.serialNumber === 'SN-33') ?? assert.fail();
      assert.ok(stage.setClock);
      await stage.setClock(60);
      await tab.get(requestPath(id), parseRequestView);
      await approvalCard(stage, 'SN-33', 'holds a role in Microsoft Entra', 'Approving would give the console nothing');
      const { target } = await tab.get(requestPath(id), parseRequestView);
      assert.equal(target?.problem, 'account_has_role');
      await stage.setClock(0);
    });

    it('generates no code for what is more than a room', async () => {
      change(34, { memberOf: [{ displayName: 'Tier 0', isAssignableToRole: true }] });
      const answer = await answerTo(stage, adele, `generate otp ${sandboxRoom(34).userPrincipalName}`);
      assert.match(answer, /in a group that can hold roles .* Remove it from the group/);
    });
  });
}
