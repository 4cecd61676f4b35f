import { REASON_TITLES } from '../../domain/approval-request.ts';
import type { ApprovalRequest, ReleaseProblem } from '../../domain/approval-request.ts';
import { localTime, plain } from '../markdown.ts';
import type { Heading } from './card.ts';
import { nameOf } from './names.ts';
import { provisioningLook } from './provisioning-look.ts';

/** Whose eyes a card is for; `anyone` is what is posted, and works for whoever has the right. */
export type Viewer = 'anyone' | 'approver' | 'issuer' | 'reader';

export interface RequestState extends Pick<Heading, 'state' | 'look'> {
  /** Who decided, and when; empty while nobody has. */
  readonly decided: string;
  readonly next: string;
}

interface Problem {
  readonly fault: string;
  /** For those who have the button. */
  readonly remedy: string;
}

const PROBLEMS = {
  permission_missing: { fault: 'The app may not reset this password.', remedy: 'Grant its permission in Microsoft Entra, then press Try again.' },
  account_gone: { fault: 'The account does not exist any more.', remedy: 'Generate a one-time password for another account.' },
  account_refused: { fault: 'The directory refused the new password.', remedy: 'Check the account, then press Try again.' },
  directory_failing: { fault: 'The directory does not answer.', remedy: 'Press Try again later.' },
  console_failing: {
    fault: 'The console could not use the password.',
    remedy: 'Check the console, and that no MFA and no device-based Conditional Access applies to the account; then press Try again.',
  },
  password_gone: { fault: 'The uploaded password is not kept any more.', remedy: 'Generate a new one-time password with the CSV.' },
} as const satisfies Record<ReleaseProblem, Problem>;

const ATTENTION_OF_OTHERS = 'A member of the approvers group sees what to do.';
const PASSWORD_CHANGED = 'The account\'s password has been changed, and no console has it: generate a new one-time password for this room.';
const START_AGAIN = 'Generate a new one-time password to start again.';

const PENDING = {
  approver: 'Call the installer, compare the serial number, and type the six digits that the console shows.',
  comparer: 'Call the installer. Approve only when the console has this serial number and shows this match code.',
  issuer: 'You generated this one-time password, so another approver must approve. You can reject.',
  reader: 'A member of the approvers group decides. You can look at the request, but not decide.',
} as const;

export function stateOf(request: ApprovalRequest, viewer: Viewer, asksMatchCode: boolean): RequestState {
  switch (request.status) {
    case 'pending': {
      const reading = viewer === 'issuer' || viewer === 'reader' ? viewer : asksMatchCode ? 'approver' : 'comparer';
      return { ...provisioningLook('Awaiting OTP Approval'), decided: '', next: PENDING[reading] };
    }
    case 'approved':
      return { ...provisioningLook('Approved'), decided: approvedBy(request), next: 'The console gets its credential in a moment. Nothing is left to do.' };
    case 'needs_attention':
      return { ...provisioningLook('Needs attention'), decided: approvedBy(request), next: attentionFor(request.problem, viewer) };
    case 'ready':
      return { ...provisioningLook('Approved'), decided: approvedBy(request), next: `The console can pick its credential up until ${localTime(request.pickUpExpiresAt)}.` };
    case 'delivered':
      return { state: '◕ Delivered', look: 'good', decided: approvedBy(request), next: 'The console has written its credential. Whether the room signs in after the restart is not known yet.' };
    case 'signed_in':
      return { state: '● Signed in', look: 'good', decided: approvedBy(request), next: `The room is ready for meetings since ${localTime(request.signedInAt)}.` };
    case 'rejected': case 'expired': case 'cancelled':
      return endedState(request);
  }
}

function attentionFor(problem: ReleaseProblem, viewer: Viewer): string {
  const { fault, remedy } = PROBLEMS[problem];
  return `${fault} ${viewer === 'reader' ? ATTENTION_OF_OTHERS : remedy}`;
}

function approvedBy({ approvedBy: actor, approvedAt }: Pick<Extract<ApprovalRequest, { status: 'approved' }>, 'approvedBy' | 'approvedAt'>): string {
  return `Approved by ${nameOf(actor)}, ${localTime(approvedAt)}`;
}

function endedState(request: Extract<ApprovalRequest, { status: 'rejected' | 'expired' | 'cancelled' }>): RequestState {
  if (request.status === 'rejected') {
    const text = request.reasonText ? ` (${plain(request.reasonText)})` : '';
    return {
      ...provisioningLook('Rejected'),
      decided: `Rejected by ${nameOf(request.rejectedBy)}, ${localTime(request.rejectedAt)}`,
      next: `${REASON_TITLES[request.reason]}${text}. The one-time password has stopped working; generate a new one when the console is right.`,
    };
  }
  const next = request.passwordChanged ? PASSWORD_CHANGED : START_AGAIN;
  if (request.status === 'expired') {
    return { ...provisioningLook('Expired'), decided: `Expired ${localTime(request.expiredAt)}`, next: `Nobody acted in time. ${next}` };
  }
  const cause = request.cause === 'revoked' ? 'The one-time password was revoked.' : 'A newer one-time password replaced this one.';
  return {
    state: '⊘ Cancelled', look: 'emphasis',
    decided: `Cancelled by ${nameOf(request.cancelledBy)}, ${localTime(request.cancelledAt)}`,
    next: `${cause} ${next}`,
  };
}
