import type { Admin } from '../admin.ts';
import type { ServiceState } from '../consoles/console-report.ts';

/**
 * Who can tell whether a room signed in after its delivery. `settings_file` is the console that watched whether the
 * Teams Rooms app took its settings; `event_log` is the log of that app on the console.
 */
export const SIGN_IN_WITNESSES = [
  'sign_in_log',
  'resource_account_key',
  'event_log',
  'settings_file',
  'installer',
  'administrator',
] as const;
export type SignInWitness = (typeof SIGN_IN_WITNESSES)[number];

/**
 * What a witness says. `nothing` is silence that was listened to: the sign-in log was read and holds no sign-in.
 * `unread` means that the witness could not be asked, which says nothing about the room.
 */
export const SIGHT_OUTCOMES = ['signed_in', 'failed', 'taken', 'not_taken', 'nothing', 'unread'] as const;
export type SightOutcome = (typeof SIGHT_OUTCOMES)[number];

/** Why a source in Microsoft Graph could not be read. `no_license` is a tenant without Microsoft Entra ID P1. */
export const UNREAD_REASONS = ['no_permission', 'no_license', 'busy', 'no_answer', 'switched_off'] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** The most sights of one release that are stored, because the sign-in log tells every failed try of a device. */
export const MOST_SIGHTS = 30;

/** What one witness says about the present release of a request. The latest of each witness and outcome counts. */
export interface Sight {
  readonly witness: SignInWitness;
  readonly outcome: SightOutcome;
  /** When it happened, by the witness; for `nothing` and `unread` when it was asked. */
  readonly at: Date;
  readonly teams?: ServiceState;
  readonly exchange?: ServiceState;
  /** What the event log of the console gives, in one line that can't mislead. */
  readonly detail?: string;
  /** The application that signed in, by the sign-in log. */
  readonly app?: string;
  /** The error code of a failed sign-in, such as 53003. */
  readonly errorCode?: number;
  /** The reason of a failed sign-in in the words of Microsoft Entra, in one line that can't mislead. */
  readonly reason?: string;
  /** The Conditional Access policies that stopped the sign-in, by name, when the sign-in log gives them. */
  readonly policies?: readonly string[];
  /** The account signed in elsewhere before the delivery, so that device may still use the old password. */
  readonly signedInElsewhere?: true;
  readonly unread?: UnreadReason;
  /** The person, if the witness is an administrator. */
  readonly by?: Admin;
}
