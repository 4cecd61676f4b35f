import { asActor } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import type { RuleChange, Rules } from '../../domain/preferences/preferences.ts';
import type { Acting } from './note-end.ts';

interface AppliedRules extends Acting {
  /** The revision of the preferences at which the change applies. */
  readonly revision: number;
  readonly rules: Rules;
  readonly changes: readonly RuleChange[];
}

/**
 * Stores changed rules. Each changed value gets an audit entry, and relaxed rules also raise an alert in the channel.
 * @throws DomainError preferences_changed when someone else was first
 */
export async function applyRules(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'preferences'>,
  { revision, rules, changes, by, via, askedBy }: AppliedRules,
): Promise<void> {
  const changed: Partial<Rules> = Object.fromEntries(changes.map(({ name }) => [name, rules[name]]));
  if (!(await tx.preferences.change(revision, changed, by))) throw new DomainError('preferences_changed');
  for (const { name, before, after } of changes) {
    await tx.audit.append({
      actor: asActor(by),
      act: 'preference_changed',
      details: { via, name, before, after, ...(askedBy && { askedBy: askedBy.objectId }), revision: revision + 1 },
    });
  }
  const weaker = changes.filter(({ isWeaker }) => isWeaker).map(({ name, before, after }) => ({ name, before, after }));
  if (weaker.length === 0) return;
  await tx.jobs.send({ name: 'raise-alert', kind: 'rules_loosened', by: (askedBy ?? by).displayName, changes: weaker });
}
