import type { ActorView } from './tab-audit.ts';
import type { ChosenReason, MatchCodeMode } from './words.ts';

export const PREFERENCES_PATHS = {
  /** GET {@link PreferencesView}; PUT {@link PreferencesChange} → the new ones, 409 when somebody was first. */
  preferences: '/api/tab/preferences',
} as const;

export const AUTO_APPROVALS = ['off', 'expected-serial'] as const;
/** `expected-serial`: a console with the expected serial number is approved without a person. */
export type AutoApproval = (typeof AUTO_APPROVALS)[number];

export interface PreferencesValues {
  /** Life of a code when none is chosen. */
  readonly ttlHours: number;
  readonly decisionMinutes: number;
  readonly fourEyes: boolean;
  readonly matchCode: MatchCodeMode;
  readonly autoApproval: AutoApproval;
  readonly rejectionReasons: readonly { readonly code: ChosenReason; readonly title: string; readonly enabled: boolean }[];
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
