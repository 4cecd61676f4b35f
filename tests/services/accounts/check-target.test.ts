import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AccountReading } from '../../../bot/domain/accounts/reading.ts';
import { DirectoryError } from '../../../bot/domain/ports/directory.ts';
import { openTargetCheck, refreshTarget } from '../../../bot/services/accounts/check-target.ts';
import { approvedRequest, sampleAccount } from '../../support/samples/requests.ts';
import { readingOf, withFacts } from '../../support/samples/readings.ts';
import { jobNames, stubStore, stubTransaction } from '../stubbed-store.ts';

const ACCOUNT = sampleAccount();
const approved = approvedRequest();
const REQUEST = { ...approved, account: { ...approved.account, id: ACCOUNT.id, generatedFor: ACCOUNT.upn } };

function stage(answer: AccountReading | DirectoryError) {
  const tx = stubTransaction();
  const readAccount = sinon.stub<[string], Promise<AccountReading>>();
  if (answer instanceof DirectoryError) readAccount.rejects(answer);
  else readAccount.resolves(answer);
  const deps = { store: stubStore(tx), directory: { readAccount } };
  return { tx, deps, check: openTargetCheck(deps) };
}

describe('a check of the account of a request', () => {
  it('reads it at this moment, saves what it found, and updates the cards that show something else', async () => {
    const { tx, check } = stage(readingOf(ACCOUNT));
    tx.accounts.saveAllFresh.resolves(['request-1']);
    assert.deepEqual(await check(REQUEST), { allowed: true, upn: ACCOUNT.upn, mail: ACCOUNT.mail });
    assert.deepEqual([...tx.accounts.saveAllFresh.firstCall.args[0].keys()], [ACCOUNT.id]);
    assert.deepEqual(jobNames(tx), ['deliver-card']);
  });

  it('holds against the address for which the code was generated', async () => {
    const renamed = withFacts(readingOf(ACCOUNT, { roomMailbox: false }), { upn: 'ceo@contoso.example' });
    assert.deepEqual(await stage(renamed).check(REQUEST), { allowed: false, problem: 'account_renamed' });
  });

  it('tells what may pass by itself from what the app may not read', async () => {
    await assert.rejects(stage(new DirectoryError('directory_failing')).check(REQUEST), {
      problem: 'directory_failing',
    });
    assert.deepEqual(await stage(new DirectoryError('permission_missing')).check(REQUEST), {
      allowed: false,
      problem: 'account_unreadable',
    });
    assert.deepEqual(await stage(new DirectoryError('account_gone')).check(REQUEST), {
      allowed: false,
      problem: 'account_gone',
    });
  });

  it('for the eyes of approvers leaves everything as it is when the directory does not answer', async () => {
    const { tx, deps } = stage(new DirectoryError('directory_failing'));
    await refreshTarget(deps, ACCOUNT.id);
    sinon.assert.notCalled(tx.accounts.saveAllFresh);
  });
});
