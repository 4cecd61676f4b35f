import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { tellTwinsOfEnd } from '../../../bot/services/cards/tell-twins.ts';
import { everyState, FRIENDLY } from '../../teams/cards/every-card.ts';
import { stubStore, stubTransaction } from '../stubbed-store.ts';

const STATES = Object.values(everyState(FRIENDLY));

async function told(request: ApprovalRequest) {
  const tx = stubTransaction();
  tx.requests.noteTwins.resolves(['twin']);
  const requests = { byId: async (): Promise<ApprovalRequest> => request };
  await tellTwinsOfEnd({ store: stubStore(tx, request, { requests }) }, request.id);
  return tx;
}

describe('the cards of other requests with the same serial number', () => {
  it('are brought up to date once a request is open no longer', async () => {
    const ended = new Set<string>();
    for (const request of STATES) {
      const tx = await told(request);
      if (tx.requests.noteTwins.notCalled) continue;
      ended.add(request.status);
      sinon.assert.calledOnceWithExactly(tx.requests.noteTwins, request.id);
      sinon.assert.calledOnceWithExactly(tx.jobs.send, { name: 'deliver-card', requestId: 'twin' });
    }
    assert.deepEqual([...ended].toSorted(), ['cancelled', 'delivered', 'expired', 'rejected']);
  });

  it('are left alone when the serial number is a placeholder', async () => {
    const [rejected] = STATES.filter(({ status }) => status === 'rejected');
    assert.ok(rejected);
    const tx = await told({ ...rejected, device: { ...rejected.device, serialNumber: 'Default string' } });
    sinon.assert.notCalled(tx.requests.noteTwins);
  });
});
