import assert from 'node:assert/strict';
import fc from 'fast-check';
import { approvalRequestCard } from '../../bot/teams/cards/approval-request.ts';
import type { ApprovalRequest, Pending } from '../../bot/domain/approval-request.ts';
import { checkCard } from '../../env/sandbox/connector/card-check.ts';
import { approvedRequest, pendingRequest, rejectedRequest } from './sample-request.ts';

const AT = new Date('2026-03-02T09:00:00.000Z');
const facts = (request: Pending) => ({ ...request, revision: 3 });
const decided = { approvedBy: approvedRequest().approvedBy, approvedAt: AT };

const STATES: readonly ApprovalRequest[] = [
  pendingRequest(),
  approvedRequest(),
  rejectedRequest(),
  { ...facts(pendingRequest()), ...decided, status: 'needs_attention', problem: 'permission_missing', since: AT, releaseAttempts: 1 },
  { ...facts(pendingRequest()), ...decided, status: 'ready', readyAt: AT, pickUpExpiresAt: AT },
  { ...facts(pendingRequest()), ...decided, status: 'delivered', deliveredAt: AT },
  { ...facts(pendingRequest()), ...decided, status: 'signed_in', signedInAt: AT },
  { ...facts(pendingRequest()), status: 'expired', expiredAt: AT, expiredFrom: 'ready', passwordChanged: true },
  { ...facts(pendingRequest()), status: 'cancelled', cancelledBy: { kind: 'system' }, cancelledAt: AT, cause: 'superseded', passwordChanged: false },
];

describe('the approval card', () => {
  for (const request of STATES) {
    it(`is a valid card without anything left over when the request is ${request.status}`, () => {
      const card = approvalRequestCard(request, { asksMatchCode: true });
      assert.deepEqual(checkCard(card), []);
      const text = JSON.stringify(card);
      assert.doesNotMatch(text, /\$\{|\[object|undefined|null/);
      assert.equal(text.includes('Input.'), request.status === 'pending');
    });
  }

  it('carries the request, its revision and nothing else in its buttons, and requires no input', () => {
    const text = JSON.stringify(approvalRequestCard(pendingRequest({ revision: 7 }), { asksMatchCode: true }));
    assert.ok(text.includes(`"data":{"requestId":"${pendingRequest().id}","revision":7}`));
    assert.doesNotMatch(text, /isRequired/);
  });

  it('asks for no digits when the rule is that they are shown', () => {
    const text = JSON.stringify(approvalRequestCard(pendingRequest(), { asksMatchCode: false }));
    assert.doesNotMatch(text, /"matchCode"/);
  });

  it('shows the digits for comparison while it is pending, and never later', () => {
    for (const request of STATES) {
      const card = approvalRequestCard(request, { asksMatchCode: false, shownMatchCode: '907341' });
      assert.deepEqual(checkCard(card), []);
      assert.equal(JSON.stringify(card).includes('907341'), request.status === 'pending', request.status);
    }
  });

  it('warns of a second console and of another serial number', () => {
    const text = JSON.stringify(approvalRequestCard(pendingRequest({ secondConsole: 'SN-9', expectedSerialNumber: 'SN-1' }), { asksMatchCode: true }));
    assert.match(text, /Two consoles used the same code: SN-4711 \(this request\) and SN-9/);
    assert.match(text, /Another serial number was expected: SN-1/);
  });

  it('shows hostile device facts letter by letter', () => {
    const device = { make: '[Contoso](https://contoso.example)', model: '${secret}', serialNumber: '{{DATE(2026-01-01T00:00:00Z)}}' };
    const text = JSON.stringify(approvalRequestCard(pendingRequest({ device }), { asksMatchCode: true }));
    assert.doesNotMatch(text, /\[Contoso\]\(|\$\{|\{\{DATE\(2026-01/);
  });

  it('stays a valid card whatever a console says of itself', () => {
    const word = fc.string({ unit: 'grapheme', maxLength: 64 });
    fc.assert(fc.property(word, word, word, (make, model, serialNumber) => {
      const card = approvalRequestCard(pendingRequest({ device: { make, model, serialNumber } }), { asksMatchCode: true });
      assert.deepEqual(checkCard(card), []);
      assert.ok(!JSON.stringify(card).includes('${'));
    }), { numRuns: 50 });
  });
});
