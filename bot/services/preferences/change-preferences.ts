import type { PreferencesChange } from '../../../contract/preferences.ts';
import type { Admin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { splitChange, type SplitChange } from '../../domain/preferences/pending-change.ts';
import { changeRules, effectiveRules, type RuleName, type Rules } from '../../domain/preferences/preferences.ts';
import { applyRules } from './apply-rules.ts';
import { askRuleChange, replaceRuleChanges } from './ask-rule-change.ts';
import { type CurrentPreferences, type PreferenceDeps, preferencesFor } from './preferences.ts';
import { type ActDeps, requirePermission } from './require-permission.ts';

type ChangeDeps = ActDeps &
  PreferenceDeps & {
    readonly store: {
      readonly transaction: Transact<'audit' | 'chats' | 'jobs' | 'preferences' | 'ruleChanges' | 'seals'>;
    };
  };

function wishesOf({ rejectionReasons, ...rest }: Omit<PreferencesChange, 'revision'>, before: Rules): Partial<Rules> {
  if (!rejectionReasons) return rest;
  const enabled = new Set(before.rejectionReasons);
  for (const reason of rejectionReasons) {
    if (reason.enabled) enabled.add(reason.code);
    else enabled.delete(reason.code);
  }
  return { ...rest, rejectionReasons: [...enabled] };
}

/** Without a second approver, the whole change acts at once. */
function splitBy({ rulesByTwo }: Pick<ChangeDeps, 'rulesByTwo'>, before: Rules, wishes: Partial<Rules>): SplitChange {
  if (rulesByTwo) return splitChange(before, wishes);
  const { rules, changes } = changeRules(before, wishes);
  return { rules, atOnce: changes };
}

/** @throws DomainError rules_pinned */
function refusePinned({ pinnedRules }: Pick<ChangeDeps, 'pinnedRules'>, { atOnce, waiting }: SplitChange): void {
  const touched: readonly string[] = [...atOnce.map(({ name }) => name), ...Object.keys(waiting?.after ?? {})];
  const pinned: readonly RuleName[] = pinnedRules.filter((name) => touched.includes(name));
  if (pinned.length > 0) throw new DomainError('rules_pinned', { rules: pinned });
}

/**
 * Changes the rules. What makes a rule stricter acts at once. What relaxes a rule waits until another approver confirms
 * it, also when the same change makes another rule stricter. A change that changes nothing leaves no trace, unless the
 * stored rules were altered: it stores the strictest rules then, and seals them.
 * @throws DomainError preferences_changed, preferences_conflict, reasons_missing, networks_invalid, rules_pinned
 */
export async function changePreferences(
  deps: ChangeDeps,
  admin: Admin,
  change: PreferencesChange,
): Promise<CurrentPreferences> {
  const permissions = await requirePermission(deps, admin, 'approve');
  const { revision, ...wishes } = change;
  const acting = { by: admin, via: deps.via };
  await deps.store.transaction(async (tx) => {
    const stored = await tx.preferences.stored();
    const before = effectiveRules(deps, stored);
    const split = splitBy(deps, before, wishesOf(wishes, before));
    const { rules, atOnce, waiting } = split;
    const isAltered = stored.isAltered ?? false;
    if (atOnce.length === 0 && !waiting && !isAltered) return;
    if (stored.revision !== revision) throw new DomainError('preferences_changed');
    refusePinned(deps, split);
    await replaceRuleChanges(
      tx,
      atOnce.map(({ name }) => name),
      acting,
    );
    if (waiting)
      await askRuleChange(tx, {
        content: waiting,
        ...acting,
        revision: revision + (atOnce.length > 0 || isAltered ? 1 : 0),
      });
    if (atOnce.length > 0 || isAltered)
      await applyRules(tx, { revision, rules, changes: atOnce, isAltered, ...acting });
  });
  return preferencesFor(deps, admin, permissions);
}
