import type { Admin } from '../domain/admin.ts';
import { DEFAULT_TTL_HOURS } from '../domain/otp.ts';
import type { Store } from '../domain/ports.ts';
import type { Policy } from './policy.ts';
import { currentRights, type RightsDeps } from './require-right.ts';
import type { Introduction } from './tab-acts.ts';

interface IntroduceDeps extends RightsDeps {
  readonly store: Pick<Store, 'lastSync'>;
  readonly policy: Policy;
}

/** What a person may do here, and the rules; also for somebody who has no right, and should read so. */
export async function introduce({ store, policy, directory }: IntroduceDeps, admin: Admin): Promise<Introduction> {
  const rights = await currentRights({ directory, policy }, admin);
  const last = rights.has('read') ? await store.lastSync() : undefined;
  return { rights, policy, ttlHours: DEFAULT_TTL_HOURS, ...(last && { lastSyncAt: last.at }) };
}
