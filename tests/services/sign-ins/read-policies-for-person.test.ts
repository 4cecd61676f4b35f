import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { PersonReads } from '../../../bot/domain/ports/person-reads.ts';
import { accountSources, readPoliciesForPerson } from '../../../bot/services/sign-ins/read-policies-for-person.ts';
import { APPROVER, sampleAccount } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const ACCOUNT = sampleAccount();

function stage(group = 'a') {
  const tx = stubTransaction();
  const take = sinon.stub().resolves();
  const policies = sinon
    .stub<Parameters<PersonReads['policies']>, ReturnType<PersonReads['policies']>>()
    .resolves({ outcome: 'read', policies: [], notEnough: [] });
  const missing = async () => ['sign_in_log', 'conditional_access', 'intune'] as const;
  const store = stubStore(tx, undefined, { rateLimits: { take }, accounts: { byId: async () => ACCOUNT } });
  const deps = { ...permissions(group), store: { ...store, accounts: { byId: async () => ACCOUNT } } };
  const all = { ...deps, personReads: { policies, missing } };
  return {
    tx,
    take,
    policies,
    sources: () => accountSources(all, APPROVER, ACCOUNT.id),
    read: () => readPoliciesForPerson(all, APPROVER, 'the-assertion', ACCOUNT.id),
  };
}

describe('a read about an account with the permission of a person', () => {
  it('evaluates the policies of an account without a request, and is audited', async () => {
    const { tx, policies, read } = stage();
    const answer = { outcome: 'read', source: 'conditional_access', policies: [], notEnough: [] };
    assert.deepEqual(await read(), { at: NOW, source: 'conditional_access', answer });
    assert.equal(policies.firstCall.args[1], ACCOUNT.id);
    assert.deepEqual(acts(tx), ['read_for_person']);
    const { accountId, requestId } = tx.audit.append.firstCall.args[0];
    assert.deepEqual([accountId, requestId], [ACCOUNT.id, undefined]);
  });

  it('offers the policies only', async () => {
    assert.deepEqual(await stage().sources(), ['conditional_access']);
  });

  it('is for people who approve or generate, not for readers', async () => {
    const { policies, read, sources } = stage('r');
    await refusal(read(), 'no_permission');
    await refusal(sources(), 'no_permission');
    sinon.assert.notCalled(policies);
  });

  it('is refused when the person has read too often, before anything is asked', async () => {
    const { take, policies, read } = stage();
    take.resolves({ retryAfterSeconds: 5 });
    await refusal(read(), 'throttled');
    sinon.assert.notCalled(policies);
  });
});
