import type { Admin } from '../../domain/admin.ts';
import { countProvisioning } from '../../domain/audit/overview.ts';
import type { Store } from '../../domain/ports/store.ts';
import { requireRight, type RightsDeps } from '../preferences/require-permission.ts';
import type { OverviewFor } from '../use-cases.ts';

interface OverviewDeps extends RightsDeps {
  readonly store: Pick<
    Store,
    'channelStanding' | 'countUnheard' | 'expiringOtps' | 'now' | 'pendingRequests' | 'requestsInNeed' | 'standings'
  >;
}

const MOST_SHOWN = 3;
/** A one-time password that ends so soon may need a word to the installer. */
const SOON_MINUTES = 60;

/** How all accounts stand, with the few that somebody should look at first. */
export async function overview({ store, ...deps }: OverviewDeps, admin: Admin): Promise<OverviewFor> {
  const rights = await requireRight(deps, admin, 'read');
  return {
    at: await store.now(),
    counts: countProvisioning(await store.standings()),
    waiting: await store.pendingRequests(MOST_SHOWN),
    needAttention: await store.requestsInNeed(MOST_SHOWN),
    expiring: await store.expiringOtps(SOON_MINUTES, MOST_SHOWN),
    channel: await store.channelStanding(),
    unheard: await store.countUnheard(),
    rights,
  };
}
