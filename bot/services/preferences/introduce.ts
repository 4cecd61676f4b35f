import type { Admin } from '../../domain/admin.ts';
import type { Store } from '../../domain/ports/store.ts';
import type { CurrentRules } from './policy.ts';
import { currentRights, type RightsDeps } from './require-permission.ts';
import type { Introduction } from '../tab-acts.ts';

interface IntroduceDeps extends RightsDeps {
  readonly store: Pick<Store, 'lastSync'>;
  readonly rules: CurrentRules;
}

/** What a person may do here, and the rules; also for somebody who has no right, and should read so. */
export async function introduce(
  { store, policy, directory, rules }: IntroduceDeps,
  admin: Admin,
): Promise<Introduction> {
  const rights = await currentRights({ directory, policy }, admin);
  const last = rights.has('read') ? await store.lastSync() : undefined;
  return { rights, rules: await rules(), ...(last && { lastSyncAt: last.at }) };
}
