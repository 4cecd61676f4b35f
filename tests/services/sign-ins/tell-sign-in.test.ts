import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { SignInNews } from '../../../bot/domain/sign-ins/sign-in-news.ts';
import type { Sight } from '../../../bot/domain/sign-ins/sight.ts';
import { signInVerdict } from '../../../bot/domain/sign-ins/verdict.ts';
import type { Notifier } from '../../../bot/domain/ports/notifier.ts';
import { tellSignIn } from '../../../bot/services/sign-ins/tell-sign-in.ts';
import { approvedRequest } from '../../support/samples/requests.ts';
import { jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const { releaseAttempts: _, ...APPROVED } = approvedRequest();
const CARD = { serviceUrl: 'https://smba.example', conversationId: 'c', activityId: 'a' };
const FAILED: Sight = { witness: 'sign_in_log', outcome: 'failed', at: NOW, errorCode: 53_003 };
const NOTHING: Sight = { witness: 'sign_in_log', outcome: 'nothing', at: NOW };

function told(news: SignInNews, sights: readonly Sight[], { card = true } = {}) {
  const signIn = signInVerdict(sights);
  const delivered: ApprovalRequest = { ...APPROVED, status: 'delivered', deliveredAt: NOW };
  const request = { ...delivered, sights, ...(signIn && { signIn }) };
  const tx = stubTransaction();
  const store = stubStore(tx, request, {
    cards: { delivery: async () => (card ? { card: CARD, isRefused: false } : undefined) },
  });
  const notifier = { tellSignIn: sinon.stub<Parameters<Notifier['tellSignIn']>, Promise<void>>().resolves() };
  return { tx, notifier, tell: () => tellSignIn({ store: store as never, notifier }, { requestId: request.id, news }) };
}

describe('news about a sign-in', () => {
  it('are a reply in the thread of the card, with what the witness saw', async () => {
    const { tx, notifier, tell } = told('failed', [FAILED]);
    await tell();
    assert.equal(notifier.tellSignIn.firstCall.args[1].verdict.by.errorCode, 53_003);
    assert.deepEqual(jobNames(tx), []);
  });

  it('are an alert when there is no card', async () => {
    const { tx, notifier, tell } = told('failed', [FAILED], { card: false });
    await tell();
    sinon.assert.notCalled(notifier.tellSignIn);
    assert.deepEqual(jobNames(tx), ['raise-alert']);
  });

  it('of silence go to approvers, because the person who generated the code has a card of their own', async () => {
    const { tx, notifier, tell } = told('not_seen', [NOTHING]);
    await tell();
    sinon.assert.calledOnce(notifier.tellSignIn);
    assert.deepEqual(jobNames(tx), []);
  });

  it('are kept when they are over meanwhile', async () => {
    const { tx, notifier, tell } = told('not_seen', [NOTHING, FAILED]);
    await tell();
    sinon.assert.notCalled(notifier.tellSignIn);
    assert.deepEqual(jobNames(tx), []);
  });
});
