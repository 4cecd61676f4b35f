import { createHash } from 'node:crypto';
import { hasMisleadingWords } from '../consoles/device.ts';
import type { ApprovalRequest } from './approval-request.ts';
import { serialConcerns, serialVerdict } from './serial-verdict.ts';

/** The length of the fingerprint in hexadecimal digits. It tells changes apart and is no secret. */
const LENGTH = 16;

/**
 * Returns a fingerprint of all that decides about a request: what an approver sees at first on its card. While a request
 * waits, two revisions with the same fingerprint ask the same question, so the card needs no edit, which would throw away
 * what somebody is typing, and an approval of the one holds for the other. After the decision each revision has its own.
 */
export function decidingFacts(request: ApprovalRequest): string {
  const facts = request.status === 'pending' ? factsOf(request) : [request.status, request.revision];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, LENGTH);
}

function factsOf(request: ApprovalRequest): readonly unknown[] {
  const { account, device, issuedBy, decisionExpiresAt, passwordMode, binding, secondConsole } = request;
  const { displayName, upn, generatedFor, target, hasResourceAccountKey = false, failedChecks = [] } = account;
  return [
    'pending',
    displayName,
    generatedFor !== undefined && generatedFor.toLowerCase() !== upn.toLowerCase() && upn.toLowerCase(),
    target?.problem,
    hasResourceAccountKey,
    failedChecks.map(({ name }) => name),
    [device.serialNumber, device.make, device.model, hasMisleadingWords(device, secondConsole)],
    issuedBy.displayName,
    decisionExpiresAt.getTime(),
    passwordMode,
    binding?.openingNumber,
    secondConsole,
    serialVerdict(request),
    serialConcerns(request),
  ];
}
