import type { Delivered, SignedIn } from '../../../bot/domain/approval/approval-request.ts';
import type { Sight } from '../../../bot/domain/sign-ins/sight.ts';
import { signInVerdict } from '../../../bot/domain/sign-ins/verdict.ts';
import { approvedRequest } from './requests.ts';

export const SEEN_AT = new Date('2026-03-02T14:24:00.000Z');
export const SEEN_LATER = new Date('2026-03-02T14:30:00.000Z');

/** Returns what the sign-in log says about a failed sign-in with this error code. */
export function loggedFailure(errorCode: number, change: Partial<Sight> = {}): Sight {
  return { witness: 'sign_in_log', outcome: 'failed', at: SEEN_AT, errorCode, ...change };
}

/** Returns what the sign-in log says about a sign-in. */
export function loggedSignIn(change: Partial<Sight> = {}): Sight {
  return { witness: 'sign_in_log', outcome: 'signed_in', at: SEEN_AT, app: 'Microsoft Teams Rooms', ...change };
}

const { releaseAttempts: _attempts, ...facts } = approvedRequest();

/** Returns a delivered request of which the witnesses say this. */
export function deliveredWith(...sights: readonly Sight[]): Delivered {
  const signIn = signInVerdict(sights);
  return { ...facts, status: 'delivered', deliveredAt: SEEN_AT, sights, ...(signIn && { signIn }) };
}

/** Returns a request whose room signed in and of which the witnesses say this. */
export function signedInWith(...sights: readonly Sight[]): SignedIn {
  const signIn = signInVerdict(sights);
  return { ...facts, status: 'signed_in', signedInAt: SEEN_AT, sights, ...(signIn && { signIn }) };
}
