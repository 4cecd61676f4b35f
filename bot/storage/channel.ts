import { sql } from 'kysely';
import type { ApprovalChannel } from '../domain/channel/channel.ts';
import type { ChannelLoss, ChannelStanding, TeamPlace } from '../domain/channel/personal-chat.ts';
import type { Channel } from '../domain/ports/store/channel.ts';
import type { Statements } from './engine/statements.ts';
import type { SeenRevisions } from './seals/seen-revisions.ts';

interface StandingRow {
  readonly name: string;
  readonly lost: ChannelLoss | null;
  readonly paused: boolean;
}

/** The approval channel, which is the row `approval_channel` of `settings`, and the installations of the bot. */
export class StoredChannel implements Channel {
  readonly #db: Statements;
  readonly #seen: SeenRevisions | undefined;

  /** @param seen remembers the choices that are read; absent in a transaction, which may be rolled back */
  constructor(db: Statements, seen?: SeenRevisions) {
    this.#db = db;
    this.#seen = seen;
  }

  async chosen(): Promise<ApprovalChannel | undefined> {
    const choices = this.#seen?.choices ?? 0;
    const row = await this.#db.one(
      sql<{
        value: ApprovalChannel;
        seal_entry: string | null;
      }>`select value - '{chosenAt,pausedUntil,lostAt,lostBy}'::text[] as value, seal_entry from settings where name = 'approval_channel'`,
    );
    if (row && row.seal_entry !== null) this.#seen?.noteChannel(row.seal_entry, choices);
    return row?.value;
  }

  async isPaused(): Promise<boolean> {
    return await this.#db.won(sql`
      select name from settings where name = 'approval_channel' and (value ? 'lostAt' or (value ->> 'pausedUntil')::timestamptz > rooms_now())`);
  }

  async standing(): Promise<ChannelStanding> {
    const row = await this.#db.one(sql<StandingRow>`
      select value ->> 'channelName' as name, value ->> 'lostBy' as lost, value ? 'pausedUntil' as paused
      from settings where name = 'approval_channel'`);
    if (!row) return { state: 'missing' };
    const { name: channelName, lost: cause, paused } = row;
    if (cause) return { state: 'lost', channelName, cause };
    return { state: paused ? 'refused' : 'works', channelName };
  }

  /**
   * Saves the chosen channel and when it was chosen. This removes `pausedUntil`, `lostAt` and `lostBy`, which are in
   * the same JSON value.
   */
  async choose(channel: ApprovalChannel): Promise<void> {
    await this.#db.all(sql`
      insert into settings (name, value) values ('approval_channel',
        ${JSON.stringify(channel)}::text::jsonb || jsonb_build_object('chosenAt', rooms_now()))
      on conflict (name) do update set value = excluded.value`);
  }

  async followServiceUrl(tenantId: string, serviceUrl: string): Promise<boolean> {
    return await this.#db.won(sql`
      update settings set value = jsonb_set(value, '{serviceUrl}', to_jsonb(${serviceUrl}::text))
      where name = 'approval_channel' and value ->> 'tenantId' = ${tenantId} and value ->> 'serviceUrl' <> ${serviceUrl}
      returning name`);
  }

  async pause(channelId: string, minutes: number): Promise<boolean> {
    const row = await this.#db.one(sql<{ known: boolean }>`
      update settings s set value = s.value
        || jsonb_build_object('pausedUntil', rooms_now() + ${minutes}::integer * interval '1 minute')
      from (select name, value ? 'pausedUntil' as known from settings where name = 'approval_channel') old
      where s.name = old.name and s.value ->> 'channelId' = ${channelId}
      returning old.known`);
    return row?.known === false;
  }

  async resume(channelId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update settings set value = value - 'pausedUntil'
      where name = 'approval_channel' and value ->> 'channelId' = ${channelId} and value ? 'pausedUntil' returning name`);
  }

  async lose({ teamId, channelId }: TeamPlace, cause: ChannelLoss): Promise<boolean> {
    return await this.#db.won(sql`
      update settings set value = value || jsonb_build_object('lostAt', rooms_now(), 'lostBy', ${cause}::text)
      where name = 'approval_channel' and not value ? 'lostAt' and value ->> 'teamId' = ${teamId}
        and (${channelId ?? null}::text is null or value ->> 'channelId' = ${channelId ?? null}::text) returning name`);
  }

  async rename({ teamId, channelId }: TeamPlace, name: string): Promise<boolean> {
    const key = channelId === undefined ? 'teamName' : 'channelName';
    return await this.#db.won(sql`
      update settings set value = value || jsonb_build_object(${key}::text, ${name}::text)
      where name = 'approval_channel' and value ->> 'teamId' = ${teamId} and value ->> ${key}::text <> ${name}
        and (${channelId ?? null}::text is null or value ->> 'channelId' = ${channelId ?? null}::text) returning name`);
  }

  async noteInstallation(conversationId: string): Promise<boolean> {
    return await this.#db.won(sql`
      insert into installations (conversation_id) values (${conversationId}) on conflict do nothing returning conversation_id`);
  }

  async forgetInstallation(conversationId: string): Promise<void> {
    await this.#db.all(sql`delete from installations where conversation_id = ${conversationId}`);
  }
}
