import { sql } from 'kysely';
import type { PostedCard } from '../domain/channel/channel.ts';
import type {
  ChannelLoss,
  ChatCardTurn,
  ChatChanges as Chats,
  PersonalChat,
  TeamPlace,
} from '../domain/channel/personal-chat.ts';
import { CardChanges } from './changes-card.ts';
import { IS_BEHIND } from './chat-records.ts';

interface TurnRow {
  readonly tenant_id: string;
  readonly conversation_id: string;
  readonly service_url: string;
  readonly card: PostedCard | null;
  readonly shows: string;
}

export class ChatChanges extends CardChanges implements Chats {
  async noteChat({ objectId, tenantId, conversationId, serviceUrl }: PersonalChat): Promise<void> {
    await this.all(sql`
      insert into personal_chats (object_id, tenant_id, conversation_id, service_url, heard_at)
      values (${objectId}, ${tenantId}, ${conversationId}, ${serviceUrl}, rooms_now())
      on conflict (object_id) do update set tenant_id = excluded.tenant_id, conversation_id = excluded.conversation_id,
        service_url = excluded.service_url, heard_at = excluded.heard_at`);
  }

  async forgetChat(objectId: string): Promise<void> {
    await this.all(sql`delete from personal_chats where object_id = ${objectId}`);
    await this.all(sql`delete from chat_cards where object_id = ${objectId}`);
  }

  async addChatCard(requestId: string, objectId: string, most: number): Promise<boolean> {
    return await this.won(sql`
      insert into chat_cards (request_id, object_id)
      select id, ${objectId} from requests where id = ${requestId} and status = 'pending'
        and (select count(*) from chat_cards c join requests r on r.id = c.request_id
          where c.object_id = ${objectId} and r.status = 'pending') < ${most}::integer
      on conflict do nothing returning request_id`);
  }

  async chatCardsBehind(requestId: string): Promise<readonly string[]> {
    const rows = await this.all(sql<{ object_id: string }>`
      select c.object_id from chat_cards c join requests r on r.id = c.request_id
      where c.request_id = ${requestId} and ${IS_BEHIND} order by c.object_id`);
    return rows.map(({ object_id: objectId }) => objectId);
  }

  async takeChatCard(requestId: string, objectId: string, leaseSeconds: number): Promise<ChatCardTurn | undefined> {
    const row = await this.one(sql<TurnRow>`
      update chat_cards c set posts = c.posts + (c.card is null)::integer,
        taken_until = rooms_now() + ${leaseSeconds}::float8 * interval '1 second'
      from requests r, personal_chats p
      where c.request_id = ${requestId} and c.object_id = ${objectId} and r.id = c.request_id and p.object_id = c.object_id and ${IS_BEHIND}
      returning p.tenant_id, p.conversation_id, p.service_url, c.card, rooms_chat_shows(r) as shows`);
    if (!row) return undefined;
    const chat = {
      objectId,
      tenantId: row.tenant_id,
      conversationId: row.conversation_id,
      serviceUrl: row.service_url,
    };
    return { requestId, chat, shows: row.shows, ...(row.card && { card: row.card }) };
  }

  async saveChatCard({ requestId, chat, shows }: ChatCardTurn, card: PostedCard): Promise<'current' | 'behind'> {
    const row = await this.one(sql<{ behind: boolean }>`
      update chat_cards c set card = ${JSON.stringify(card)}::text::jsonb, shows = ${shows}, taken_until = null
      from requests r where c.request_id = ${requestId} and c.object_id = ${chat.objectId} and r.id = c.request_id
      returning rooms_chat_shows(r) <> ${shows}::text as behind`);
    return row?.behind ? 'behind' : 'current';
  }

  async leaveChatCard({ requestId, chat }: ChatCardTurn, outcome: 'not_posted' | 'unsure'): Promise<void> {
    await this.all(sql`
      update chat_cards set taken_until = null,
        posts = posts - (card is null and ${outcome === 'not_posted'}::boolean)::integer
      where request_id = ${requestId} and object_id = ${chat.objectId}`);
  }

  async loseChannel({ teamId, channelId }: TeamPlace, cause: ChannelLoss): Promise<boolean> {
    return await this.won(sql`
      update settings set value = value || jsonb_build_object('lostAt', rooms_now(), 'lostBy', ${cause}::text)
      where name = 'approval_channel' and not value ? 'lostAt' and value ->> 'teamId' = ${teamId}
        and (${channelId ?? null}::text is null or value ->> 'channelId' = ${channelId ?? null}::text) returning name`);
  }

  async renamePlace({ teamId, channelId }: TeamPlace, name: string): Promise<boolean> {
    const key = channelId === undefined ? 'teamName' : 'channelName';
    return await this.won(sql`
      update settings set value = value || jsonb_build_object(${key}::text, ${name}::text)
      where name = 'approval_channel' and value ->> 'teamId' = ${teamId} and value ->> ${key}::text <> ${name}
        and (${channelId ?? null}::text is null or value ->> 'channelId' = ${channelId ?? null}::text) returning name`);
  }

  async markReminded(requestId: string): Promise<boolean> {
    return await this.won(sql`
      update requests set reminded_at = rooms_now()
      where id = ${requestId} and status = 'pending' and reminded_at is null returning id`);
  }

  async abandonCards(channelId: string): Promise<readonly { readonly requestId: string; readonly card: PostedCard }[]> {
    return await this.all(sql<{ requestId: string; card: PostedCard }>`
      update requests r set card = null, card_revision = null
      from (select id, card from requests where status in ('pending', 'needs_attention')
        and split_part(card ->> 'conversationId', ';', 1) <> ${channelId}) old
      where r.id = old.id and (r.card_taken_until is null or r.card_taken_until <= rooms_now())
      returning r.id as "requestId", old.card`);
  }
}
