import { sql } from 'kysely';
import type { LastSync, SyncState } from '../domain/accounts/account.ts';
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

/**
 * The last sync and the progress of the current one, which are the rows `last_sync` and `sync_progress` of `settings`.
 */
export class StoredSyncs implements Syncs {
  readonly #db: Statements;
  readonly #events: PageEventChanges;

  constructor(db: Statements, events: PageEventChanges) {
    this.#db = db;
    this.#events = events;
  }

  async last(): Promise<LastSync | undefined> {
    const row = await this.#db.one(sql<{ value: { readonly at: string; readonly accounts: number } }>`
      select value from settings where name = 'last_sync'`);
    return row && { ...row.value, at: new Date(row.value.at) };
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
    const last = await this.last();
    const { running = false, started_at: startedAt = null, seen = null, problem = null } = row ?? {};
    return {
      running,
      ...(running && startedAt && { startedAt }),
      ...(running && seen !== null && { seen }),
      ...(last && { last }),
      ...(problem !== null && { problem }),
    };
  }

  async noteDone(accounts: number): Promise<void> {
    await this.#db.all(sql`
      insert into settings (name, value)
      values ('last_sync', jsonb_build_object('at', rooms_now(), 'accounts', ${accounts}::integer))
      on conflict (name) do update set value = excluded.value`);
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
}
