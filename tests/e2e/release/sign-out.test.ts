import assert from 'node:assert/strict';
import { accountPath } from '../../../contract/accounts.ts';
import { type AccountDetail, parseAccountDetail } from '../../../contract/pages/account-detail.ts';
import { parseRolloutReview, ROLLOUT_REVIEW_PATH } from '../../../contract/pages/rollout-review.ts';
import type { RequestView } from '../../../contract/requests.ts';
import { signOutPath } from '../../../contract/sign-ins/sign-outs.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { ALL_GRAPH_ROLES } from '../../../env/sandbox/issuer/issuer.ts';
import { SANDBOX_PEOPLE, type SandboxPerson, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { answerTo, type JsonAnswer, openStage, pressLast, type Stage, textOf } from '../stage.ts';
import { callTab } from '../tab-calls.ts';
import { signRoomIn } from './signed-in-room.ts';

const { adele, diego, grady, lidia, megan } = SANDBOX_PEOPLE;
const CARD_MILLISECONDS = 60_000;

describe('a room that two approvers sign out, over HTTP', function suite() {
  this.timeout(180_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
    await answerTo(stage, megan, 'help');
  });
  after(() => stage.close());
  afterEach(() => stage.sandbox.parts.graph.clearFaults());

  const graph = () => stage.sandbox.parts.graph;
  const detail = async (room: number, as: SandboxPerson = lidia): Promise<AccountDetail> =>
    parseAccountDetail((await callTab(stage, as, accountPath(sandboxRoom(room).objectId))).body);
  const requestOf = async (room: number, as?: SandboxPerson): Promise<RequestView> =>
    (await detail(room, as)).request ?? assert.fail('there is no request');
  const ask = async (room: number, as: SandboxPerson = megan, kind = 'sign_out'): Promise<JsonAnswer> =>
    callTab(stage, as, signOutPath((await requestOf(room)).id), { body: { kind } });
  const cardIn = (conversationId: string, as: SandboxPerson, ...texts: readonly string[]): Promise<MessageView> =>
    stage.teams.waitFor(
      conversationId,
      as.objectId,
      (messages) => messages.find(({ cards }) => texts.every((text) => textOf(cards).includes(text))),
      CARD_MILLISECONDS,
    );
  const inChannel = (...texts: readonly string[]) => cardIn(APPROVALS_CHANNEL_ID, grady, ...texts);
  const press = async (as: SandboxPerson, { id: activityId }: MessageView, action: string): Promise<string> =>
    textOf(
      (await stage.teams.press({ as: as.objectId, conversationId: APPROVALS_CHANNEL_ID, activityId, action })).value,
    );
  const calls = (room: number, method: string, end: string): readonly number[] =>
    graph()
      .requests()
      .filter((call) => call.method === method && call.path.endsWith(`${sandboxRoom(room).objectId}${end}`))
      .map(({ status }) => status);
  const nameOf = (room: number): string => sandboxRoom(room).displayName;

  it('shows its next meeting in Review, and without the permission says nothing of it', async () => {
    await signRoomIn(stage, 7, 'SN-OUT-7');
    const accountId = sandboxRoom(7).objectId;
    const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
    const [from, to] = [new Date(hour + 7_200_000), new Date(hour + 10_800_000)];
    graph().calendars.fill(accountId, [{ from, to }]);
    const review = async () => {
      const call = { body: { selection: { accountIds: [accountId] } } };
      return parseRolloutReview((await callTab(stage, adele, ROLLOUT_REVIEW_PATH, call)).body).accounts[0]?.signedIn;
    };
    const { schedule, ...others } = (await review()) ?? assert.fail('the room is not signed in');
    assert.deepEqual(schedule?.meeting, { startsAt: from.toISOString(), endsAt: to.toISOString() });
    const { issuer } = stage.sandbox.parts;
    issuer.grantRoles(ALL_GRAPH_ROLES.filter((role) => role !== 'Calendars.ReadBasic.All'));
    assert.deepEqual(await review(), others);
    issuer.grantRoles(ALL_GRAPH_ROLES);
  });

  it('asks on its card, is confirmed there by another approver, and can no longer sign in', async () => {
    const password = await signRoomIn(stage, 1, 'SN-OUT-1');
    const { userPrincipalName } = sandboxRoom(1);
    assert.deepEqual(graph().signIn(userPrincipalName, password), { signedIn: true });
    const { signOutKinds } = await requestOf(1, megan);
    assert.deepEqual(signOutKinds, ['sign_out'], 'nothing shows a resource account key');
    const [from, to] = [-1, 1].map((hours) => new Date(Date.now() + hours * 3_600_000));
    graph().calendars.fill(sandboxRoom(1).objectId, from && to ? [{ from, to }] : []);
    const question = await answerTo(stage, adele, `generate otp ${userPrincipalName}`);
    assert.match(question, /Signed in.*signs the room out at once.*In a meeting until.*SN-OUT-1.*Replace it\?/);
    assert.match(textOf((await pressLast(stage, adele, 'Keep')).value), /Nothing was changed/);
    assert.equal((await requestOf(1)).status, 'signed_in');
    assert.equal((await ask(1, adele)).body['code'], 'no_permission');
    assert.equal((await ask(1)).status, 200);
    const card = await inChannel('Waiting for another approver', `Sign ${nameOf(1)} out?`, megan.displayName);
    assert.match(await press(megan, card, 'Confirm'), /You asked for this/);
    assert.match(await press(adele, card, 'Confirm'), /don't have permission/);
    assert.deepEqual(graph().signIn(userPrincipalName, password), { signedIn: true });
    assert.match(await press(diego, card, 'Confirm'), /is being signed out|is signed out/);
    await inChannel(`Sign ${nameOf(1)} out?`, 'Done', 'Its sessions were ended', diego.displayName);
    assert.equal(graph().signIn(userPrincipalName, password).signedIn, false);
    assert.deepEqual(calls(1, 'POST', '/revokeSignInSessions'), [200]);
    await inChannel('"SN-OUT-1"', 'Signed out');
    await cardIn(personalConversationId(megan.objectId), megan, nameOf(1), 'The room is signed out');
  });

  it('shows as signed out on the page, in the list and in chat, until a new code brings it back', async () => {
    const { provisioning, request } = await detail(1);
    assert.deepEqual(
      [provisioning, request?.signOut?.status, request?.signOutKinds],
      ['Signed out', 'done', undefined],
    );
    assert.match(request?.statusText ?? '', /Signed out/);
    assert.match(request?.nextText ?? '', /generate a new one-time password/);
    const said = await answerTo(stage, lidia, `status ${sandboxRoom(1).userPrincipalName}`);
    assert.match(said, /Signed out/);
    assert.match(said, /The room is signed out. To bring it back/);
    assert.equal((await ask(1)).body['code'], 'sign_out_refused');
    assert.match(await answerTo(stage, adele, `generate otp ${sandboxRoom(1).userPrincipalName}`), /Show code/);
    assert.equal((await detail(1)).provisioning, 'OTP generated');
  });

  it('is rejected in the tab, and the person who asked hears of it', async () => {
    const password = await signRoomIn(stage, 2, 'SN-OUT-2');
    await ask(2);
    const { id, signOut } = await requestOf(2, megan);
    assert.deepEqual([signOut?.viewer, signOut?.status], ['asker', 'asked']);
    assert.match(signOut?.text ?? '', /only approver/);
    const own = await callTab(stage, megan, signOutPath(id, { act: 'confirm', id: signOut?.id ?? '' }), { body: {} });
    assert.deepEqual([own.status, own.body['code']], [403, 'sign_out_own']);
    const rejected = await callTab(stage, grady, signOutPath(id, { act: 'reject', id: signOut?.id ?? '' }), {
      body: {},
    });
    assert.equal(rejected.status, 200);
    await inChannel(`Sign ${nameOf(2)} out?`, 'Rejected', grady.displayName);
    await cardIn(personalConversationId(megan.objectId), megan, nameOf(2), `${grady.displayName} decided`);
    assert.deepEqual(graph().signIn(sandboxRoom(2).userPrincipalName, password), { signedIn: true });
  });

  it('goes on after lost replies, and says that sessions stay without the permission to end them', async () => {
    await signRoomIn(stage, 3, 'SN-OUT-3');
    const path = `${sandboxRoom(3).objectId}$`;
    graph().addFault({ method: 'PATCH', path, drop: 'after' });
    graph().addFault({ method: 'POST', path: 'revokeSignInSessions$', status: 403 });
    await ask(3);
    const card = await inChannel('Waiting for another approver', `Sign ${nameOf(3)} out?`);
    await press(diego, card, 'Confirm');
    await inChannel(`Sign ${nameOf(3)} out?`, 'Done', 'User.RevokeSessions.All');
    assert.ok(calls(3, 'PATCH', '').length >= 3, 'the release, the lost reset and another one');
  });

  it('fails with an alert while the app may not reset the password, and the room stays signed in', async () => {
    const password = await signRoomIn(stage, 4, 'SN-OUT-4');
    graph().addFault({ method: 'PATCH', path: `${sandboxRoom(4).objectId}$`, status: 403 });
    await ask(4);
    await press(diego, await inChannel('Waiting for another approver', `Sign ${nameOf(4)} out?`), 'Confirm');
    await inChannel(`${nameOf(4)} couldn't be signed out.`, "Its password hasn't changed.");
    await inChannel(`Sign ${nameOf(4)} out?`, 'Failed');
    const { signOut, signOutKinds, status } = await requestOf(4, megan);
    assert.deepEqual([signOut?.status, signOutKinds, status], ['failed', ['sign_out'], 'signed_in']);
    assert.deepEqual(graph().signIn(sandboxRoom(4).userPrincipalName, password), { signedIn: true });
  });
});
