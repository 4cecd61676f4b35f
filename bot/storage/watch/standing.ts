import type { ApprovalChannel } from '../../domain/channel/channel.ts';
import type { ChannelStanding } from '../../domain/channel/personal-chat.ts';
import { StoredChannel } from '../channel.ts';
import { openEngine } from '../engine/open-engine.ts';
import { Statements } from '../engine/statements.ts';
import { secondsAheadOf } from './measures.ts';

/** What a command can read in a PostgreSQL database without opening the store. */
export interface StoredStanding {
  /** By how many seconds this machine is ahead of the database. */
  readonly aheadSeconds: number | undefined;
  /** Absent as long as no server has begun the database. */
  readonly channel?: { readonly chosen: ApprovalChannel | undefined; readonly standing: ChannelStanding };
}

/**
 * Reads the clock and the approval channel, and changes nothing. Only one process can open the embedded database, so
 * there is no answer without an address.
 * @returns `undefined` when the database can't be read; its own check says why
 */
export async function readStanding(databaseUrl: string | undefined): Promise<StoredStanding | undefined> {
  if (databaseUrl === undefined) return undefined;
  const engine = await openEngine({ databaseUrl, dataDir: '' }).catch(() => undefined);
  if (!engine) return undefined;
  try {
    const aheadSeconds = await secondsAheadOf(engine.db);
    const stored = new StoredChannel(new Statements(engine.db));
    const channel = await Promise.all([stored.chosen(), stored.standing()]).catch(() => undefined);
    return { aheadSeconds, ...(channel && { channel: { chosen: channel[0], standing: channel[1] } }) };
  } catch {
    return undefined;
  } finally {
    await engine.close();
  }
}
