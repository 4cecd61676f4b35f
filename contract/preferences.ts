import {
  amount,
  instant,
  listOf,
  membersOf,
  oneOf,
  text,
  wholeNumber,
  yesOrNo,
  type Members,
  type Read,
} from './shape.ts';
import { type ActorView, readActor } from './audit.ts';
import { MATCH_CODE_MODES, REJECTION_REASONS, TTL_HOURS, type ChosenReason, type MatchCodeMode } from './words.ts';

export const PREFERENCES_PATHS = {
  /** GET {@link PreferencesView}; PUT {@link PreferencesChange} → the new ones, 409 when somebody was first. */
  preferences: '/api/tab/preferences',
} as const;

export const DECISION_MINUTES_RANGE = { least: 1, most: 1440 } as const;

const AUTO_APPROVALS = ['off', 'expected-serial'] as const;
/** `expected-serial`: a console with the expected serial number is approved without a person; not together with the four-eyes rule. */
export type AutoApproval = (typeof AUTO_APPROVALS)[number];

export interface PreferencesValues {
  /** Life of a code when none is chosen. */
  readonly ttlHours: number;
  readonly decisionMinutes: number;
  readonly fourEyes: boolean;
  readonly matchCode: MatchCodeMode;
  readonly autoApproval: AutoApproval;
  readonly rejectionReasons: readonly {
    readonly code: ChosenReason;
    readonly title: string;
    readonly enabled: boolean;
  }[];
}

export interface PreferencesView extends PreferencesValues {
  readonly approvalChannel?: { readonly team: string; readonly channel: string };
  readonly revision: number;
  readonly changedBy?: ActorView;
  readonly changedAt?: string;
}

/** Only what should change. */
export interface PreferencesChange extends Partial<Omit<PreferencesValues, 'rejectionReasons'>> {
  readonly revision: number;
  readonly rejectionReasons?: readonly { readonly code: ChosenReason; readonly enabled: boolean }[];
}

const changedReason: Read<{ readonly code: ChosenReason; readonly enabled: boolean }> = (value, path) => {
  const { required } = membersOf(value, path);
  return { code: required('code', oneOf(REJECTION_REASONS)), enabled: required('enabled', yesOrNo) };
};

/** @throws ShapeError */
export function parsePreferencesChange(body: unknown): PreferencesChange {
  const { required, optional } = membersOf(body);
  return {
    revision: required('revision', wholeNumber(0, Number.MAX_SAFE_INTEGER)),
    ...optional('ttlHours', wholeNumber(TTL_HOURS.least, TTL_HOURS.most)),
    ...optional('decisionMinutes', wholeNumber(DECISION_MINUTES_RANGE.least, DECISION_MINUTES_RANGE.most)),
    ...optional('fourEyes', yesOrNo),
    ...optional('matchCode', oneOf(MATCH_CODE_MODES)),
    ...optional('autoApproval', oneOf(AUTO_APPROVALS)),
    ...optional('rejectionReasons', listOf(changedReason, REJECTION_REASONS.length)),
  };
}

function readValues({ required }: Members): PreferencesValues {
  return {
    ttlHours: required('ttlHours', amount),
    decisionMinutes: required('decisionMinutes', amount),
    fourEyes: required('fourEyes', yesOrNo),
    matchCode: required('matchCode', oneOf(MATCH_CODE_MODES)),
    autoApproval: required('autoApproval', oneOf(AUTO_APPROVALS)),
    rejectionReasons: required(
      'rejectionReasons',
      listOf((value, path) => ({
        ...changedReason(value, path),
        title: membersOf(value, path).required('title', text),
      })),
    ),
  };
}

/** @throws ShapeError */
export function parsePreferencesView(body: unknown): PreferencesView {
  const members = membersOf(body);
  return {
    ...readValues(members),
    ...members.optional('approvalChannel', (value, path) => {
      const { required } = membersOf(value, path);
      return { team: required('team', text), channel: required('channel', text) };
    }),
    revision: members.required('revision', amount),
    ...members.optional('changedBy', readActor),
    ...members.optional('changedAt', instant),
  };
}
