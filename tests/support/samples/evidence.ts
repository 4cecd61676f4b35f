import type { ApprovalRequest, RequestStatus } from '../../../bot/domain/approval/approval-request.ts';
import type { AuditAct, TrailEntry } from '../../../bot/domain/audit/audit.ts';
import type { Examined } from '../../../bot/domain/ports/store/trust/seals.ts';
import type { Evidence } from '../../../bot/domain/release/evidence.ts';
import { SYSTEM } from '../../../bot/domain/admin.ts';

const AT = new Date('2026-03-02T10:00:00.000Z');

/** An entry of a trail whose act left the request in this state. */
export function moved(act: AuditAct, status: RequestStatus, revision: number): TrailEntry {
  return {
    entryId: `${act} ${revision}`,
    at: AT,
    event: { actor: SYSTEM, act, requestId: 'request', details: { status, made: revision } },
    isAuthentic: true,
  };
}

/** The trail of a request that an approver approved at its first revision. */
export const APPROVED_TRAIL = [moved('otp_submitted', 'pending', 1), moved('request_approved', 'approved', 2)] as const;

/** Evidence of an approved request in which everything fits. */
export const SOUND: Evidence = {
  status: 'approved',
  revision: 2,
  requestFits: true,
  codeFits: true,
  wasInTime: true,
  openingFits: true,
  keptPasswordFits: true,
  decision: { entryId: 'request_approved 2', revision: 1 },
  isOlderThanSeen: false,
  rulesFit: true,
  channelFits: true,
  trail: APPROVED_TRAIL,
};

/** A request that was read together with evidence in which everything fits. */
export function soundlyExamined(request: ApprovalRequest): Examined {
  const isReady = request.status === 'ready';
  const evidence: Evidence = isReady
    ? { ...SOUND, status: 'ready', revision: 3, trail: [...APPROVED_TRAIL, moved('credential_published', 'ready', 3)] }
    : { ...SOUND, status: request.status };
  return { evidence, accountId: request.account.id, room: request.account.displayName, read: () => request };
}
