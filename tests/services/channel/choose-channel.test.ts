import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalChannel } from '../../../bot/domain/channel/channel.ts';
import type { ChannelStanding } from '../../../bot/domain/channel/personal-chat.ts';
import { chooseChannel, mayChooseChannel } from '../../../bot/services/channel/choose-channel.ts';
import { APPROVER, pendingRequest } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction, type StubbedTransaction } from '../stubbed-store.ts';

const CHANNEL = { teamName: 'Facilities', channelName: 'Room approvals', channelId: '19:a' } as ApprovalChannel;
const FORMER = { teamName: 'Facilities', channelName: 'Old', channelId: '19:b' } as ApprovalChannel;
const CHAT = { tenantId: APPROVER.tenantId, objectId: 'other', conversationId: 'c', serviceUrl: 's' };

function choose(
  tx: StubbedTransaction,
  { rulesByTwo = true, standing = { state: 'missing' } as ChannelStanding } = {},
): ReturnType<typeof chooseChannel> {
  tx.channel.standing.resolves(standing);
  if (standing.state !== 'missing') tx.channel.chosen.resolves(FORMER);
  const own = { ...CHAT, objectId: APPROVER.objectId };
  const parts = { channel: { standing: async () => standing }, chats: { list: async () => [CHAT, own] } };
  return chooseChannel({ ...permissions('a'), rulesByTwo, store: stubStore(tx, undefined, parts) }, APPROVER, CHANNEL);
}

describe('choosing the approval channel', () => {
  it('is audited, and brings the cards of all waiting requests to it, and the alerts that another refused', async () => {
    const tx = stubTransaction();
    tx.requests.pending.onCall(0).resolves([pendingRequest({ id: 'r1' }), pendingRequest({ id: 'r2' })]);
    tx.requests.pending.onCall(1).resolves([pendingRequest({ id: 'r3' })]);
    assert.equal(await choose(tx), 'chosen');
    sinon.assert.calledOnceWithExactly(tx.channel.choose, CHANNEL);
    const cards = tx.jobs.send.args.map(([job]) => job).filter(({ name }) => name === 'deliver-card');
    assert.deepEqual(
      cards.map((job) => 'requestId' in job && job.requestId),
      ['r1', 'r2', 'r3'],
      'page by page',
    );
    assert.deepEqual(
      tx.requests.pending.args.map(([, after]) => after),
      [undefined, 'r2', 'r3'],
    );
    sinon.assert.calledOnceWithExactly(tx.jobs.hasten, 'raise-alert', NOW);
    assert.deepEqual(acts(tx), ['channel_chosen']);
  });

  it('retires the cards of a former channel that works, and leaves those of a lost one', async () => {
    const card = { serviceUrl: '', conversationId: '19:b;messageid=1', activityId: '1' };
    for (const [standing, retired] of [
      [{ state: 'works', channelName: 'Old' }, 1],
      [{ state: 'lost', channelName: 'Old', cause: 'team_deleted' }, 0],
    ] as const) {
      const tx = stubTransaction();
      tx.cards.abandon.resolves([{ requestId: 'r1', card }]);
      await choose(tx, { rulesByTwo: false, standing });
      assert.equal(tx.jobs.send.args.filter(([job]) => job.name === 'retire-card').length, retired);
      assert.deepEqual(tx.cards.abandon.args, [['19:a']]);
    }
  });

  it('waits for a second approver while another channel works, and changes nothing until then', async () => {
    const tx = stubTransaction();
    assert.equal(await choose(tx, { standing: { state: 'works', channelName: 'Old' } }), 'waits');
    sinon.assert.notCalled(tx.channel.choose);
    assert.deepEqual(acts(tx), ['rules_change_asked']);
    assert.deepEqual(jobNames(tx), ['deliver-rule-card']);
    assert.deepEqual(tx.ruleChanges.ask.firstCall.args[0].content, { kind: 'channel', before: FORMER, after: CHANNEL });
  });

  it('acts at once while no channel works, and tells the other approvers that one person chose it', async () => {
    for (const standing of [
      { state: 'missing' },
      { state: 'refused', channelName: 'Old' },
      { state: 'lost', channelName: 'Old', cause: 'app_removed' },
    ] as const) {
      const tx = stubTransaction();
      assert.equal(await choose(tx, { standing }), 'chosen');
      const alerts = tx.jobs.send.args.map(([job]) => job).filter((job) => 'kind' in job);
      const alert = { kind: 'channel_chosen_alone', by: APPROVER.displayName, channel: 'Room approvals' };
      assert.deepEqual(alerts, [
        { name: 'raise-alert', ...alert },
        { name: 'alert-in-chat', chat: CHAT, ...alert },
      ]);
    }
  });

  it('is refused to whoever may not approve', async () => {
    const tx = stubTransaction();
    const deps = { ...permissions('g', 'r'), rulesByTwo: true, store: stubStore(tx) };
    await refusal(mayChooseChannel(deps, APPROVER), 'no_permission');
    await refusal(chooseChannel(deps, APPROVER, CHANNEL), 'no_permission');
    sinon.assert.notCalled(tx.channel.choose);
  });
});
