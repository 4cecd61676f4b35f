import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalChannel } from '../../../bot/domain/channel/channel.ts';
import { chooseChannel, mayChooseChannel } from '../../../bot/services/channel/choose-channel.ts';
import { APPROVER, pendingRequest } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { rights } from '../stubbed-rights.ts';
import { acts, NOW, stubChanges, stubStore } from '../stubbed-store.ts';

const CHANNEL = { teamName: 'Facilities', channelName: 'Room approvals', channelId: '19:a' } as ApprovalChannel;

describe('choosing the approval channel', () => {
  it('is audited, and brings the cards of all waiting requests to it, and the alerts that another refused', async () => {
    const changes = stubChanges();
    changes.pendingRequests.onCall(0).resolves([pendingRequest({ id: 'r1' }), pendingRequest({ id: 'r2' })]);
    changes.pendingRequests.onCall(1).resolves([pendingRequest({ id: 'r3' })]);
    await chooseChannel({ ...rights('a'), store: stubStore(changes) }, APPROVER, CHANNEL);
    sinon.assert.calledOnceWithExactly(changes.chooseChannel, CHANNEL);
    const cards = changes.send.args.map(([job]) => job).filter(({ name }) => name === 'deliver-card');
    assert.deepEqual(
      cards.map((job) => 'requestId' in job && job.requestId),
      ['r1', 'r2', 'r3'],
      'page by page',
    );
    assert.deepEqual(
      changes.pendingRequests.args.map(([, after]) => after),
      [undefined, 'r2', 'r3'],
    );
    sinon.assert.calledOnceWithExactly(changes.hasten, 'raise-alert', NOW);
    assert.deepEqual(acts(changes), ['channel_chosen']);
  });

  it('retires the cards of a former channel that works, and leaves those of a lost one', async () => {
    const card = { serviceUrl: '', conversationId: '19:b;messageid=1', activityId: '1' };
    for (const [standing, retired] of [
      [{ state: 'works', channelName: 'Old' }, 1],
      [{ state: 'lost', channelName: 'Old', cause: 'team_deleted' }, 0],
    ] as const) {
      const changes = stubChanges();
      changes.channelStanding.resolves(standing);
      changes.abandonCards.resolves([{ requestId: 'r1', card }]);
      await chooseChannel({ ...rights('a'), store: stubStore(changes) }, APPROVER, CHANNEL);
      assert.equal(changes.send.args.filter(([job]) => job.name === 'retire-card').length, retired);
      assert.deepEqual(changes.abandonCards.args, [['19:a']]);
    }
  });

  it('is refused to whoever may not approve', async () => {
    const changes = stubChanges();
    const deps = { ...rights('g', 'r'), store: stubStore(changes) };
    await refusal(mayChooseChannel(deps, APPROVER), 'no_right');
    await refusal(chooseChannel(deps, APPROVER, CHANNEL), 'no_right');
    sinon.assert.notCalled(changes.chooseChannel);
  });
});
