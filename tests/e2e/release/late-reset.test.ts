import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import { ATTENTION_HOURS } from '../../../bot/domain/approval/approval-request.ts';
import { MAX_RELEASE_ATTEMPTS } from '../../../bot/domain/release/credential.ts';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, type SandboxPerson, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { graphToken, send } from '../../sandbox/loopback-client.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { type EngineDatabase, ENGINES, openEngine } from '../servers/servers.ts';
import {
  answerTo,
  approvalCard,
  CONSOLE_KEY,
  decide,
  generateCode,
  openStage,
  poll,
  revokeCode,
  type Stage,
  submit,
  type Submitted,
  textOf,
} from '../stage.ts';

const { adele, grady, megan } = SANDBOX_PEOPLE;
/** The client's time limit and the time after it in which a reset may still take effect, at the ratio of production. */
const TIMEOUT_MS = 600;
const LATE_MS = 900;
const SETTLE_SECONDS = 120;
/** How long each poll is held, so that the server gets on between two steps of the clock. */
const POLL_SECONDS = 2;
const WAIT_MS = 120_000;

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + WAIT_MS;
  while (!holds()) {
    assert.ok(performance.now() < end, 'it did not happen');
    await beforeAskingAgain();
  }
}

for (const engine of ENGINES)
  describe(`a reset that takes effect late, with ${engine},`, function suite() {
    this.timeout(300_000);
    let stage: Stage;
    let ahead = 0;
    let database: EngineDatabase;
    before(async function open() {
      database = await openEngine(this, engine);
      const times = { GRAPH_TIMEOUT_MS: String(TIMEOUT_MS), RESET_LATE_MS: String(LATE_MS) };
      stage = await openStage(
        { ...times, SETTLE_SECONDS: String(SETTLE_SECONDS), ...database.settings },
        database.start,
      );
    });
    after(async () => {
      await stage?.close();
      await database?.drop();
    });
    afterEach(() => stage.sandbox.parts.graph.clearFaults());

    const graph = () => stage.sandbox.parts.graph;

    async function pass(seconds: number): Promise<void> {
      ahead += seconds;
      await stage.setClock?.(ahead);
    }

    function resets(room: number): readonly number[] {
      const { objectId } = sandboxRoom(room);
      return graph()
        .requests()
        .filter(({ method, path }) => method === 'PATCH' && path.endsWith(objectId))
        .map(({ status }) => status);
    }

    const lateFault = (room: number, lateEffectMs: number, answer: object = {}) =>
      graph().addFault({ method: 'PATCH', path: `${sandboxRoom(room).objectId}$`, lateEffectMs, ...answer });

    async function approved(room: number, serialNumber: string): Promise<Submitted> {
      const submitted = await submit(stage, await generateCode(stage, room), serialNumber);
      const card = await approvalCard(stage, serialNumber, 'Approve');
      await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
      return submitted;
    }

    /** Polls until the console has its credential, while time passes. */
    async function collected(submitted: Submitted): Promise<{ readonly password: string; readonly token: string }> {
      const end = performance.now() + WAIT_MS;
      for (;;) {
        const { status, body } = await poll(stage, submitted, POLL_SECONDS);
        if (status === 200) {
          const { plaintext } = await compactDecrypt(String(body['credential']), CONSOLE_KEY.privateKey);
          const { password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { readonly password: string };
          return { password, token: String(body['access_token']) };
        }
        assert.ok(performance.now() < end, textOf(body));
        await pass(SETTLE_SECONDS);
      }
    }

    /** Lets time pass until so many resets of the room have left. */
    async function attempted(submitted: Submitted, room: number, count: number): Promise<void> {
      const end = performance.now() + WAIT_MS;
      while (resets(room).length < count) {
        assert.ok(performance.now() < end, `resets: ${textOf(resets(room))}`);
        await poll(stage, submitted, POLL_SECONDS);
        // A try of a release ends after half an hour, which a slow machine must not reach.
        await pass(20);
      }
    }

    /**
     * Lets time pass until the attempts of a release are used up. On a slow machine one may fail before its reset leaves,
     * because a read takes longer than the client's time limit here.
     */
    async function usedUp(submitted: Submitted, serialNumber: string): Promise<void> {
      const end = performance.now() + WAIT_MS;
      const needsAttention = ({ cards }: MessageView): boolean =>
        [`"${serialNumber}"`, 'Needs attention'].every((text) => textOf(cards).includes(text));
      const isOver = (): Promise<boolean> =>
        stage.teams
          .waitFor(APPROVALS_CHANNEL_ID, grady.objectId, (messages) => messages.find(needsAttention), 100)
          .then(
            () => true,
            () => false,
          );
      while (!(await isOver())) {
        assert.ok(performance.now() < end, `the release of ${serialNumber} goes on`);
        await poll(stage, submitted, POLL_SECONDS);
        await pass(20);
      }
    }

    async function acknowledge(token: string, stageName: string): Promise<void> {
      const headers = { authorization: `Bearer ${token}` };
      const body = new URLSearchParams({ client_id: 'rooms-console', stage: stageName });
      assert.ok((await fetch(stage.url + DEVICE_PATHS.acknowledgement, { method: 'POST', headers, body })).ok);
    }

    function signsIn(room: number, password: string): boolean {
      return graph().signIn(sandboxRoom(room).userPrincipalName, password).signedIn;
    }

    /** Waits until this person sees a card with these texts, which may be a view of their own. */
    function shownTo(person: SandboxPerson, ...texts: readonly string[]): Promise<MessageView> {
      const isShown = ({ cards }: MessageView) => texts.every((text) => textOf(cards).includes(text));
      return stage.teams.waitFor(APPROVALS_CHANNEL_ID, person.objectId, (messages) => messages.find(isShown), WAIT_MS);
    }

    /** Lets time pass until the channel has an alert with this text. A look may be scheduled while the clock moves. */
    async function alerted(text: string): Promise<void> {
      const end = performance.now() + WAIT_MS;
      const isAlert = (): Promise<boolean> =>
        stage.teams
          .waitFor(
            APPROVALS_CHANNEL_ID,
            grady.objectId,
            (messages) => messages.find((message) => textOf(message).includes(text)),
            POLL_SECONDS * 1000,
          )
          .then(
            () => true,
            () => false,
          );
      for (await pass(65); !(await isAlert()); await pass(65))
        assert.ok(performance.now() < end, `there was no alert: ${text}`);
    }

    it('does no harm at any time, because all attempts of one release set the same password', async () => {
      const factors = [1.1, 1.3, 1.5, 2, 3, 6];
      const consoles: { readonly room: number; readonly submitted: Submitted }[] = [];
      for (const [index, factor] of factors.entries()) {
        const room = index + 1;
        lateFault(room, factor * TIMEOUT_MS);
        consoles.push({ room, submitted: await approved(room, `SN-LATE-${room}`) });
      }
      await until(() => consoles.every(({ room }) => resets(room).length >= 2));
      for (const { room, submitted } of consoles) {
        const { password } = await collected(submitted);
        assert.equal(signsIn(room, password), true, `room ${room}: ${textOf(resets(room))}`);
      }
    });

    const MAYBE = 'may have been changed, because a reset got no clear answer';
    const ENDS = [
      { room: 8, end: revokeCode, words: 'The one-time password was revoked.' },
      { room: 11, end: generateCode, words: 'A newer one-time password replaced this one.' },
    ] as const;
    for (const { room, end, words } of ENDS)
      it(`is told when its request ends: ${words}`, async () => {
        const serialNumber = `SN-MAYBE-${room}`;
        lateFault(room, 0, { status: 504 });
        const submitted = await approved(room, serialNumber);
        await approvalCard(stage, serialNumber, 'got no clear answer and may still take effect. We wait until');
        await end(stage, room);
        await approvalCard(stage, serialNumber, words, MAYBE);
        const isLast = end === revokeCode;
        const status = await answerTo(stage, adele, `status ${sandboxRoom(room).userPrincipalName}`);
        assert.equal(status.includes(MAYBE), isLast, 'the status is that of the last code');
        assert.equal((await poll(stage, submitted)).body['error'], 'access_denied');
        assert.deepEqual(resets(room), [504]);
      });

    it('is told when its request expires after a later attempt was refused', async () => {
      lateFault(12, 0, { status: 504 });
      lateFault(12, 0, { status: 403 });
      const submitted = await approved(12, 'SN-MAYBE-12');
      await attempted(submitted, 12, 2);
      await approvalCard(stage, 'SN-MAYBE-12', 'Needs attention', MAYBE);
      await pass(ATTENTION_HOURS * 3600);
      await approvalCard(stage, 'SN-MAYBE-12', 'No one acted in time.', MAYBE);
      assert.ok((await answerTo(stage, adele, `status ${sandboxRoom(12).userPrincipalName}`)).includes(MAYBE));
    });

    it('is told when the replies of all attempts were lost, and when the code is revoked then', async () => {
      lateFault(13, 0, { drop: 'before', times: MAX_RELEASE_ATTEMPTS });
      const submitted = await approved(13, 'SN-LOST');
      await usedUp(submitted, 'SN-LOST');
      await approvalCard(stage, 'SN-LOST', 'Needs attention', MAYBE);
      const left = resets(13).length;
      assert.ok(left > 1 && left <= MAX_RELEASE_ATTEMPTS, String(left));
      await revokeCode(stage, 13);
      await approvalCard(stage, 'SN-LOST', 'The one-time password was revoked.', MAYBE);
      assert.equal((await poll(stage, submitted)).body['error'], 'access_denied');
      assert.equal(resets(13).length, left);
    });

    it('of an earlier request is waited for, noticed, and made good once by a new release', async () => {
      const late = Promise.withResolvers<void>();
      lateFault(9, 0, { drop: 'before', lateUntil: late.promise });
      await approved(9, 'SN-EARLIER');
      await until(() => resets(9).length === 1);
      await revokeCode(stage, 9);
      const { lastPasswordChangeDateTime: before } = await userOf(9);
      const submitted = await approved(9, 'SN-NEWER');
      await until(() => resets(9).length === 2);
      const own = await changedAfter(9, before);
      late.resolve();
      await changedAfter(9, own);
      const { password } = await collected(submitted);
      assert.equal(resets(9).length, 3);
      assert.equal(signsIn(9, password), true);
    });

    it('is not taken for the change of somebody else, which raises an alert and a card with Release again', async () => {
      const submitted = await approved(10, 'SN-ELSE');
      const { password, token } = await collected(submitted);
      await acknowledge(token, 'delivered');
      const ours = resets(10).length;
      await changeByAdmin(10);
      assert.equal(signsIn(10, password), false);
      await alerted('someone else changed the password after our reset');
      await approvalCard(stage, 'SN-ELSE', 'Someone else changed the password at', 'Release again');
      const { id: activityId } = await shownTo(megan, 'SN-ELSE', '"releaseAgain"');
      assert.equal(resets(10).length, ours + 1, 'the server wrote against an administrator');
      const press = { as: megan.objectId, conversationId: APPROVALS_CHANNEL_ID, activityId };
      await stage.teams.press({ ...press, action: 'Release again' });
      await until(() => resets(10).length > ours + 1);
      const again = await collected(submitted);
      assert.notEqual(again.password, password);
      assert.equal(signsIn(10, again.password), true);
    });

    async function userOf(room: number): Promise<{ readonly lastPasswordChangeDateTime: string }> {
      const url = `${graph().url}/v1.0/users/${sandboxRoom(room).objectId}?$select=lastPasswordChangeDateTime`;
      const authorization = `Bearer ${await graphToken(stage.sandbox.parts.issuer)}`;
      return (await send('GET', url, undefined, { authorization })).body as { lastPasswordChangeDateTime: string };
    }

    /** Waits until the password has changed after this time, and returns when. */
    async function changedAfter(room: number, before: string): Promise<string> {
      const end = performance.now() + WAIT_MS;
      for (;;) {
        const { lastPasswordChangeDateTime: at } = await userOf(room);
        if (at > before) return at;
        assert.ok(performance.now() < end, 'the password did not change');
      }
    }

    async function changeByAdmin(room: number): Promise<void> {
      const passwordProfile = { forceChangePasswordNextSignIn: false, password: 'Admin-password-1' };
      const url = `${graph().url}/v1.0/users/${sandboxRoom(room).objectId}`;
      const authorization = `Bearer ${await graphToken(stage.sandbox.parts.issuer)}`;
      assert.equal((await send('PATCH', url, { passwordProfile }, { authorization })).status, 204);
    }
  });
