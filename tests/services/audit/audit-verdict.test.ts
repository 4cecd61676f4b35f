import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { AuditVerdict } from '../../../bot/domain/audit/audit.ts';
import { auditVerdict, recentVerdict } from '../../../bot/services/audit/audit-verdict.ts';
import { ISSUER } from '../../support/samples/requests.ts';
import { refusal } from '../refusal.ts';
import { permissions } from '../stubbed-permissions.ts';
import { NOW } from '../stubbed-store.ts';

describe('the verdict on the audit', () => {
  const verifyAudit = sinon.stub<[], Promise<AuditVerdict>>().resolves({ intact: true, count: 3, size: 3, root: 'r' });
  const store = { clock: { now: async () => NOW }, audit: { verify: verifyAudit } };
  beforeEach(() => verifyAudit.resetHistory());

  it('is found once a minute, however many ask', async () => {
    let milliseconds = 0;
    const parts = { ...permissions('r'), recentVerdict: recentVerdict(store, () => milliseconds) };
    const verdict = () => auditVerdict(parts, ISSUER);
    const answers = await Promise.all([verdict(), verdict(), verdict()]);
    assert.deepEqual(answers[0], { intact: true, count: 3, size: 3, root: 'r', checkedAt: NOW });
    assert.equal(verifyAudit.callCount, 1);
    milliseconds = 60_000;
    await verdict();
    assert.equal(verifyAudit.callCount, 2);
  });

  it('is for readers only', async () => {
    const parts = { ...permissions(), recentVerdict: recentVerdict(store, () => 0) };
    await refusal(auditVerdict(parts, ISSUER), 'no_permission');
    sinon.assert.notCalled(verifyAudit);
  });
});
