import type { PasswordChange } from '../release/password-change.ts';
import type { SignOutKind, SignOutProblem, SignOutStatus } from '../release/sign-out.ts';

/** An event about a room that two approvers sign out, or whose password they replace with an unknown one. */
export type SignOutAlert =
  /** Somebody altered a sign-out in the database, such as one that was rejected and is confirmed now. */
  | { readonly kind: 'sign_out_altered'; readonly room: string }
  /** The card of a sign-out that waits for a second approver can't be posted in the channel. */
  | {
      readonly kind: 'sign_out_waits';
      readonly signOutId: string;
      readonly by: string;
      readonly room: string;
      readonly what: SignOutKind;
    }
  /** What became of a sign-out, for the person who asked for it. `by` is absent when nobody ended it. */
  | {
      readonly kind: 'sign_out_ended';
      readonly what: SignOutKind;
      readonly room: string;
      readonly outcome: Exclude<SignOutStatus, 'asked' | 'confirmed'>;
      readonly by?: string;
    }
  /** A room could not be signed out although two approvers wanted it. */
  | {
      readonly kind: 'sign_out_failed';
      readonly what: SignOutKind;
      readonly room: string;
      readonly problem: SignOutProblem;
      readonly passwordChanged: PasswordChange;
    };

const KINDS: ReadonlySet<string | undefined> = new Set<SignOutAlert['kind']>([
  'sign_out_altered',
  'sign_out_ended',
  'sign_out_failed',
  'sign_out_waits',
]);

/** Whether an alert is about a sign-out. */
export function isSignOutAlert<Other extends { readonly kind?: string | undefined }>(
  alert: Other | SignOutAlert,
): alert is SignOutAlert {
  return KINDS.has(alert.kind);
}
