import type { StartRolloutBody } from '../../../contract/rollouts.ts';
import { TTL_HOURS } from '../../../contract/words.ts';
import { type PickedAccount, selectionProblem, type WizardProblem } from './accounts/account-selection.ts';
import type { PastedSerialNumbers } from './configuration/serial-numbers.ts';
import { instantOf, validFromProblem } from './configuration/valid-from.ts';
import { plannedRollout, type RolloutPlan } from './review/live-choices.ts';
import type { WizardState } from './wizard-state.ts';

/** Whether Review could be read; `old` when the server knows something newer. */
export type ReviewState = 'current' | 'failed' | 'old';

/** The facts that the state itself doesn't contain. */
export interface WizardFacts {
  /** The default lifetime of a one-time password, in hours. */
  readonly ttlHours: number;
  /** The selected accounts; `undefined` while they are loading or when there are too many. */
  readonly accounts: readonly PickedAccount[] | undefined;
  /** The pasted serial numbers for these accounts; `undefined` while they are being read. */
  readonly serialNumbers: PastedSerialNumbers | undefined;
  /** Whether Review could be read, and shows what the server knows now. */
  readonly reviewState: ReviewState;
  /** The current time in milliseconds on the page's clock. */
  readonly now: number;
}

/** Returns the lifetime in hours, as typed or by default; `undefined` when it is outside the allowed range. */
export function chosenTtlHours({ ttlHours }: WizardState, rules: Pick<WizardFacts, 'ttlHours'>): number | undefined {
  const typed = ttlHours.trim();
  const hours = typed === '' ? rules.ttlHours : /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return hours >= TTL_HOURS.least && hours <= TTL_HOURS.most ? hours : undefined;
}

/** Returns the selected accounts that are synced from on-premises; empty while they are loading. */
export function syncedAccounts({ accounts }: Pick<WizardFacts, 'accounts'>): readonly PickedAccount[] {
  return (accounts ?? []).filter(({ syncedFromOnPremises }) => syncedFromOnPremises);
}

/** Returns why the user can't continue to Review; `undefined` when they can. */
export function configurationProblem(state: WizardState, facts: WizardFacts): WizardProblem | undefined {
  const ttlHours = chosenTtlHours(state, facts);
  if (ttlHours === undefined) return ({ problems }) => problems.lifeOutside(TTL_HOURS.least, TTL_HOURS.most);
  return validFromProblem(state.validFrom, ttlHours, facts.now) ?? sourceProblem(state, facts);
}

function sourceProblem(state: WizardState, facts: WizardFacts): WizardProblem | undefined {
  return state.passwordMode === 'keep' ? fileProblem(state) : resetProblem(facts);
}

function resetProblem(facts: WizardFacts): WizardProblem | undefined {
  if (facts.accounts === undefined) return ({ problems }) => problems.accountsRead;
  if (syncedAccounts(facts).length > 0) return ({ problems }) => problems.synced;
  if (facts.serialNumbers === undefined) return ({ problems }) => problems.serialNumbersRead;
  return facts.serialNumbers.mistakes.length > 0 ? ({ problems }) => problems.serialNumbersWrong : undefined;
}

function fileProblem({ file, check }: WizardState): WizardProblem | undefined {
  if (file === undefined) return ({ problems }) => problems.noFile;
  switch (check.kind) {
    case 'unasked':
      return ({ problems }) => problems.fileChecked;
    case 'failed':
      return ({ problems }) => problems.fileNotChecked;
    case 'verdict':
      return check.verdict.errorCount > 0 ? ({ problems }) => problems.fileWrong : undefined;
  }
}

/** Returns why the user can't press Generate; `undefined` when they can. */
export function reviewProblem(state: WizardState, facts: WizardFacts): WizardProblem | undefined {
  return selectionProblem(state.selection) ?? configurationProblem(state, facts) ?? planProblem(state, facts);
}

function planProblem(state: WizardState, { reviewState }: WizardFacts): WizardProblem | undefined {
  const plan = rolloutPlan(state);
  if (plan === undefined)
    return ({ problems }) => (reviewState === 'failed' ? problems.reviewFailed : problems.reviewRead);
  if (reviewState === 'old') return ({ problems }) => problems.reviewOld;
  return plan.leaveOut.length === plan.accountIds.length ? ({ problems }) => problems.allKept : undefined;
}

/**
 * Returns the accounts that the rollout gets: those of an earlier press, because a repeated press must ask for the same,
 * or else those that Review names. It is `undefined` until Review was read.
 */
export function rolloutPlan({ pressed, review, choices }: WizardState): RolloutPlan | undefined {
  return pressed ?? (review && plannedRollout(review, choices));
}

/**
 * Returns the body of the call that starts the rollout.
 * @throws Error when {@link reviewProblem} reports a problem
 */
export function startBody(state: WizardState, facts: WizardFacts): StartRolloutBody {
  const ttlHours = chosenTtlHours(state, facts);
  const problem = reviewProblem(state, facts);
  const plan = rolloutPlan(state);
  if (problem !== undefined || ttlHours === undefined || plan === undefined)
    throw new Error('the wizard cannot start yet');
  const { passwordMode, file } = state;
  const notBeforeAt = instantOf(state.validFrom)?.toISOString();
  const common = {
    selection: { accountIds: plan.accountIds },
    passwordMode,
    ttlHours,
    ...(notBeforeAt !== undefined && { notBeforeAt }),
    ...(plan.leaveOut.length > 0 && { leaveOut: plan.leaveOut }),
    ...(plan.expected.length > 0 && { expected: plan.expected }),
  };
  if (passwordMode === 'keep') return { ...common, signInData: file?.csv ?? '' };
  const named = new Set(plan.accountIds);
  const found = (facts.serialNumbers?.found ?? []).filter(({ accountId }) => named.has(accountId));
  return found.length > 0 ? { ...common, expectedSerialNumbers: found } : common;
}
