import assert from 'node:assert/strict';
import type { Pending } from '../../../bot/domain/approval/approval-request.ts';
import { decidingFacts } from '../../../bot/domain/approval/deciding-facts.ts';
import { approvedRequest, pendingRequest } from '../../support/samples/requests.ts';

const AT = new Date('2026-11-03T10:00:00Z');

describe('what decides about a request', () => {
  const pending = pendingRequest();
  const { account, device } = pending;
  const same = (change: Partial<Pending>): boolean => decidingFacts(pendingRequest(change)) === decidingFacts(pending);

  it('is the same when only the revision or a detail changes', () => {
    assert.ok(same({ revision: 9 }));
    assert.ok(same({ wrongMatchCodes: 2 }));
    assert.ok(same({ account: { ...account, location: 'Bergen', hasResourceAccountKey: false } }));
    assert.ok(same({ account: { ...account, target: { readAt: AT, unread: [] } } }));
    assert.ok(same({ device: { ...device, appVersion: '9.9' } }));
  });

  const decisive: Readonly<Record<string, Partial<Pending>>> = {
    'the room': { account: { ...account, displayName: 'Oslo 4.02' } },
    'the serial number': { device: { ...device, serialNumber: 'SN-9' } },
    'a second console': { secondConsole: 'SN-9' },
    'the expected serial number': { expectedSerialNumber: 'SN-9' },
    'a twin': { serialNumberElsewhere: { openRequests: ['Oslo 4.02'], expectedFor: [] } },
    'a resource account key': { account: { ...account, hasResourceAccountKey: true } },
    'a release that would fail': {
      account: { ...account, target: { readAt: AT, unread: [], problem: 'account_disabled' } },
    },
    'a failed check': { account: { ...account, failedChecks: [{ name: 'account_enabled', result: 'failed' }] } },
    'the end of the decision clock': { decisionExpiresAt: AT },
    'what approving does to the password': { passwordMode: 'keep' },
  };
  for (const [name, change] of Object.entries(decisive)) {
    it(`is another when this changes: ${name}`, () => {
      assert.ok(!same(change));
    });
  }

  it('is another with each revision after the decision', () => {
    const approved = approvedRequest();
    assert.notEqual(decidingFacts(approved), decidingFacts({ ...approved, revision: approved.revision + 1 }));
    assert.notEqual(decidingFacts(approved), decidingFacts(pending));
  });
});
