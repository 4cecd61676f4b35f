import assert from 'node:assert/strict';
import sinon from 'sinon';
import { vouchSignIn } from '../../../bot/services/release/vouch-sign-in.ts';
import { APPROVER, approvedRequest } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const SIGNED_IN = { ...approvedRequest(), status: 'signed_in' as const, signedInAt: new Date('2026-03-02T10:20:00Z') };

describe('vouching for a sign-in: an administrator who has seen it', () => {
  it('says so: the card changes, and it is audited with their name', async () => {
    const tx = stubTransaction();
    tx.requests.byId.resolves({ ...approvedRequest(), status: 'delivered', deliveredAt: NOW });
    assert.equal(
      await vouchSignIn({ ...permissions('a'), store: stubStore(tx, SIGNED_IN) }, APPROVER, SIGNED_IN.id),
      SIGNED_IN,
    );
    assert.deepEqual([jobNames(tx), acts(tx)], [['deliver-card'], ['credential_signed_in']]);
    const [{ actor, details }] = tx.audit.append.firstCall.args;
    assert.deepEqual(actor, { kind: 'admin', ...APPROVER });
    assert.deepEqual(details, { seenBy: 'administrator', via: 'card', revision: SIGNED_IN.revision });
  });

  it('may say it again, which changes nothing', async () => {
    const tx = stubTransaction();
    tx.requests.byId.resolves(SIGNED_IN);
    tx.releases.signIn.resolves(false);
    assert.equal(
      (await vouchSignIn({ ...permissions('a'), store: stubStore(tx, SIGNED_IN) }, APPROVER, SIGNED_IN.id)).status,
      'signed_in',
    );
    assert.deepEqual([jobNames(tx), acts(tx)], [[], []]);
  });

  it('cannot say it before a console has its credential, or of no request', async () => {
    const tx = stubTransaction();
    tx.requests.byId.resolves(approvedRequest());
    tx.sights.add.resolves(undefined);
    await refusal(
      vouchSignIn({ ...permissions('a'), store: stubStore(tx, approvedRequest()) }, APPROVER, 'r'),
      'request_not_delivered',
    );
    tx.requests.byId.resolves(undefined);
    await refusal(vouchSignIn({ ...permissions('a'), store: stubStore(tx) }, APPROVER, 'none'), 'request_unknown');
    assert.deepEqual(acts(tx), []);
  });

  it('has to be an approver', async () => {
    const tx = stubTransaction();
    await refusal(
      vouchSignIn({ ...permissions('g', 'r'), store: stubStore(tx, SIGNED_IN) }, APPROVER, SIGNED_IN.id),
      'no_permission',
    );
    sinon.assert.notCalled(tx.releases.signIn);
  });
});
