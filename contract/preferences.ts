import type * as v from 'valibot';
import { instant } from './schema/instants.ts';
import {
  amount,
  described,
  id,
  listOf,
  members,
  oneOf,
  optional,
  readerOf,
  storableTextUpTo,
  text,
  wholeNumber,
  yesOrNo,
} from './schema/shape.ts';
import { MOST_NETWORKS } from './network.ts';
import { ActorView } from './audit.ts';
import { MATCH_CODE_MODES, REJECTION_REASONS, TTL_HOURS } from './words.ts';

export const PREFERENCES_PATHS = {
  /**
   * GET returns {@link PreferencesView}. PUT with {@link PreferencesChange} returns the new preferences, or 409 when
   * someone else changed them first. What relaxes a rule waits there until another approver confirms it.
   */
  preferences: '/api/tab/preferences',
  /** POST confirms a change that waits, and returns {@link PreferencesView}. */
  confirm: '/api/tab/preferences/changes/:id/confirm',
  /** POST rejects a change that waits, or withdraws one's own, and returns {@link PreferencesView}. */
  reject: '/api/tab/preferences/changes/:id/reject',
} as const;

export const DECISION_MINUTES_RANGE = { least: 1, most: 1440 } as const;

const AUTO_APPROVALS = ['off', 'expected-known-serial', 'expected-serial'] as const;
/**
 * With `expected-serial`, the server approves a console that has the expected serial number, without a person. With
 * `expected-known-serial`, Intune or Autopilot must also know the device. Neither can be combined with the four-eyes
 * rule.
 */
export type AutoApproval = (typeof AUTO_APPROVALS)[number];

const ChangedReason = members({ code: oneOf(REJECTION_REASONS), enabled: yesOrNo });

export const RULE_NAMES = [
  'ttlHours',
  'decisionMinutes',
  'fourEyes',
  'matchCode',
  'autoApproval',
  'allConsolesPinned',
  'autoApprovalNetworks',
  'rejectionReasons',
  'installerContact',
  'statusPage',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

/** What a person can do with a change that waits for a second approver. */
export const PENDING_CHANGE_VIEWERS = ['asker', 'approver', 'new_approver', 'reader'] as const;
export type PendingChangeViewer = (typeof PENDING_CHANGE_VIEWERS)[number];

export const PendingChangeView = members(
  {
    id,
    askedBy: ActorView,
    askedAt: instant,
    expiresAt: described(instant, 'When the change ends if no other approver has confirmed it.'),
    texts: described(listOf(text), 'What the change does, in the language of the page, one text for each setting.'),
    rules: described(listOf(oneOf(RULE_NAMES)), 'The rules that it relaxes. The list is empty for another channel.'),
    viewer: described(
      oneOf(PENDING_CHANGE_VIEWERS),
      'The person who asks for this answer: the one who asked for the change and can withdraw it, an approver who can confirm or reject it, an approver who can only reject it yet, or a reader.',
    ),
    confirmFrom: optional(described(instant, 'When an approver who is too new can confirm the change.')),
  },
  'A change that relaxes the rules and waits for a second approver.',
);
export type PendingChangeView = v.InferOutput<typeof PendingChangeView>;

const networks = described(
  listOf(storableTextUpTo(50), MOST_NETWORKS),
  'Networks such as `10.20.0.0/16`, from which a rule may approve a console. An address is a claim and proves nothing.',
);

/** The most characters of the contact for installers. */
export const MOST_IN_CONTACT = 120;
const contact = described(
  storableTextUpTo(MOST_IN_CONTACT),
  'Whom installers call, as one line of plain text. It is empty when nobody has entered it.',
);
const statusPage = described(
  yesOrNo,
  'Whether the QR code of an installer sheet leads to a page, without sign-in, that shows the state of its room.',
);

const PreferencesValues = members({
  ttlHours: described(amount, 'The default lifetime of a one-time password, in hours.'),
  decisionMinutes: amount,
  fourEyes: yesOrNo,
  matchCode: oneOf(MATCH_CODE_MODES),
  autoApproval: oneOf(AUTO_APPROVALS),
  allConsolesPinned: described(yesOrNo, "The claim of two people that every console pins the server's key."),
  autoApprovalNetworks: networks,
  rejectionReasons: listOf(members({ ...ChangedReason.entries, title: text })),
  installerContact: contact,
  statusPage,
});
export type PreferencesValues = v.InferOutput<typeof PreferencesValues>;

export const PreferencesView = members({
  ...PreferencesValues.entries,
  approvalChannel: optional(members({ team: text, channel: text })),
  pinned: described(listOf(oneOf(RULE_NAMES)), 'The rules that no one can change while the server runs.'),
  byTwo: described(yesOrNo, 'Whether a change that relaxes a rule needs a second approver.'),
  altered: described(
    yesOrNo,
    'Whether somebody changed the stored rules in the database. The strictest rules hold until an approver saves.',
  ),
  pending: described(listOf(PendingChangeView), 'The changes that wait for a second approver, oldest first.'),
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
    allConsolesPinned: optional(yesOrNo),
    autoApprovalNetworks: optional(networks),
    rejectionReasons: optional(listOf(ChangedReason, REJECTION_REASONS.length)),
    installerContact: optional(contact),
    statusPage: optional(statusPage),
  },
  'Only the rules to change, and the revision that the person saw.',
);
export type PreferencesChange = v.InferOutput<typeof PreferencesChange>;

/** Returns the path of an act on a change that waits. */
export function ruleChangePath(act: 'confirm' | 'reject', changeId: string): string {
  return PREFERENCES_PATHS[act].replace(':id', encodeURIComponent(changeId));
}

export const parsePreferencesChange = readerOf(PreferencesChange);
export const parsePreferencesView = readerOf(PreferencesView);
