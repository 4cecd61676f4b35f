import type { Admin } from '../admin.ts';
import { type ChosenReason, REJECTION_REASONS } from '../approval/approval-request.ts';
import { DomainError } from '../errors.ts';

/** How the match code is used: the approver types it as the installer reads it out, or compares it. */
export type MatchCodeMode = 'typed' | 'shown';

/**
 * Whether a rule approves consoles. With `expected-serial`, a console with the expected serial number is approved
 * without a person. This does not go together with the four-eyes rule.
 */
export type AutoApproval = 'off' | 'expected-serial';

/** The rules that administrators set for everyone. */
export interface Rules {
  /** Lifetime of a one-time password in hours, if the issuer chooses none. */
  readonly ttlHours: number;
  readonly decisionMinutes: number;
  readonly fourEyes: boolean;
  readonly matchCode: MatchCodeMode;
  readonly autoApproval: AutoApproval;
  /** The reasons that approvers can choose from. The list is never empty. */
  readonly rejectionReasons: readonly ChosenReason[];
}

/** The rules that administrators have changed. The others come from the environment. */
export interface StoredPreferences {
  readonly revision: number;
  readonly changed: Partial<Rules>;
  /** Present when the stored preferences aren't those that the server wrote last. None of them counts then. */
  readonly isAltered?: true;
  readonly changedBy?: Admin;
  readonly changedAt?: Date;
}

/** The change of one rule, with its values as the audit stores them. */
export interface RuleChange {
  readonly name: keyof Rules;
  readonly before: string;
  readonly after: string;
  /**
   * `true` when the change makes it easier to get a password without permission. The channel gets an alert about such a
   * change.
   */
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

/** Returns a value as the audit stores it, in codes and not in words. */
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

/**
 * Applies a change to the rules, and returns the new rules and what has changed. Reasons stay in their usual order.
 * @throws DomainError preferences_conflict, reasons_missing
 */
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

/**
 * Returns whether a rule may approve a console. The four-eyes rule requires a person, so it wins if an environment sets
 * both.
 */
export function approvesByRule({ autoApproval, fourEyes }: Pick<Rules, 'autoApproval' | 'fourEyes'>): boolean {
  return autoApproval === 'expected-serial' && !fourEyes;
}

/**
 * Returns the rules that hold now: those of the environment, and over them those that administrators saved. When somebody
 * altered the saved ones in the database, none of them counts, and the strictest rules for decisions hold until an
 * approver saves the preferences again.
 */
export function rulesIn(firstRules: Rules, { changed, isAltered }: StoredPreferences): Rules {
  if (!isAltered) return { ...firstRules, ...changed };
  return { ...firstRules, fourEyes: true, matchCode: 'typed', autoApproval: 'off' };
}
