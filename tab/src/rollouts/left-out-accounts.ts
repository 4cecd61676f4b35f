import { parseRolloutItems, type RolloutItemView, rolloutPath, type RolloutView } from '../../../contract/rollouts.ts';
import type { TabApi } from '../api/api-error.ts';
import type { PickedAccount } from '../wizard/accounts/account-selection.ts';
import { NEW_WIZARD, type WizardState } from '../wizard/wizard-state.ts';

/** Reads the accounts that a rollout left out, because something became live of them after its start. */
export async function readLeftOut(api: TabApi, batchId: string): Promise<readonly PickedAccount[]> {
  const failed: RolloutItemView[] = [];
  for (let total = 1; failed.length < total;) {
    const path = rolloutPath(batchId, 'items', { offset: failed.length, failed: true });
    const page = await api({ path, parse: parseRolloutItems });
    failed.push(...page.items);
    total = page.items.length === 0 ? 0 : page.total;
  }
  return failed
    .filter(({ problem }) => problem === 'replaces_live')
    .map(({ accountId: id, displayName, upn, location }) => ({
      id,
      displayName,
      upn,
      ...(location !== undefined && { location }),
    }));
}

/** Returns a wizard at Review for accounts that a rollout left out, with the configuration of that rollout. */
export function wizardFor(
  { passwordMode, ttlHours }: Pick<RolloutView, 'passwordMode' | 'ttlHours'>,
  accounts: readonly PickedAccount[],
): WizardState {
  return {
    ...NEW_WIZARD,
    step: 'review',
    selection: { kind: 'some', accounts },
    passwordMode,
    ttlHours: String(ttlHours),
  };
}
