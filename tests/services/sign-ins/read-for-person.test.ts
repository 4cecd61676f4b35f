import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { ApprovalRequest } from '../../../bot/domain/approval/approval-request.ts';
import type { PersonReads } from '../../../bot/domain/ports/person-reads.ts';
import { personSources, readForPerson } from '../../../bot/services/sign-ins/read-for-person.ts';
import { APPROVER, approvedRequest, pendingRequest } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { acts, NOW, stubStore, stubTransaction } from '../stubbed-store.ts';

const DELIVERED_AT = new Date('2026-03-02T09:50:00Z');
const DELIVERED = {
  ...approvedRequest(),
  status: 'delivered',
  deliveredAt: DELIVERED_AT,
} as unknown as ApprovalRequest;
const TOKEN = 'the-assertion';
const OWN_APP = '9a9a0000-0000-4000-8000-000000000001';
const APPS = new Map([[OWN_APP, 'Contoso room app']]);
const A_DAY_MILLISECONDS = 24 * 3_600_000;

/** A sign-in of the account, so many minutes after its delivery. */
function signInAt(minutes: number, errorCode = 0, id = `s${minutes}`) {
  const at = new Date(DELIVERED_AT.getTime() + minutes * 60_000);
  return { id, accountId: DELIVERED.account.id, at, errorCode, appId: OWN_APP, appName: 'x', failedPolicies: [] };
}

function stage(request: ApprovalRequest | undefined = DELIVERED, groups: readonly string[] = ['a']) {
  const tx = stubTransaction();
  const take = sinon.stub().resolves();
  const reads = {
    signIns: sinon.stub<Parameters<PersonReads['signIns']>, ReturnType<PersonReads['signIns']>>(),
    policies: sinon.stub<Parameters<PersonReads['policies']>, ReturnType<PersonReads['policies']>>(),
    devices: sinon.stub<Parameters<PersonReads['devices']>, ReturnType<PersonReads['devices']>>(),
    missing: sinon.stub<[], ReturnType<PersonReads['missing']>>(),
  };
  const store = stubStore(tx, request, { rateLimits: { take } });
  const deps = { ...permissions(...groups), store, personReads: reads, signInApps: APPS };
  type Source = Parameters<typeof readForPerson>[3]['source'];
  const read = (source: Source) => readForPerson(deps, APPROVER, TOKEN, { requestId: DELIVERED.id, source });
  return { tx, take, reads, read, sources: () => personSources(deps, APPROVER, DELIVERED.id) };
}

