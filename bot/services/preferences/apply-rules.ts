import { asActor } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import { pickRules, RULE_NAMES, type RuleChange, type Rules } from '../../domain/preferences/preferences.ts';
import type { Acting } from './note-end.ts';

interface AppliedRules extends Acting {
  /** The revision of the preferences at which the change applies. */
  readonly revision: number;
  readonly rules: Rules;
  readonly changes: readonly RuleChange[];
  /** Whether the stored rules were altered in the database, so that all rules are stored anew. */
  readonly isAltered?: boolean;
}

/**
 * Stores changed rules. Each changed value gets an audit entry, and relaxed rules also raise an alert in the channel.
 * @throws DomainError preferences_changed when someone else was first
 */
export async function applyRules(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'preferences' | 'seals'>,
  { revision, rules, changes, by, via, askedBy, isAltered = false }: AppliedRules,
): Promise<void> {
  const changed = pickRules(rules, isAltered ? RULE_NAMES : changes.map(({ name }) => name));
  const made = await tx.preferences.change(revision, changed, by);
  if (made === undefined) throw new DomainError('preferences_changed');
  let entryId = isAltered
    ? await tx.audit.append({ actor: asActor(by), act: 'rules_resealed', details: { via, revision: made } })
    : undefined;
  for (const { name, before, after } of changes) {
    entryId = await tx.audit.append({
      actor: asActor(by),
      act: 'preference_changed',
      details: { via, name, before, after, ...(askedBy && { askedBy: askedBy.objectId }), revision: made },
    });
  }
  if (entryId !== undefined) await tx.seals.sealPreferences(entryId);
  const weaker = changes.filter(({ isWeaker }) => isWeaker).map(({ name, before, after }) => ({ name, before, after }));
  if (weaker.length === 0) return;
  await tx.jobs.send({ name: 'raise-alert', kind: 'rules_loosened', by: (askedBy ?? by).displayName, changes: weaker });
}
