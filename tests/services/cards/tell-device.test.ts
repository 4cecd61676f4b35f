import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { ChannelError } from '../../../bot/domain/channel/channel.ts';
import type { DeviceLook } from '../../../bot/domain/consoles/known-device.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import type { Notifier } from '../../../bot/domain/ports/notifier.ts';
import { tellDevice } from '../../../bot/services/cards/tell-device.ts';
import { approvedRequest, pendingRequest } from '../../support/samples/requests.ts';
import { NOW, stubTransaction } from '../stubbed-store.ts';

const CARD = { serviceUrl: 'https://smba.example', conversationId: 'c;messageid=1', activityId: '1' };
const NONE = { outcome: 'read', count: 0 } as const;
const REFUSED = { outcome: 'unread', reason: 'no_permission' } as const;
const LOOK: DeviceLook = { lookedAt: NOW, answers: { intune: NONE, autopilot: NONE } };

function told({
  request = pendingRequest({ deviceLook: LOOK }) as ApprovalRequest,
  card = true,
  works = true,
  attempt = 1,
} = {}) {
  const tx = stubTransaction();
  const store = {
    requests: { byId: async () => request },
    cards: { delivery: async () => ({ ...(card && { card: CARD }), revision: 1, strayCards: 0 }) },
    channel: {
      standing: async () => (works ? { state: 'works' as const, channelName: 'A' } : { state: 'missing' as const }),
    },
    transaction: <Result>(work: (transaction: typeof tx) => Promise<Result>) => work(tx),
  };
  const notifier = { tellDevice: sinon.stub<Parameters<Notifier['tellDevice']>, Promise<void>>().resolves() };
  return { tx, notifier, tell: () => tellDevice({ store, notifier }, { requestId: request.id, attempt }) };
}

describe('what the inventories said after the card', () => {
  it('is a reply in the thread of the card', async () => {
    const { notifier, tell } = told();
    await tell();
    assert.deepEqual(notifier.tellDevice.args, [[CARD, pendingRequest().device, LOOK]]);
  });

  it('is told no more once somebody decided, and not where there is nothing to tell or nobody to hear', async () => {
    const unread: DeviceLook = { lookedAt: NOW, answers: { intune: REFUSED, autopilot: REFUSED } };
    for (const place of [
      { request: { ...approvedRequest(), deviceLook: LOOK } },
      { request: pendingRequest() },
      { request: pendingRequest({ deviceLook: unread }) },
      { works: false },
    ]) {
      const { tx, notifier, tell } = told(place);
      await tell();
      sinon.assert.notCalled(notifier.tellDevice);
      sinon.assert.notCalled(tx.jobs.send);
    }
  });

  it('waits for the card that is being posted, and not forever', async () => {
    const { tx, notifier, tell } = told({ card: false });
    await tell();
    sinon.assert.notCalled(notifier.tellDevice);
    const again = { name: 'tell-device', requestId: pendingRequest().id, attempt: 2 } as const;
    assert.deepEqual(tx.jobs.send.args, [[again, secondsAfter(NOW, 10)]]);
    const last = told({ card: false, attempt: 5 });
    await last.tell();
    sinon.assert.notCalled(last.tx.jobs.send);
  });

  it('is told again when nothing was posted, and not when it may have been', async () => {
    for (const [problem, isRepeated] of [
      ['busy', true],
      ['unsure', false],
    ] as const) {
      const { notifier, tell } = told();
      notifier.tellDevice.rejects(new ChannelError(problem));
      await (isRepeated ? assert.rejects(tell()) : tell());
    }
  });
});
