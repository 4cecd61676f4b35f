import type { PreferencesChange } from '../../../contract/preferences.ts';
import { type Admin, asActor } from '../../domain/admin.ts';
import type { ApprovalChannel } from '../../domain/channel/channel.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Preferences } from '../../domain/ports/store/preferences.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { changeRules, type Rules, rulesIn, type StoredPreferences } from '../../domain/preferences/preferences.ts';
import type { CurrentRules } from './policy.ts';
import { type ActDeps, requirePermission, type PermissionDeps } from './require-permission.ts';

interface PreferenceDeps extends PermissionDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'chosen'>;
    readonly preferences: Pick<Preferences, 'stored'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'preferences' | 'seals'>;
  };
  /** The rules from the environment. Each one holds until an administrator changes it. */
  readonly firstRules: Rules;
}

/** The rules and the approval channel, with who changed the rules last. */
export interface CurrentPreferences extends StoredPreferences {
  readonly rules: Rules;
  readonly channel?: ApprovalChannel;
}

/** Returns a function that reads the rules from the store at each call, so that all replicas follow the same rules. */
export function currentRules({
  store,
  firstRules,
}: Pick<PreferenceDeps, 'firstRules'> & {
  readonly store: { readonly preferences: Pick<Preferences, 'stored'> };
}): CurrentRules {
  return async () => rulesIn(firstRules, await store.preferences.stored());
}

async function load({ store, firstRules }: PreferenceDeps): Promise<CurrentPreferences> {
  const stored = await store.preferences.stored();
  const channel = await store.channel.chosen();
  return { ...stored, rules: rulesIn(firstRules, stored), ...(channel && { channel }) };
}

/** Returns the rules and the approval channel as they are now. */
export async function showPreferences(deps: PreferenceDeps, admin: Admin): Promise<CurrentPreferences> {
  await requirePermission(deps, admin, 'read');
  return load(deps);
}

function wishesOf({ rejectionReasons, ...rest }: Omit<PreferencesChange, 'revision'>, before: Rules): Partial<Rules> {
  if (!rejectionReasons) return rest;
  const enabled = new Set(before.rejectionReasons);
  for (const reason of rejectionReasons) {
    if (reason.enabled) enabled.add(reason.code);
    else enabled.delete(reason.code);
  }
  return { ...rest, rejectionReasons: [...enabled] };
}

/**
 * Changes the rules. Each changed value gets an audit row, and relaxed rules also raise an alert in the channel.
 * @throws DomainError preferences_changed, preferences_conflict, reasons_missing
 */
export async function changePreferences(
  deps: PreferenceDeps & ActDeps,
  admin: Admin,
  change: PreferencesChange,
): Promise<CurrentPreferences> {
  await requirePermission(deps, admin, 'approve');
  const { revision, ...wishes } = change;
  await deps.store.transaction(async (tx) => {
    const stored = await tx.preferences.stored();
    const before = rulesIn(deps.firstRules, stored);
    const { rules, changes: done } = changeRules(before, wishesOf(wishes, before));
    const changed: Partial<Rules> = Object.fromEntries(done.map(({ name }) => [name, rules[name]]));
    if (!(await tx.preferences.change(revision, changed, admin))) throw new DomainError('preferences_changed');
    let entryId = stored.isAltered
      ? await tx.audit.append({ actor: asActor(admin), act: 'rules_resealed' })
      : undefined;
    for (const { name, before: from, after } of done) {
      entryId = await tx.audit.append({
        actor: asActor(admin),
        act: 'preference_changed',
        details: { via: deps.via, name, before: from, after, revision: revision + 1 },
      });
    }
    if (entryId !== undefined) await tx.seals.sealPreferences(entryId);
    const weaker = done
      .filter(({ isWeaker }) => isWeaker)
      .map(({ name, before: from, after }) => ({ name, before: from, after }));
    if (weaker.length > 0)
      await tx.jobs.send({ name: 'raise-alert', kind: 'rules_loosened', by: admin.displayName, changes: weaker });
  });
  return load(deps);
}
