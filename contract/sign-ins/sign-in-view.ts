import type * as v from 'valibot';
import { instant } from '../schema/instants.ts';
import { described, listOf, members, oneOf, optional, text } from '../schema/shape.ts';

/** Who can tell whether a room signed in after its delivery. */
export const SIGN_IN_WITNESSES = [
  'sign_in_log',
  'resource_account_key',
  'event_log',
  'settings_file',
  'installer',
  'administrator',
] as const;
export type SignInWitness = (typeof SIGN_IN_WITNESSES)[number];

/** What a witness says. `nothing` is silence that was listened to, and `unread` means that nobody could listen. */
export const SIGHT_OUTCOMES = ['signed_in', 'failed', 'taken', 'not_taken', 'nothing', 'unread'] as const;
export type SightOutcome = (typeof SIGHT_OUTCOMES)[number];

/** Why a source in Microsoft Graph could not be read. */
export const UNREAD_REASONS = ['no_permission', 'no_license', 'busy', 'no_answer', 'switched_off'] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

export const SIGN_IN_STATES = ['signed_in', 'not_seen', 'failed', 'unknown'] as const;
export type SignInState = (typeof SIGN_IN_STATES)[number];

const serviceState = oneOf(['ok', 'failed', 'unknown']);

export const SightView = members(
  {
    witness: oneOf(SIGN_IN_WITNESSES),
    outcome: oneOf(SIGHT_OUTCOMES),
    at: described(instant, 'When it happened, by the witness. For `nothing` and `unread`, when we asked.'),
    title: described(text, 'The name of the witness.'),
    text: described(text, 'What the witness says, in words.'),
    remedy: optional(described(text, 'What a person should do. It is present only while that is to be done.')),
    teams: optional(described(serviceState, 'How the sign-in to Teams went.')),
    exchange: optional(described(serviceState, 'How the sign-in to the calendar in Exchange went.')),
    statuses: optional(described(text, 'The statuses that the event log of the Teams Rooms app gives.')),
  },
  'What one witness says about the sign-in of the present release.',
);
export type SightView = v.InferOutput<typeof SightView>;

export const SignInView = members(
  {
    state: optional(
      described(
        oneOf(SIGN_IN_STATES),
        'What all witnesses together say. `not_seen` is silence, which is no failure. Absent while nothing can be said.',
      ),
    ),
    title: described(text, 'The state in a few words.'),
    text: described(text, 'What decides the state, in words.'),
    remedy: optional(described(text, 'What a person should do.')),
    against: optional(described(text, 'What another witness says to the contrary, in words.')),
    teams: optional(described(serviceState, 'How the sign-in to Teams went, if a witness tells.')),
    exchange: optional(
      described(serviceState, 'How the sign-in to the calendar in Exchange went, if a witness tells.'),
    ),
    sights: described(listOf(SightView), 'What each witness says, the earliest first.'),
  },
  'Whether the room signed in after its delivery, by all witnesses.',
);
export type SignInView = v.InferOutput<typeof SignInView>;
