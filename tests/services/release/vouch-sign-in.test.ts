import assert from 'node:assert/strict';
import sinon from 'sinon';
import { vouchSignIn } from '../../../bot/services/release/vouch-sign-in.ts';
import { APPROVER, approvedRequest } from '../../teams/sample-request.ts';
import { refusal } from '../refusal.ts';
import { rights } from '../stubbed-rights.ts';
import { acts, jobNames, stubChanges, stubStore } from '../stubbed-store.ts';

const SIGNED_IN = { ...approvedRequest(), status: 'signed_in' as const, signedInAt: new Date('2026-03-02T10:20:00Z') };

describe('an administrator who has seen a room signed in', () => {
  it('says so: the card changes, and it is audited with their name', async () => {
    const changes = stubChanges();
    changes.request.resolves(SIGNED_IN);
    assert.equal(
      await vouchSignIn({ ...rights('a'), store: stubStore(changes, SIGNED_IN) }, APPROVER, SIGNED_IN.id),
      SIGNED_IN,
    );
    assert.deepEqual([jobNames(changes), acts(changes)], [['deliver-card'], ['credential_signed_in']]);
    assert.deepEqual(changes.audit.firstCall.args[0].actor, { kind: 'admin', ...APPROVER });
  });

  it('may say it again, which changes nothing', async () => {
    const changes = stubChanges();
    changes.request.resolves(SIGNED_IN);
    changes.signIn.resolves(false);
    assert.equal(
      (await vouchSignIn({ ...rights('a'), store: stubStore(changes, SIGNED_IN) }, APPROVER, SIGNED_IN.id)).status,
      'signed_in',
    );
    assert.deepEqual([jobNames(changes), acts(changes)], [[], []]);
  });

  it('cannot say it before a console has its credential, or of no request', async () => {
    const changes = stubChanges();
    changes.request.resolves(approvedRequest());
    changes.signIn.resolves(false);
    await refusal(
      vouchSignIn({ ...rights('a'), store: stubStore(changes, approvedRequest()) }, APPROVER, 'r'),
      'request_not_delivered',
    );
    changes.request.resolves(undefined);
    await refusal(vouchSignIn({ ...rights('a'), store: stubStore(changes) }, APPROVER, 'none'), 'request_unknown');
    assert.deepEqual(acts(changes), []);
  });

  it('has to be an approver', async () => {
    const changes = stubChanges();
    await refusal(
      vouchSignIn({ ...rights('g', 'r'), store: stubStore(changes, SIGNED_IN) }, APPROVER, SIGNED_IN.id),
      'no_right',
    );
    sinon.assert.notCalled(changes.signIn);
  });
});