describe('a read with the permission of a person', () => {
  it('reads the sign-ins of the account from a day before its delivery, with the token of that person', async () => {
    const { reads, read } = stage();
    reads.signIns.resolves({ outcome: 'read', signIns: [] });
    assert.deepEqual(await read('sign_in_log'), {
      at: NOW,
      source: 'sign_in_log',
      answer: { outcome: 'read', source: 'sign_in_log', signIns: [] },
    });
    const [person, ...asked] = reads.signIns.firstCall.args;
    assert.deepEqual([person.objectId, person.assertion.reveal()], [APPROVER.objectId, TOKEN]);
    assert.deepEqual(asked, [DELIVERED.account.id, new Date(DELIVERED_AT.getTime() - A_DAY_MILLISECONDS)]);
  });

  it('shows the sign-ins since the delivery only, with the name that the settings give their app', async () => {
    const { reads, read } = stage();
    reads.signIns.resolves({ outcome: 'read', signIns: [signInAt(-60), signInAt(1)] });
    const { answer } = await read('sign_in_log');
    assert.ok(answer.outcome === 'read' && answer.source === 'sign_in_log');
    assert.deepEqual(
      answer.signIns.map(({ id, appName }) => [id, appName]),
      [['s1', 'Contoso room app']],
    );
  });

  it('notes an app by its name in the settings', async () => {
    const { tx, reads, read } = stage();
    reads.signIns.resolves({ outcome: 'read', signIns: [signInAt(1)] });
    await read('sign_in_log');
    assert.equal(tx.sights.add.firstCall.args[0].app, 'Contoso room app');
  });

  it('notes that the account signed in elsewhere before the delivery', async () => {
    const { tx, reads, read } = stage();
    reads.signIns.resolves({ outcome: 'read', signIns: [signInAt(-60), signInAt(1, 50126)] });
    await read('sign_in_log');
    const [sight] = tx.sights.add.firstCall.args;
    assert.deepEqual([sight.outcome, sight.errorCode, sight.signedInElsewhere], ['failed', 50126, true]);
  });

  it('notes a failure with the same error once in a release', async () => {
    const known = { witness: 'sign_in_log', outcome: 'failed', at: DELIVERED_AT, errorCode: 50126 } as const;
    const { tx, reads, read } = stage({ ...DELIVERED, sights: [known] });
    reads.signIns.resolves({ outcome: 'read', signIns: [signInAt(1, 50126)] });
    await read('sign_in_log');
    sinon.assert.notCalled(tx.sights.add);
    reads.signIns.resolves({ outcome: 'read', signIns: [signInAt(1, 53003)] });
    await read('sign_in_log');
    sinon.assert.calledOnce(tx.sights.add);
  });

  it('notes for everybody what the log says about the room, with the person in the audit', async () => {
    const { tx, reads, read } = stage();
    const at = new Date(DELIVERED_AT.getTime() + 60_000);
    const signIn = { id: 's1', accountId: DELIVERED.account.id, at, errorCode: 0, failedPolicies: [] };
    reads.signIns.resolves({ outcome: 'read', signIns: [signIn] });
    await read('sign_in_log');
    const [sight] = tx.sights.add.firstCall.args;
    assert.deepEqual([sight.witness, sight.outcome, sight.at], ['sign_in_log', 'signed_in', at]);
    assert.deepEqual(acts(tx), ['read_for_person', 'credential_signed_in']);
    assert.deepEqual(tx.audit.append.lastCall.args[0].actor, { kind: 'admin', ...APPROVER });
  });

  it('shows names from elsewhere as lines that cannot mislead', async () => {
    const { reads, read } = stage();
    const policy = { id: 'p', name: 'Rooms\u202e https://contoso.example', services: [], blocks: [], depends: [] };
    reads.policies.resolves({ outcome: 'read', policies: [policy], notEnough: [] });
    const { answer } = await read('conditional_access');
    assert.doesNotMatch(JSON.stringify(answer), /\u202e|:\/\//);
  });

  it('looks for the serial number of the console in the inventory that was asked for', async () => {
    const { reads, read } = stage();
    reads.devices.resolves({ outcome: 'read', devices: [] });
    await read('autopilot');
    assert.deepEqual(reads.devices.firstCall.args.slice(1), ['autopilot', DELIVERED.device.serialNumber]);
  });

  it('is audited with its source and outcome, and never with the token', async () => {
    const { tx, reads, read } = stage();
    reads.policies.resolves({ outcome: 'consent_needed' });
    await read('conditional_access');
    assert.deepEqual(acts(tx), ['read_for_person']);
    const [event] = tx.audit.append.firstCall.args;
    assert.deepEqual(event.details, { via: 'card', source: 'conditional_access', outcome: 'consent_needed' });
    assert.doesNotMatch(JSON.stringify(event), /assertion/);
  });

  it('names the permission when nobody has consented', async () => {
    const { reads, read } = stage();
    reads.policies.resolves({ outcome: 'consent_needed' });
    const { answer } = await read('conditional_access');
    assert.deepEqual(answer, { outcome: 'consent_needed', scope: 'Policy.Read.ConditionalAccess' });
  });

  it('takes a refusal of Microsoft Graph for a role that the person lacks', async () => {
    const { reads, read } = stage();
    reads.signIns.resolves({ outcome: 'unread', reason: 'no_permission' });
    assert.deepEqual((await read('sign_in_log')).answer, { outcome: 'not_allowed' });
  });

  it('passes on the challenge and every other reason', async () => {
    const { reads, read } = stage();
    const answers = [
      { outcome: 'proof_needed', claims: '{}' },
      { outcome: 'unread', reason: 'no_license' },
      { outcome: 'unread', reason: 'busy', retryAfterSeconds: 9 },
    ] as const;
    for (const given of answers) {
      reads.signIns.resolves(given);
      assert.deepEqual((await read('sign_in_log')).answer, given);
    }
  });

  it('has nothing to read in the sign-in log before the delivery', async () => {
    const { reads, read, sources } = stage(pendingRequest());
    await refusal(read('sign_in_log'), 'request_not_delivered');
    sinon.assert.notCalled(reads.signIns);
    reads.missing.resolves(['sign_in_log', 'intune']);
    assert.deepEqual(await sources(), ['intune']);
  });

  it('is offered where the app has no permission of its own', async () => {
    const { reads, sources } = stage();
    reads.missing.resolves(['sign_in_log', 'autopilot']);
    assert.deepEqual(await sources(), ['sign_in_log', 'autopilot']);
  });

  it('is for people who approve or generate, not for readers', async () => {
    const reader = stage(DELIVERED, ['r']);
    await refusal(reader.read('intune'), 'no_permission');
    await refusal(reader.sources(), 'no_permission');
    sinon.assert.notCalled(reader.reads.devices);
    const generator = stage(DELIVERED, ['g']);
    generator.reads.devices.resolves({ outcome: 'read', devices: [] });
    await generator.read('intune');
  });

  it('is refused when the person has read too often, before anything is asked', async () => {
    const { take, reads, read } = stage();
    take.resolves({ retryAfterSeconds: 5 });
    await refusal(read('intune'), 'throttled');
    sinon.assert.notCalled(reads.devices);
  });

  it('needs a request', async () => {
    const { read } = stage();
    assert.ok(read);
    const tx = stubTransaction();
    const deps = { ...permissions('a'), store: stubStore(tx), personReads: stage().reads, signInApps: APPS };
    await refusal(
      readForPerson(deps as never, APPROVER, TOKEN, { requestId: 'none', source: 'intune' }),
      'request_unknown',
    );
  });
});
