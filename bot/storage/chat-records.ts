import { sql } from 'kysely';
import type {
  ChannelLoss,
  ChannelStanding,
  ChatRecords as Chats,
  PersonalChat,
} from '../domain/channel/personal-chat.ts';
import { OverviewRecords } from './overview-records.ts';
import { IS_OVER } from './records.ts';

/** Of the card `c` of the request `r`: to be posted or changed, by nobody so far. */
export const IS_BEHIND = sql`(c.shows is distinct from rooms_chat_shows(r)
  and (c.card is not null or (c.posts < 2 and r.status = 'pending')) and coalesce(c.taken_until <= rooms_now(), true))`;
const HAS_CHAT_CARD = sql`exists (select from chat_cards c where c.request_id = r.id)`;
const WAITS_UNHEARD = sql`(r.status = 'pending' and not ${IS_OVER} and (select rooms_channel_away()) and not ${HAS_CHAT_CARD})`;

interface StandingRow {
  readonly name: string;
  readonly lost: ChannelLoss | null;
  readonly paused: boolean;
}

export class ChatRecords extends OverviewRecords implements Chats {
  async channelStanding(): Promise<ChannelStanding> {
    const row = await this.one(sql<StandingRow>`
      select value ->> 'channelName' as name, value ->> 'lostBy' as lost, value ? 'pausedUntil' as paused
      from settings where name = 'approval_channel'`);
    if (!row) return { state: 'missing' };
    const { name: channelName, lost: cause, paused } = row;
    if (cause) return { state: 'lost', channelName, cause };
    return { state: paused ? 'refused' : 'works', channelName };
  }

  async personalChats(limit: number): Promise<readonly PersonalChat[]> {
    return await this.all(sql<PersonalChat>`
      select tenant_id as "tenantId", object_id as "objectId", conversation_id as "conversationId", service_url as "serviceUrl"
      from personal_chats order by heard_at desc, object_id limit ${limit}::integer`);
  }

  async chatsWant(requestId: string): Promise<boolean> {
    return await this.won(sql`
      select r.id from requests r where r.id = ${requestId} and ((r.status = 'pending' and rooms_channel_away())
        or exists (select from chat_cards c where c.request_id = r.id and ${IS_BEHIND}))`);
  }

  async wantedInChats(limit: number): Promise<readonly string[]> {
    const rows = await this.all(sql<{ id: string }>`
      select r.requested_at, r.id from requests r where ${WAITS_UNHEARD}
      union select r.requested_at, r.id from chat_cards c join requests r on r.id = c.request_id where ${IS_BEHIND}
      order by requested_at, id limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  async dueReminders(minutes: number, limit: number): Promise<readonly string[]> {
    const rows = await this.all(sql<{ id: string }>`
      select r.id from requests r where r.status = 'pending' and r.reminded_at is null and not ${IS_OVER}
        and r.requested_at + ${minutes}::integer * interval '1 minute' <= rooms_now()
      order by r.requested_at, r.id limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  async countUnheard(): Promise<number> {
    const row = await this.one(
      sql<{ count: number }>`select count(*)::integer as count from requests r where ${WAITS_UNHEARD}`,
    );
    return row?.count ?? 0;
  }
}
