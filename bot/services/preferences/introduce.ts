import type { Admin, Permission } from '../../domain/admin.ts';
import type { Syncs } from '../../domain/ports/store/syncs.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';
import type { CurrentRules } from './policy.ts';
import { currentPermissions, type PermissionDeps } from './require-permission.ts';

/** What the tab needs to know about the person who opens it. */
export interface Introduction {
  readonly permissions: ReadonlySet<Permission>;
  readonly rules: Rules;
  readonly lastSyncAt?: Date;
}

interface IntroduceDeps extends PermissionDeps {
  readonly store: { readonly syncs: Pick<Syncs, 'last'> };
  readonly rules: CurrentRules;
}

/**
 * Returns what a person may do, and the rules. It also answers people without any permission, because their page says
 * so.
 */
export async function introduce(
  { store, policy, directory, rules }: IntroduceDeps,
  admin: Admin,
): Promise<Introduction> {
  const permissions = await currentPermissions({ directory, policy }, admin);
  const last = permissions.has('read') ? await store.syncs.last() : undefined;
  return { permissions, rules: await rules(), ...(last && { lastSyncAt: last.at }) };
}
