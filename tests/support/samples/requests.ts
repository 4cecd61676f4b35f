import { checkReadiness } from '../../../bot/domain/accounts/account.ts';
import type { ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import type { ApprovalRequest, Approved, Pending, Rejected } from '../../../bot/domain/approval/approval-request.ts';
import type { Otp } from '../../../bot/domain/otp/otp.ts';
import type { AccountStatus } from '../../../bot/services/accounts/show-account-status.ts';
import type { PendingPage } from '../../../bot/services/approval/list-requests.ts';
import type { OverviewFor } from '../../../bot/services/audit/overview.ts';
import { SANDBOX_PEOPLE, SANDBOX_TENANT_ID, sandboxRoom } from '../../../env/sandbox/tenant.ts';

const { adele, megan } = SANDBOX_PEOPLE;
const AT = new Date('2026-03-02T09:00:00.000Z');
const LATER = new Date('2026-03-02T17:00:00.000Z');

export const ISSUER = {
  tenantId: SANDBOX_TENANT_ID,
  objectId: adele.objectId,
  displayName: adele.displayName,
} as const;
export const APPROVER = {
  tenantId: SANDBOX_TENANT_ID,
  objectId: megan.objectId,
  displayName: megan.displayName,
} as const;

export function sampleAccount(index = 1): ResourceAccount {
  const room = sandboxRoom(index);
  return {
    id: room.objectId,
    upn: room.userPrincipalName,
    mail: room.mail,
    displayName: room.displayName,
    accountEnabled: true,
    skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
    hasRoomsLicence: true,
    passwordNeverExpires: true,
    syncedFromOnPremises: false,
    readiness: 'No action needed',
  };
}

export function sampleOtp(): Otp {
  return {
    id: 'otp-1',
    selector: 'K7QF',
    accountId: sampleAccount().id,
    issuedBy: ISSUER,
    issuedAt: AT,
    expiresAt: LATER,
    status: 'active',
    passwordMode: 'reset',
    verifier: { salt: '', hash: '', pepperVersion: 1 },
  };
}

export function pendingRequest(change: Partial<Pending> = {}): Pending {
  const { id, upn, displayName } = sampleAccount();
  return {
    id: '0f3c9a1e-0000-4000-8000-000000000001',
    revision: 1,
    otpId: 'otp-1',
    issuedBy: ISSUER,
    passwordMode: 'reset',
    account: { id, upn, displayName, location: 'Oslo, 3' },
    device: { make: 'Contoso', model: 'Console 2', serialNumber: 'SN-4711' },
    publicKey: { kty: 'RSA', n: 'AQAB', e: 'AQAB' },
    requestedAt: AT,
    decisionExpiresAt: LATER,
    wrongMatchCodes: 0,
    status: 'pending',
    ...change,
  };
}

export function approvedRequest(): Approved {
  return {
    ...pendingRequest(),
    revision: 2,
    status: 'approved',
    approvedBy: { kind: 'admin', ...APPROVER },
    approvedAt: LATER,
    releaseAttempts: 0,
  };
}

export function rejectedRequest(): Rejected {
  return {
    ...pendingRequest(),
    revision: 2,
    status: 'rejected',
    rejectedBy: { kind: 'admin', ...APPROVER },
    rejectedAt: LATER,
    reason: 'wrong_room',
  };
}

export function pendingPage(requests: readonly ApprovalRequest[], more = false): PendingPage {
  return { at: AT, total: requests.length + (more ? 1 : 0), requests, more, failed: [] };
}

export function sampleStatus(change: Partial<AccountStatus> = {}): AccountStatus {
  const account = change.account ?? sampleAccount();
  return {
    account,
    checks: checkReadiness(account),
    provisioning: 'OTP generated',
    paused: false,
    endedByGuesses: false,
    permissions: new Set(['generate', 'read']),
    otp: sampleOtp(),
    ...change,
  };
}

export function sampleOverview(waiting: readonly ApprovalRequest[]): OverviewFor {
  const counts = {
    'Not started': 40,
    'OTP generated': 3,
    'Awaiting OTP Approval': 2,
    Approved: 0,
    Rejected: 1,
    Expired: 0,
    Provisioned: 4,
    'Sign-in failed': 0,
    'Signed out': 0,
    'Needs attention': 0,
  };
  const expiring = [
    { otpId: 'otp-1', accountId: 'room-7', displayName: 'Oslo 7', expiresAt: new Date(AT.getTime() + 25 * 60_000) },
  ];
  return {
    at: AT,
    counts,
    waiting,
    needAttention: [],
    signInFailed: [],
    expiring,
    permissions: new Set(['read']),
    channel: { state: 'works', channelName: 'Approvals' },
    unheard: 0,
    sync: { running: false, last: { at: AT, accounts: 51 }, sources: {} },
  };
}
