import assert from 'node:assert/strict';
import { listOpenRequests, requestDetail } from '../../../bot/services/approval/show-request-detail.ts';
import { APPROVER, approvedRequest, ISSUER, pendingRequest } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions, type RULES, rulesWith } from '../stubbed-permissions.ts';
import { NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const REQUEST = pendingRequest();
const keys = { matchCode: () => '123456' };

function deps(
  group: string,
  change: Partial<typeof RULES> = {},
  request: typeof REQUEST | ReturnType<typeof approvedRequest> | undefined = REQUEST,
) {
  const tx = stubTransaction();
  const store = {
    transaction: stubStore(tx, undefined).transaction,
    seenApprovers: { mayConfirm: async () => 'now' as const },
    signOuts: { latestOf: async () => undefined },
    clock: { now: async () => NOW },
    requests: { byId: async () => request, listOpen: async () => ({ total: 7, requests: [REQUEST] }) },
  };
  return { ...permissions(group), rules: rulesWith(change), keys, store };
}

describe('a request as the tab shows it', () => {
  it('holds no match code that is to be typed, for nobody', async () => {
    for (const group of ['a', 'g', 'r']) {
      const detail = await requestDetail(deps(group), APPROVER, REQUEST.id);
      assert.deepEqual([detail.asksMatchCode, 'matchCode' in detail], [true, false]);
    }
  });

  it('holds the match code where it is compared, while the request waits', async () => {
    assert.equal((await requestDetail(deps('a', { matchCode: 'shown' }), APPROVER, REQUEST.id)).matchCode, '123456');
    assert.equal(
      'matchCode' in (await requestDetail(deps('a', { matchCode: 'shown' }, approvedRequest()), APPROVER, REQUEST.id)),
      false,
    );
  });

  it('says what the person may do about it', async () => {
    assert.equal((await requestDetail(deps('a'), APPROVER, REQUEST.id)).viewer, 'approver');
    assert.equal((await requestDetail(deps('r'), APPROVER, REQUEST.id)).viewer, 'reader');
    assert.equal((await requestDetail(deps('a', { fourEyes: true }), ISSUER, REQUEST.id)).viewer, 'issuer');
    const {
      total,
      requests: [first],
    } = await listOpenRequests(deps('r'), APPROVER);
    assert.deepEqual([total, first?.viewer, first?.at], [7, 'reader', NOW]);
  });

  it('is shown to readers only, and when there is one', async () => {
    await refusal(requestDetail(deps('none'), APPROVER, REQUEST.id), 'no_permission');
    await refusal(listOpenRequests(deps('none'), APPROVER), 'no_permission');
    const none = {
      ...deps('r'),
      store: { ...deps('r').store, requests: { ...deps('r').store.requests, byId: async () => undefined } },
    };
    await refusal(requestDetail(none, APPROVER, 'none'), 'request_unknown');
  });
});
