import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalChannel } from '../../../bot/domain/channel/channel.ts';
import { chooseChannel, mayChooseChannel } from '../../../bot/services/channel/choose-channel.ts';
import { APPROVER, pendingRequest } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const CHANNEL = { teamName: 'Facilities', channelName: 'Room approvals', channelId: '19:a' } as ApprovalChannel;

describe('choosing the approval channel', () => {
  it('is audited, and brings the cards of all waiting requests to it, and the alerts that another refused', async () => {
    const tx = stubTransaction();
    tx.requests.pending.onCall(0).resolves([pendingRequest({ id: 'r1' }), pendingRequest({ id: 'r2' })]);
    tx.requests.pending.onCall(1).resolves([pendingRequest({ id: 'r3' })]);
    await chooseChannel({ ...permissions('a'), store: stubStore(tx) }, APPROVER, CHANNEL);
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
      tx.channel.standing.resolves(standing);
      tx.cards.abandon.resolves([{ requestId: 'r1', card }]);
      await chooseChannel({ ...permissions('a'), store: stubStore(tx) }, APPROVER, CHANNEL);
      assert.equal(tx.jobs.send.args.filter(([job]) => job.name === 'retire-card').length, retired);
      assert.deepEqual(tx.cards.abandon.args, [['19:a']]);
    }
  });

  it('is refused to whoever may not approve', async () => {
    const tx = stubTransaction();
    const deps = { ...permissions('g', 'r'), store: stubStore(tx) };
    await refusal(mayChooseChannel(deps, APPROVER), 'no_permission');
    await refusal(chooseChannel(deps, APPROVER, CHANNEL), 'no_permission');
    sinon.assert.notCalled(tx.channel.choose);
  });
});
