import type { Admin } from '../admin.ts';
import { type ChosenReason, REJECTION_REASONS } from '../approval/approval-request.ts';
import { DomainError } from '../errors.ts';

/** Whether the approver types the match code that the installer reads out, or compares it. */
export type MatchCodeMode = 'typed' | 'shown';

/** `expected-serial`: a console with the expected serial number is approved without a person; not together with the four-eyes rule. */
export type AutoApproval = 'off' | 'expected-serial';

/** What administrators set for all. */
export interface Rules {
  /** Life of a code when none is chosen. */
  readonly ttlHours: number;
  readonly decisionMinutes: number;
  readonly fourEyes: boolean;
  readonly matchCode: MatchCodeMode;
  readonly autoApproval: AutoApproval;
  /** Those to choose from; never empty. */
  readonly rejectionReasons: readonly ChosenReason[];
}

/** What administrators have changed; all else is as the environment gave it. */
export interface StoredPreferences {
  readonly revision: number;
  readonly changed: Partial<Rules>;
  readonly changedBy?: Admin;
  readonly changedAt?: Date;
}

export interface RuleChange {
  readonly name: keyof Rules;
  readonly before: string;
  readonly after: string;
  /** What makes it easier to get a password wrongly; such a change is told to the channel. */
  readonly isWeaker: boolean;
}

type Weakening = { readonly [Name in keyof Rules]: (before: Rules[Name], after: Rules[Name]) => boolean };

const WEAKENING: Weakening = {
  ttlHours: (before, after) => after > before,
  decisionMinutes: (before, after) => after > before,
  fourEyes: (before, after) => before && !after,
  matchCode: (before, after) => before === 'typed' && after === 'shown',
  autoApproval: (before, after) => before === 'off' && after !== 'off',
  rejectionReasons: () => false,
};

/** As the audit keeps it: codes, no words. */
function written(value: Rules[keyof Rules]): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'object' ? value.join(', ') : String(value);
}

function changeOf<Name extends keyof Rules>(name: Name, before: Rules, after: Rules): RuleChange | undefined {
  const [old, fresh] = [written(before[name]), written(after[name])];
  return old === fresh
    ? undefined
    : { name, before: old, after: fresh, isWeaker: WEAKENING[name](before[name], after[name]) };
}

/** The rules with what is new; reasons in their own order. @throws DomainError preferences_conflict, reasons_missing */
export function changeRules(
  before: Rules,
  change: Partial<Rules>,
): { readonly rules: Rules; readonly changes: readonly RuleChange[] } {
  const wanted = new Set(change.rejectionReasons ?? before.rejectionReasons);
  const rules: Rules = {
    ...before,
    ...change,
    rejectionReasons: REJECTION_REASONS.filter((reason) => wanted.has(reason)),
  };
  if (rules.rejectionReasons.length === 0) throw new DomainError('reasons_missing');
  if (rules.fourEyes && rules.autoApproval !== 'off') throw new DomainError('preferences_conflict');
  const names = Object.keys(WEAKENING) as readonly (keyof Rules)[];
  return { rules, changes: names.flatMap((name) => changeOf(name, before, rules) ?? []) };
}

/** The four-eyes rule asks for a person, so that an environment which sets both gets none approved by rule. */
export function approvesByRule({ autoApproval, fourEyes }: Pick<Rules, 'autoApproval' | 'fourEyes'>): boolean {
  return autoApproval === 'expected-serial' && !fourEyes;
}
