import type { Viewer } from '../contract/tab-requests.ts';
import { REASON_TITLES, type ReleaseProblem } from '../contract/words.ts';
import type { ApprovalRequest } from '../domain/approval-request.ts';

interface RequestWords {
  readonly statusText: string;
  readonly nextText: string;
}

const REMEDIES = {
  permission_missing: 'The app may not reset this password. Grant its permission in Microsoft Entra, then try again.',
  account_gone: 'The account does not exist any more. Generate a one-time password for another account.',
  account_refused: 'The directory refused the new password. Check the account, then try again.',
  directory_failing: 'The directory does not answer. Try again later.',
  password_gone: 'The uploaded password is not there any more. Upload it again with a new one-time password.',
  console_failing: 'The console could not use the password. Check the console, and that no MFA and no device-based Conditional Access applies to the account; then try again.',
} as const satisfies Record<ReleaseProblem, string>;

const WAITING = {
  typed: 'Call the installer, compare the serial number, and type the six digits that the console shows.',
  shown: 'Call the installer. Approve only when the console has this serial number and shows this match code.',
  issuer: 'You generated this one-time password, so another approver must approve it. You can reject it.',
  reader: 'A member of the approvers group decides.',
} as const;

const NO_CONSOLE_HAS_IT = 'The account has a new password that no console got: generate another one-time password for this room.';
const GENERATE_AGAIN = 'Generate another one-time password to start again.';

export function remedyOf(problem: ReleaseProblem): string {
  return REMEDIES[problem];
}

/** How a request stands, and what comes next, for the person who looks at it. */
export function requestWords(request: ApprovalRequest, viewer: Viewer, asksMatchCode: boolean): RequestWords {
  switch (request.status) {
    case 'pending':
      return { statusText: 'Waits for a decision.', nextText: WAITING[viewer === 'approver' ? (asksMatchCode ? 'typed' : 'shown') : viewer] };
    case 'approved':
      return { statusText: 'Approved.', nextText: 'The console gets its credential in a moment.' };
    case 'needs_attention':
      return { statusText: 'Approved, but the console cannot get its credential.', nextText: REMEDIES[request.problem] };
    case 'ready':
      return { statusText: 'Approved.', nextText: 'The console can pick its credential up.' };
    case 'delivered':
      return { statusText: 'Delivered to the console.', nextText: 'The console restarts and signs in. Confirm it when you see the room signed in.' };
    case 'signed_in':
      return { statusText: 'Signed in.', nextText: 'The room is ready for meetings.' };
    case 'rejected':
      return { statusText: `Rejected: ${REASON_TITLES[request.reason]}.`, nextText: GENERATE_AGAIN };
    case 'expired':
      return { statusText: 'Expired: nobody acted in time.', nextText: request.passwordChanged ? NO_CONSOLE_HAS_IT : GENERATE_AGAIN };
    case 'cancelled': {
      const cause = request.cause === 'revoked' ? 'its one-time password was revoked' : 'a newer one-time password replaced it';
      return { statusText: `Cancelled: ${cause}.`, nextText: request.passwordChanged ? NO_CONSOLE_HAS_IT : GENERATE_AGAIN };
    }
  }
}
