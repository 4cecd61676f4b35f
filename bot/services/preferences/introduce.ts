import type { Admin, Permission } from '../../domain/admin.ts';
import type { Syncs } from '../../domain/ports/store/syncs.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';
import type { CurrentRules } from './policy.ts';
import { currentPermissions, type PermissionDeps } from './require-permission.ts';

/** A person who opens the tab. */
export interface Introduction {
  readonly permissions: ReadonlySet<Permission>;
  readonly rules: Rules;
  readonly lastSyncAt?: Date;
}

interface IntroduceDeps extends PermissionDeps {
  readonly store: { readonly syncs: Pick<Syncs, 'last'> };
  readonly rules: CurrentRules;
}

/** What a person may do here, and the rules; also for people without any permission, whose page says so. */
export async function introduce(
  { store, policy, directory, rules }: IntroduceDeps,
  admin: Admin,
): Promise<Introduction> {
  const permissions = await currentPermissions({ directory, policy }, admin);
  const last = permissions.has('read') ? await store.syncs.last() : undefined;
  return { permissions, rules: await rules(), ...(last && { lastSyncAt: last.at }) };
}
