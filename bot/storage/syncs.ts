import { sql } from 'kysely';
import {
  type HeldList,
  type LastSync,
  type LeftOut,
  LIST_SOURCES,
  type ListLoss,
  type SourceProblem,
  type SourceState,
  type SourceStates,
  type SyncState,
} from '../domain/accounts/account-sync.ts';
import type { Admin } from '../domain/admin.ts';
import type { PageEventChanges } from '../domain/ports/store/page-events.ts';
import type { Syncs } from '../domain/ports/store/syncs.ts';
import type { Statements } from './engine/statements.ts';
import { SYNC_RUNS } from './jobs/pg-boss-tables.ts';

interface ProgressRow {
  readonly started_at: Date | null;
  readonly seen: number | null;
  readonly problem: string | null;
  readonly running: boolean;
}

interface StoredLast {
  readonly at: string;
  readonly accounts: number;
  readonly leftOut?: LeftOut;
}

interface StoredSource {
  readonly completeAt?: string;
  readonly count?: number;
  readonly total?: number;
  readonly reason?: SourceProblem;
}

interface StoredHeld extends ListLoss {
  readonly list: string;
  readonly since: string;
  readonly confirmedAt?: string;
  readonly accepted?: { readonly by: string; readonly at: string };
}

interface SyncSettings {
  readonly last_sync: StoredLast | null;
  readonly sync_sources: Readonly<Record<string, StoredSource>> | null;
  readonly sync_held: StoredHeld | null;
}

/** The values of the three rows that outlive a sync. */
const SETTINGS = sql<SyncSettings>`
  select (select value from settings where name = 'last_sync') as last_sync,
    (select value from settings where name = 'sync_sources') as sync_sources,
    (select value from settings where name = 'sync_held') as sync_held`;

function toHeld({ since, confirmedAt, accepted, ...loss }: StoredHeld): HeldList {
  return {
    ...loss,
    since: new Date(since),
    ...(confirmedAt !== undefined && { confirmedAt: new Date(confirmedAt) }),
    ...(accepted && { accepted: { by: accepted.by, at: new Date(accepted.at) } }),
  };
}

function toSource({ completeAt, ...state }: StoredSource): SourceState {
  return { ...state, ...(completeAt !== undefined && { completeAt: new Date(completeAt) }) };
}

function toSources(stored: SyncSettings['sync_sources']): SourceStates {
  const known = LIST_SOURCES.flatMap((name) => {
    const state = stored?.[name];
    return state ? [[name, toSource(state)] as const] : [];
  });
  return Object.fromEntries(known);
}

/**
 * The last sync, the progress of the current one, how its sources stand and the list that is held, which are the rows
 * `last_sync`, `sync_progress`, `sync_sources` and `sync_held` of `settings`.
 */
export class StoredSyncs implements Syncs {
  readonly #db: Statements;
  readonly #events: PageEventChanges;

  constructor(db: Statements, events: PageEventChanges) {
    this.#db = db;
    this.#events = events;
  }

  async last(): Promise<LastSync | undefined> {
    const row = await this.#db.one(sql<{ value: StoredLast }>`
      select value from settings where name = 'last_sync'`);
    return row && { at: new Date(row.value.at), accounts: row.value.accounts };
  }

  /**
   * Returns the state of the sync. A sync counts as over once it has sent its successor, because pages hear of its end
   * at that moment. Its job ends a little later.
   */
  async state(): Promise<SyncState> {
    const row = await this.#db.one(sql<ProgressRow>`
      select ${SYNC_RUNS} as running,
        (p.value ->> 'startedAt')::timestamptz as started_at, (p.value ->> 'seen')::integer as seen, p.value ->> 'problem' as problem
      from (select 1) one left join settings p on p.name = 'sync_progress'`);
    const stored = await this.#db.one(SETTINGS);
    const { running = false, started_at: startedAt = null, seen = null, problem = null } = row ?? {};
    const { last_sync: last = null, sync_sources: sources = null, sync_held: held = null } = stored ?? {};
    return {
      running,
      ...(running && startedAt && { startedAt }),
      ...(running && seen !== null && { seen }),
      ...(last && { last: { at: new Date(last.at), accounts: last.accounts } }),
      ...(problem !== null && { problem }),
      sources: toSources(sources),
      ...(last?.leftOut && { leftOut: last.leftOut }),
      ...(held && { held: toHeld(held) }),
    };
  }

  async noteDone({ accounts, leftOut }: { readonly accounts: number; readonly leftOut?: LeftOut }): Promise<void> {
    const more = JSON.stringify(leftOut ? { leftOut } : {});
    await this.#db.all(sql`
      insert into settings (name, value)
      values ('last_sync', jsonb_build_object('at', rooms_now(), 'accounts', ${accounts}::integer) || ${more}::text::jsonb)
      on conflict (name) do update set value = excluded.value`);
    await this.#db.all(sql`delete from settings where name = 'sync_held'`);
    await this.#db.all(sql`delete from settings where name = 'sync_progress'`);
    // The embedded database has no autovacuum, which would update the statistics and clean the index.
    await this.#db.all(sql`analyze account_list`);
    await this.#db.all(
      sql`select gin_clean_pending_list(c.oid) from pg_class c where c.oid = to_regclass('account_list_search')`,
    );
    await this.#events.tell({ type: 'sync' });
  }

  async noteProgress(progress: {
    readonly startedAt?: Date;
    readonly seen?: number;
    readonly problem?: string;
  }): Promise<void> {
    await this.#db.all(sql`
      insert into settings (name, value) values ('sync_progress', ${JSON.stringify(progress)}::text::jsonb)
      on conflict (name) do update set value = excluded.value`);
    await this.#events.tell({ type: 'sync' });
  }

  async noteSources(states: SourceStates): Promise<void> {
    await this.#db.all(sql`
      insert into settings (name, value) values ('sync_sources', ${JSON.stringify(states)}::text::jsonb)
      on conflict (name) do update set value = settings.value || (
        select coalesce(jsonb_object_agg(key, jsonb_strip_nulls(jsonb_build_object('completeAt', settings.value -> key -> 'completeAt')) || state), '{}')
        from jsonb_each(excluded.value) as given (key, state))`);
    await this.#events.tell({ type: 'sync' });
  }

  async held(): Promise<HeldList | undefined> {
    const row = await this.#db.one(sql<{ value: StoredHeld }>`
      select value from settings where name = 'sync_held' for update`);
    return row && toHeld(row.value);
  }

  async hold(list: Omit<HeldList, 'accepted'>): Promise<void> {
    await this.#db.all(sql`
      insert into settings (name, value) values ('sync_held', ${JSON.stringify(list)}::text::jsonb)
      on conflict (name) do update set value = excluded.value`);
    await this.#db.all(sql`delete from settings where name = 'sync_progress'`);
    await this.#events.tell({ type: 'sync' });
  }

  async accept(list: string, by: Admin): Promise<boolean> {
    const won = await this.#db.won(sql`
      update settings set value = value || jsonb_build_object('accepted', jsonb_build_object('by', ${by.displayName}::text, 'at', rooms_now()))
      where name = 'sync_held' and value ->> 'list' = ${list} and value -> 'confirmedAt' is not null and value -> 'accepted' is null
      returning name`);
    if (won) await this.#events.tell({ type: 'sync' });
    return won;
  }
}
