import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import { secondsAfter } from '../../../bot/domain/instant.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { confirmSignIn } from '../../../bot/services/release/confirm-sign-in.ts';
import { approvedRequest } from '../../support/samples/requests.ts';
import { acts, jobNames, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const { releaseAttempts: _, ...APPROVED } = approvedRequest();
const DELIVERED: ApprovalRequest = { ...APPROVED, status: 'delivered', deliveredAt: NOW };
const REQUEST_ID = DELIVERED.id;

function stage(answer: boolean | DirectoryError, request: ApprovalRequest = DELIVERED) {
  const tx = stubTransaction();
  const hasResourceAccountKey = sinon.stub<[string], Promise<boolean>>();
  if (typeof answer === 'boolean') hasResourceAccountKey.resolves(answer);
  else hasResourceAccountKey.rejects(answer);
  const deps = { store: stubStore(tx, request), directory: { hasResourceAccountKey } };
  return {
    tx,
    hasResourceAccountKey,
    look: (look: number, attempt = 1, release?: number) =>
      confirmSignIn(deps, { requestId: REQUEST_ID, look, attempt, ...(release !== undefined && { release }) }),
  };
}

describe('confirming a sign-in: a look for the key of a room that has its credential', () => {
  it('confirms the sign-in when the key was not there before, as an act of the system', async () => {
    const { tx, look } = stage(true);
    await look(1);
    sinon.assert.calledOnceWithExactly(tx.releases.signIn, REQUEST_ID);
    assert.deepEqual(jobNames(tx), ['deliver-card']);
    sinon.assert.calledOnceWithExactly(tx.audit.append, {
      actor: { kind: 'system' },
      act: 'credential_signed_in',
      accountId: DELIVERED.account.id,
      requestId: REQUEST_ID,
      details: { seenBy: 'resource_account_key' },
    });
  });

  it('confirms nothing when the key was there at the moment of delivery, and looks no further', async () => {
    const { tx, look } = stage(true);
    await look(0);
    sinon.assert.notCalled(tx.releases.signIn);
    sinon.assert.calledOnceWithExactly(tx.accounts.noteKey, DELIVERED.account.id, true);
    assert.deepEqual(jobNames(tx), []);
  });

  it('is taken again after 2, 10, 30 and 120 minutes while there is no key', async () => {
    const { tx, look } = stage(false);
    for (const number of [0, 1, 2, 3, 4]) await look(number);
    assert.deepEqual(
      tx.jobs.send.args,
      [2, 10, 30, 120].map((minutes, number) => [
        { name: 'confirm-sign-in', requestId: REQUEST_ID, look: number + 1, attempt: 1 },
        secondsAfter(NOW, minutes * 60),
      ]),
    );
    sinon.assert.notCalled(tx.releases.signIn);
  });

  it('is the same look again when the directory fails, and the last when the permission is missing', async () => {
    const failing = stage(new DirectoryError('directory_failing'));
    await failing.look(2);
    assert.deepEqual(failing.tx.jobs.send.args, [
      [{ name: 'confirm-sign-in', requestId: REQUEST_ID, look: 2, attempt: 2 }, secondsAfter(NOW, 30)],
    ]);
    const refused = stage(new DirectoryError('permission_missing'));
    await refused.look(2);
    assert.deepEqual(jobNames(refused.tx), []);
  });

  it('belongs to one release: it names it to the next look, and ends when the console got another password', async () => {
    const { tx, hasResourceAccountKey, look } = stage(false, { ...DELIVERED, release: 2 });
    await look(0);
    assert.deepEqual(tx.jobs.send.firstCall.args[0], {
      name: 'confirm-sign-in',
      requestId: REQUEST_ID,
      release: 2,
      look: 1,
      attempt: 1,
    });
    await look(1, 1, 2);
    sinon.assert.calledTwice(hasResourceAccountKey);
    await look(3, 1, 1);
    sinon.assert.calledTwice(hasResourceAccountKey);
  });

  it('is not taken when the request has moved on', async () => {
    const { hasResourceAccountKey, look } = stage(true, { ...APPROVED, status: 'signed_in', signedInAt: NOW });
    await look(1);
    sinon.assert.notCalled(hasResourceAccountKey);
  });

  it('stands beside the word of the console when that was first', async () => {
    const { tx, look } = stage(true);
    tx.releases.signIn.resolves(false);
    await look(1);
    assert.deepEqual([...acts(tx), ...jobNames(tx)], ['sign_in_seen', 'deliver-card']);
  });
});
