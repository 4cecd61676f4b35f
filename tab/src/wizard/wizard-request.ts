import type { StartBatchBody } from '../../../bot/contract/tab-batches.ts';
import { TTL_HOURS } from '../../../bot/contract/words.ts';
import { askedSelection, type PickedAccount, selectionProblem } from './account-selection.ts';
import type { PastedSerialNumbers } from './serial-numbers.ts';
import { instantOf, validFromProblem } from './valid-from.ts';
import type { WizardState } from './wizard-state.ts';

/** What is not in the state itself. */
export interface WizardFacts {
  /** Life of a code when none is typed. */
  readonly ttlHours: number;
  /** Those selected; absent while they are read. */
  readonly accounts: readonly PickedAccount[] | undefined;
  /** What was pasted, for these accounts; absent while it is read. */
  readonly serialNumbers: PastedSerialNumbers | undefined;
  /** In milliseconds, by the clock of the page. */
  readonly now: number;
}

/** As typed or by the rules; `undefined` when it is no possible life of a code. */
export function chosenTtlHours({ ttlHours }: WizardState, rules: Pick<WizardFacts, 'ttlHours'>): number | undefined {
  const typed = ttlHours.trim();
  const hours = typed === '' ? rules.ttlHours : /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
  return hours >= TTL_HOURS.least && hours <= TTL_HOURS.most ? hours : undefined;
}

export function syncedAccounts({ accounts }: Pick<WizardFacts, 'accounts'>): readonly PickedAccount[] {
  return (accounts ?? []).filter(({ syncedFromOnPremises }) => syncedFromOnPremises);
}

/** Why one cannot go on to Review; `undefined` when one can. */
export function configurationProblem(state: WizardState, facts: WizardFacts): string | undefined {
  const ttlHours = chosenTtlHours(state, facts);
  if (ttlHours === undefined) return `The life of a code is a whole number of hours from ${TTL_HOURS.least} to ${TTL_HOURS.most}.`;
  return validFromProblem(state.validFrom, ttlHours, facts.now) ?? sourceProblem(state, facts);
}

function sourceProblem(state: WizardState, facts: WizardFacts): string | undefined {
  return state.passwordMode === 'keep' ? fileProblem(state) : resetProblem(facts);
}

function resetProblem(facts: WizardFacts): string | undefined {
  if (facts.accounts === undefined) return 'The selected accounts are being read.';
  if (syncedAccounts(facts).length > 0) return 'Accounts that are synced from on-premises only take the CSV: choose it, or take them out of the selection.';
  if (facts.serialNumbers === undefined) return 'The serial numbers are being read.';
  return facts.serialNumbers.mistakes.length > 0 ? 'Mend the lines with serial numbers, or remove them.' : undefined;
}

function fileProblem({ file, check }: WizardState): string | undefined {
  if (file === undefined) return 'Choose the CSV file with the sign in data.';
  switch (check.kind) {
    case 'unasked': return 'The file is being checked.';
    case 'failed': return 'The file could not be checked. Try again.';
    case 'verdict': return check.verdict.errorCount > 0 ? 'Mend the file and choose it again. Nothing of it is stored.' : undefined;
  }
}

/** Why Generate cannot be pressed; `undefined` when it can. */
export function reviewProblem(state: WizardState, facts: WizardFacts): string | undefined {
  return selectionProblem(state.selection) ?? configurationProblem(state, facts);
}

/** @throws Error when {@link reviewProblem} has something to say */
export function startBody(state: WizardState, facts: WizardFacts): StartBatchBody {
  const ttlHours = chosenTtlHours(state, facts);
  const problem = reviewProblem(state, facts);
  if (problem !== undefined || ttlHours === undefined) throw new Error(problem);
  const { passwordMode, file } = state;
  const notBeforeAt = instantOf(state.validFrom)?.toISOString();
  const common = { selection: askedSelection(state.selection), passwordMode, ttlHours, ...(notBeforeAt !== undefined && { notBeforeAt }) };
  if (passwordMode === 'keep') return { ...common, signInData: file?.csv ?? '' };
  const { found = [] } = facts.serialNumbers ?? {};
  return found.length > 0 ? { ...common, expectedSerialNumbers: found } : common;
}
