import type { SyncState } from '../../domain/accounts/account-sync.ts';
import type { Admin, Permission } from '../../domain/admin.ts';
import { countProvisioning, type Overview } from '../../domain/audit/overview.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Chats } from '../../domain/ports/store/chats.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Overviews } from '../../domain/ports/store/overview.ts';
import type { Syncs } from '../../domain/ports/store/syncs.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** The overview for one person. */
export interface OverviewFor extends Overview {
  /** The permissions of the person who asked. */
  readonly permissions: ReadonlySet<Permission>;
  /** How complete and how old the list of accounts is. */
  readonly sync: SyncState;
}

interface OverviewDeps extends PermissionDeps {
  readonly store: {
    readonly channel: Pick<Channel, 'standing'>;
    readonly chats: Pick<Chats, 'countUnheard'>;
    readonly clock: Pick<Clock, 'now'>;
    readonly overview: Pick<Overviews, 'expiringOtps' | 'standings'>;
    readonly requests: Pick<Requests, 'inNeed' | 'pending' | 'signInFailed'>;
    readonly syncs: Pick<Syncs, 'state'>;
  };
}

/** The number of entries in each list of the overview. */
const MOST_SHOWN = 3;
/**
 * The overview lists one-time passwords that expire within so many minutes, because the installer may need a reminder.
 */
const SOON_MINUTES = 60;

/** Returns how all accounts stand, with the few that someone should look at first. */
export async function overview({ store, ...deps }: OverviewDeps, admin: Admin): Promise<OverviewFor> {
  const permissions = await requirePermission(deps, admin, 'read');
  return {
    at: await store.clock.now(),
    counts: countProvisioning(await store.overview.standings()),
    waiting: await store.requests.pending(MOST_SHOWN),
    needAttention: await store.requests.inNeed(MOST_SHOWN),
    signInFailed: await store.requests.signInFailed(MOST_SHOWN),
    expiring: await store.overview.expiringOtps(SOON_MINUTES, MOST_SHOWN),
    channel: await store.channel.standing(),
    unheard: await store.chats.countUnheard(),
    sync: await store.syncs.state(),
    permissions,
  };
}
