import type * as v from 'valibot';
import { instant } from './schema/instants.ts';
import {
  amount,
  described,
  listOf,
  members,
  oneOf,
  optional,
  readerOf,
  text,
  wholeNumber,
  yesOrNo,
} from './schema/shape.ts';
import { ActorView } from './audit.ts';
import { MATCH_CODE_MODES, REJECTION_REASONS, TTL_HOURS } from './words.ts';

export const PREFERENCES_PATHS = {
  /** GET {@link PreferencesView}; PUT {@link PreferencesChange} → the new ones, 409 when somebody was first. */
  preferences: '/api/tab/preferences',
} as const;

export const DECISION_MINUTES_RANGE = { least: 1, most: 1440 } as const;

const AUTO_APPROVALS = ['off', 'expected-serial'] as const;
/** `expected-serial`: a console with the expected serial number is approved without a person; not together with the four-eyes rule. */
export type AutoApproval = (typeof AUTO_APPROVALS)[number];

const ChangedReason = members({ code: oneOf(REJECTION_REASONS), enabled: yesOrNo });

const PreferencesValues = members({
  ttlHours: described(amount, 'Life of a code when none is chosen, in hours.'),
  decisionMinutes: amount,
  fourEyes: yesOrNo,
  matchCode: oneOf(MATCH_CODE_MODES),
  autoApproval: oneOf(AUTO_APPROVALS),
  rejectionReasons: listOf(members({ ...ChangedReason.entries, title: text })),
});
export type PreferencesValues = v.InferOutput<typeof PreferencesValues>;

export const PreferencesView = members({
  ...PreferencesValues.entries,
  approvalChannel: optional(members({ team: text, channel: text })),
  revision: amount,
  changedBy: optional(ActorView),
  changedAt: optional(instant),
});
export type PreferencesView = v.InferOutput<typeof PreferencesView>;

export const PreferencesChange = members(
  {
    revision: wholeNumber(0, Number.MAX_SAFE_INTEGER),
    ttlHours: optional(wholeNumber(TTL_HOURS.least, TTL_HOURS.most)),
    decisionMinutes: optional(wholeNumber(DECISION_MINUTES_RANGE.least, DECISION_MINUTES_RANGE.most)),
    fourEyes: optional(yesOrNo),
    matchCode: optional(oneOf(MATCH_CODE_MODES)),
    autoApproval: optional(oneOf(AUTO_APPROVALS)),
    rejectionReasons: optional(listOf(ChangedReason, REJECTION_REASONS.length)),
  },
  'Only what should change, at the revision that was seen.',
);
export type PreferencesChange = v.InferOutput<typeof PreferencesChange>;

export const parsePreferencesChange = readerOf(PreferencesChange);
export const parsePreferencesView = readerOf(PreferencesView);
