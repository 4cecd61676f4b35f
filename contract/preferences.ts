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
  /**
   * GET returns {@link PreferencesView}. PUT with {@link PreferencesChange} returns the new preferences, or 409 when
   * someone else changed them first.
   */
  preferences: '/api/tab/preferences',
} as const;

export const DECISION_MINUTES_RANGE = { least: 1, most: 1440 } as const;

const AUTO_APPROVALS = ['off', 'expected-serial'] as const;
/**
 * With `expected-serial`, the server approves a console that has the expected serial number, without a person. This
 * can't be combined with the four-eyes rule.
 */
export type AutoApproval = (typeof AUTO_APPROVALS)[number];

const ChangedReason = members({ code: oneOf(REJECTION_REASONS), enabled: yesOrNo });

const PreferencesValues = members({
  ttlHours: described(amount, 'The default lifetime of a one-time password, in hours.'),
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
  'Only the rules to change, and the revision that the person saw.',
);
export type PreferencesChange = v.InferOutput<typeof PreferencesChange>;

export const parsePreferencesChange = readerOf(PreferencesChange);
export const parsePreferencesView = readerOf(PreferencesView);
