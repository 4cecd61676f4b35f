import type { Actor } from '../../domain/admin.ts';
import { REASON_TITLES } from '../../domain/approval-request.ts';
import type { ApprovalRequest, ReleaseProblem } from '../../domain/approval-request.ts';
import { localTime, plain } from '../markdown.ts';

export interface RequestState {
  /** An icon and a word, so that colour is never needed. */
  readonly status: string;
  readonly next: string;
}

const PROBLEMS = {
  permission_missing: 'The app may not reset this password. Grant its permission in Microsoft Entra, then press Try again.',
  account_gone: 'The account does not exist any more. Generate a one-time password for another account.',
  account_refused: 'The directory refused the new password. Check the account, then press Try again.',
  directory_failing: 'The directory does not answer. Press Try again later.',
  console_failing: 'The console could not use the password. Check the console, then press Try again.',
} as const satisfies Record<ReleaseProblem, string>;

const PASSWORD_CHANGED = ' The account\'s password has been changed, and no console has it: generate a new one-time password for this room.';

export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'admin': return plain(actor.displayName);
    case 'console': return 'the console';
    case 'rule': return 'the rule for expected serial numbers';
    case 'system': return 'Rooms OTP';
    case 'unknown': return 'somebody unknown';
  }
}

export function stateOf(request: ApprovalRequest, asksMatchCode: boolean): RequestState {
  switch (request.status) {
    case 'pending':
      return {
        status: '⏳ Awaiting OTP Approval',
        next: asksMatchCode
          ? 'Call the installer, compare the serial number, and type the six digits that the console shows.'
          : 'Call the installer. Approve only when the console has this serial number and shows this match code.',
      };
    case 'approved':
      return { status: `✅ Approved by ${nameOf(request.approvedBy)}`, next: 'The console gets its credential in a moment. Nothing is left to do.' };
    case 'needs_attention':
      return { status: '⚠️ Needs attention', next: PROBLEMS[request.problem] };
    case 'ready':
      return { status: `✅ Approved by ${nameOf(request.approvedBy)}`, next: `The console can pick its credential up until ${localTime(request.pickUpExpiresAt)}.` };
    case 'delivered':
      return { status: '📦 Delivered', next: 'The console has its credential and restarts. It signs in next.' };
    case 'signed_in':
      return { status: '🟢 Signed in', next: 'The room is ready for meetings.' };
    case 'rejected': case 'expired': case 'cancelled':
      return endedState(request);
  }
}

function endedState(request: Extract<ApprovalRequest, { status: 'rejected' | 'expired' | 'cancelled' }>): RequestState {
  if (request.status === 'rejected') {
    const text = request.reasonText ? ` (${plain(request.reasonText)})` : '';
    return {
      status: `❌ Rejected by ${nameOf(request.rejectedBy)}`,
      next: `${REASON_TITLES[request.reason]}${text}. The one-time password has stopped working; generate a new one when the console is right.`,
    };
  }
  const changed = request.passwordChanged ? PASSWORD_CHANGED : ' Generate a new one-time password to start again.';
  if (request.status === 'expired') return { status: '⌛ Expired', next: `Nobody acted in time.${changed}` };
  const cause = request.cause === 'revoked' ? 'The one-time password was revoked.' : 'A newer one-time password replaced this one.';
  return { status: `🚫 Cancelled by ${nameOf(request.cancelledBy)}`, next: `${cause}${changed}` };
}
