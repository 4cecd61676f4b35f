import assert from 'node:assert/strict';
import { parseRequestView, requestPath } from '../../../contract/requests.ts';
import { findAction } from '../../../env/sandbox/connector/cards/card-actions.ts';
import { asObject, type JsonObject } from '../../../env/sandbox/connector/json-object.ts';
import { APPROVALS_CHANNEL_ID } from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, sandboxRoom, type SandboxPerson } from '../../../env/sandbox/tenant.ts';
import {
  answerTo,
  approvalCard,
  approveAtOnce,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  submit,
  textOf,
} from '../stage.ts';
import { callTab } from '../tab-calls.ts';

const { adele, alex, diego, isaiah, lidia, megan, nestor } = SANDBOX_PEOPLE;

describe('the decider of a request', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());

  it('is one of two approvers who press at once, and the other is told who', async () => {
    const submitted = await submit(stage, await generateCode(stage, 1), 'SN-RACE');
    const card = await approvalCard(stage, 'SN-RACE', 'Approve');
    await approveAtOnce(stage, card, submitted.matchCode);
    assert.equal((await poll(stage, submitted)).status, 200);
  });

  it('is told to the second one by command too, by the name that the request had', async () => {
    const submitted = await submit(stage, await generateCode(stage, 3), 'SN-LATE');
    const name = /Request","value":"([^"]+)"/.exec(textOf(await approvalCard(stage, 'SN-LATE', 'Approve')))?.[1];
    assert.match(await answerTo(stage, megan, `approve ${name} ${submitted.matchCode}`), /Approved by Megan Bowen/);
    for (const late of [`approve ${name} ${submitted.matchCode}`, `reject ${name} 1`]) {
      assert.match(await answerTo(stage, diego, late), /already decided by Megan Bowen at /);
    }
  });

  it('is nobody without the right, no guest and no disabled account, and the card stays', async () => {
    const submitted = await submit(stage, await generateCode(stage, 2), 'SN-RIGHT');
    const card = await approvalCard(stage, 'SN-RIGHT', 'Approve');
    const { matchCode } = submitted;
    const answers = await Promise.all(
      [adele, alex, lidia, isaiah, nestor].flatMap((as) => [
        decide(stage, card, as, 'Approve', { matchCode }),
        decide(stage, card, as, 'Reject', { reason: 'unknown_device' }),
      ]),
    );
    for (const { value } of answers) assert.match(textOf(value), /You don't have permission to do this/);
    const after = await approvalCard(stage, 'SN-RIGHT', 'Approve', 'Decide by');
    assert.equal(after.updatedAt, card.updatedAt);
    const allowed = await decide(stage, card, megan, 'Approve', { matchCode });
    assert.match(textOf(allowed.value), /Approved by Megan Bowen/);
    assert.equal((await poll(stage, submitted)).status, 200);
  });

  describe('whatever a card says that was forged or is old,', () => {
    /** The card as a client could send it, with changed data behind Approve. */
    const forged = ({ cards: [card] }: MessageView, data: object): JsonObject => {
      const copy = structuredClone(card) ?? assert.fail('there is no card');
      const { action } = findAction(copy, 'Approve') ?? assert.fail('there is no Approve');
      Object.assign(action, { data: { ...asObject(action['data']), ...data } });
      return copy;
    };
    const press = async (
      as: SandboxPerson,
      { id: activityId }: MessageView,
      card: JsonObject,
      digits: string,
    ): Promise<string> =>
      textOf(
        (
          await stage.teams.press({
            as: as.objectId,
            conversationId: APPROVALS_CHANNEL_ID,
            activityId,
            action: 'Approve',
            card,
            inputs: { matchCode: digits },
          })
        ).value,
      );
    const open = async (room: number, serialNumber: string) => {
      const submitted = await submit(stage, await generateCode(stage, room), serialNumber);
      const card = await approvalCard(stage, serialNumber, 'Approve');
      const data = asObject(findAction(card.cards[0] ?? {}, 'Approve')?.action['data']) ?? assert.fail();
      return { ...submitted, card, requestId: String(data['requestId']), revision: Number(data['revision']) };
    };
    const show = async (requestId: string) =>
      parseRequestView((await callTab(stage, megan, requestPath(requestId))).body);
    const hasPasswordOfBefore = (room: number): boolean => {
      const { userPrincipalName, password } = sandboxRoom(room);
      return stage.sandbox.parts.graph.signIn(userPrincipalName, password).signedIn;
    };

    it('another request is decided by its own match code and revision alone, and the one on the card is left as it is', async () => {
      const [mine, other] = [await open(4, 'SN-MINE'), await open(5, 'SN-OTHER')];
      const card = forged(mine.card, { requestId: other.requestId, revision: other.revision });
      assert.match(await press(megan, mine.card, card, mine.matchCode), /aren't the digits on the console/);
      const [left, wrong] = [await show(mine.requestId), await show(other.requestId)];
      assert.deepEqual(
        [left.status, left.wrongMatchCodes, wrong.status, wrong.wrongMatchCodes],
        ['pending', 0, 'pending', 1],
      );
      for (const requestId of ['nobody', '', 7, { $ne: 1 }, null]) {
        assert.match(
          await press(megan, mine.card, forged(mine.card, { requestId }), mine.matchCode),
          /This request doesn't exist/,
        );
      }
      assert.equal((await show(mine.requestId)).status, 'pending');
      assert.ok(hasPasswordOfBefore(4) && hasPasswordOfBefore(5));
    });

    it('only the present revision is decided', async () => {
      const { card, matchCode, requestId, revision } = await open(6, 'SN-REVISION');
      for (const wrong of [
        { revision: revision - 1, facts: 'others' },
        { revision: revision + 1 },
        { revision: String(revision) },
        { revision: null },
      ])
        assert.match(await press(megan, card, forged(card, wrong), matchCode), /has changed since you opened it/);
      assert.equal((await show(requestId)).status, 'pending');
      assert.match(await press(megan, card, forged(card, {}), matchCode), /Approved by Megan Bowen/);
    });

    it('approver, status and account are those of the person and the store, and an old card undoes nothing', async () => {
      const { card, matchCode, requestId, deviceCode } = await open(7, 'SN-EXTRA');
      const lies = {
        approvedBy: { objectId: diego.objectId, displayName: diego.displayName },
        by: diego.objectId,
        aadObjectId: diego.objectId,
        status: 'signed_in',
        accountId: sandboxRoom(8).objectId,
        account: sandboxRoom(8).userPrincipalName,
        password: 'chosen',
        __proto__: null,
        constructor: 'x',
      };
      assert.match(await press(lidia, card, forged(card, lies), matchCode), /You don't have permission to do this/);
      assert.match(await press(megan, card, forged(card, lies), matchCode), /Approved by Megan Bowen/);
      assert.equal((await poll(stage, { deviceCode, matchCode })).status, 200);
      assert.deepEqual([hasPasswordOfBefore(7), hasPasswordOfBefore(8)], [false, true]);
      const resolution = (await show(requestId)).decidedBy;
      assert.deepEqual([resolution?.displayName, resolution?.objectId], [megan.displayName, megan.objectId]);
      const { id: activityId } = card;
      const old = {
        as: diego.objectId,
        conversationId: APPROVALS_CHANNEL_ID,
        activityId,
        action: 'Reject',
        card: card.cards[0] ?? {},
      };
      const late = await stage.teams.press({ ...old, inputs: { reason: 'wrong_room' } });
      assert.match(textOf(late.value), /already decided by Megan Bowen/);
      assert.equal((await show(requestId)).status, 'ready');
    });

    it('acts of others behind its buttons need the right of their own', async () => {
      const { card, matchCode } = await open(10, 'SN-VERB');
      const accountId = sandboxRoom(11).objectId;
      for (const verb of ['generate', 'revoke']) {
        const copy = forged(card, { accountId });
        Object.assign(findAction(copy, 'Approve')?.action ?? {}, { verb });
        assert.match(await press(megan, card, copy, matchCode), /You don't have permission to do this/);
      }
      const status = await answerTo(stage, lidia, `status ${sandboxRoom(11).userPrincipalName}`);
      assert.match(status, /Not started/);
      assert.match(
        await answerTo(stage, lidia, `status ${sandboxRoom(10).userPrincipalName}`),
        /Awaiting OTP Approval/,
      );
    });
  });
});
