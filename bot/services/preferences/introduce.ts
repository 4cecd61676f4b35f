import type { Admin, Right } from '../../domain/admin.ts';
import type { Syncs } from '../../domain/ports/syncs.ts';
import type { Rules } from '../../domain/preferences/preferences.ts';
import type { CurrentRules } from './policy.ts';
import { currentRights, type RightsDeps } from './require-permission.ts';

/** A person who opens the tab. */
export interface Introduction {
  readonly rights: ReadonlySet<Right>;
  readonly rules: Rules;
  readonly lastSyncAt?: Date;
}

interface IntroduceDeps extends RightsDeps {
  readonly store: { readonly syncs: Pick<Syncs, 'last'> };
  readonly rules: CurrentRules;
}

/** What a person may do here, and the rules; also for somebody who has no right, and should read so. */
export async function introduce(
  { store, policy, directory, rules }: IntroduceDeps,
  admin: Admin,
): Promise<Introduction> {
  const rights = await currentRights({ directory, policy }, admin);
  const last = rights.has('read') ? await store.syncs.last() : undefined;
  return { rights, rules: await rules(), ...(last && { lastSyncAt: last.at }) };
}
