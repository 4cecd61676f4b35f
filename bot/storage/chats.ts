import { sql } from 'kysely';
import type { Language } from '../domain/language.ts';
import { type PostedCard, UPDATE_AGAIN_SECONDS } from '../domain/channel/channel.ts';
import type { ChatCardLease, PersonalChat } from '../domain/channel/personal-chat.ts';
import type { ChatCardFailure, Chats } from '../domain/ports/store/chats.ts';
import { UNFINISHED_REQUESTS, WITHDRAWABLE_REQUESTS } from '../domain/approval/approval-request.ts';
import { inStates } from './rows/in-states.ts';
import type { Statements } from './engine/statements.ts';
import { CARD_IS_PRESSED } from './rows/card-behind.ts';
import { IS_OVER } from './rows/request-row.ts';

/** The pause of a chat, in seconds, after Teams has asked for a longer one than a call can wait. */
const BUSY_SECONDS = 60;

/**
 * Whether the card `c` of the request `r` must be posted or changed, or written again after an update in doubt, and no
 * worker has leased it.
 */
const IS_BEHIND = sql`(not (c.card is not null and ${CARD_IS_PRESSED}) and coalesce(c.taken_until <= rooms_now(), true) and ((c.shows is distinct from rooms_chat_shows(r)
  and (c.card is not null or (c.posts < 2 and r.status = 'pending'))) or (c.card is not null and c.again_at <= rooms_now())))`;

/** A personal chat by the names of its type. */
const CHAT_COLUMNS = sql`tenant_id as "tenantId", object_id as "objectId", conversation_id as "conversationId", service_url as "serviceUrl"`;

/**
 * Whether the request `r` has a card in any personal chat. PostgreSQL looks at the cards of one request at a time; it
 * may turn `exists` into a join that reads all cards.
 */
const HAS_CHAT_CARD = sql`(select count(*) > 0 from chat_cards c where c.request_id = r.id)`;

/** Whether the request `r` has no card in the channel, because the channel is away or Teams refuses the card. */
const IS_NOT_IN_CHANNEL = sql`(r.card_refused_revision is not null or (select rooms_channel_away()))`;

/** Whether the request `r` waits for a decision while neither the channel nor a personal chat has its card. */
const WAITS_UNHEARD = sql`(r.status = 'pending' and not ${IS_OVER} and ${IS_NOT_IN_CHANNEL} and not ${HAS_CHAT_CARD})`;

/** The time after the end of a request in which its cards in chats are still corrected if that failed before. */
const CORRECTED_DAYS = sql`interval '7 days'`;

/** The most cards that one call removes, so that none takes long. */
const MOST_REMOVED = 500;

interface LeaseRow {
  readonly tenant_id: string;
  readonly conversation_id: string;
  readonly service_url: string;
  readonly card: PostedCard | null;
  readonly shows: string;
  readonly shown_facts: string | null;
  readonly card_number: number;
}

/** Whether the first card of the request `r` waits for what the inventories say about its console. */
const IS_HELD = sql`(r.card_turn = 0 and coalesce(r.card_retry_at > rooms_now(), false))`;

/**
 * Personal chats with the bot, and the cards in them. Each new card lease gets the next number, and only the worker
 * with the latest number may save, as with the cards in the approval channel.
 */
export class StoredChats implements Chats {
  readonly #db: Statements;
  readonly #serverId: string;

  constructor(db: Statements, serverId: string) {
    this.#db = db;
    this.#serverId = serverId;
  }

  async of({ objectId, tenantId }: Pick<PersonalChat, 'objectId' | 'tenantId'>): Promise<PersonalChat | undefined> {
    return await this.#db.one(sql<PersonalChat>`
      select ${CHAT_COLUMNS} from personal_chats where object_id = ${objectId} and tenant_id = ${tenantId}`);
  }

  async languageOf({ objectId, tenantId }: Pick<PersonalChat, 'objectId' | 'tenantId'>): Promise<Language | undefined> {
    const row = await this.#db.one(sql<{ language: Language | null }>`
      select language from personal_chats where object_id = ${objectId} and tenant_id = ${tenantId}`);
    return row?.language ?? undefined;
  }

  async list(limit: number): Promise<readonly PersonalChat[]> {
    return await this.#db.all(sql<PersonalChat>`
      select ${CHAT_COLUMNS} from personal_chats order by heard_at desc, object_id limit ${limit}::integer`);
  }

  async want(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      select r.id from requests r where r.id = ${requestId} and ((r.status = 'pending' and ${IS_NOT_IN_CHANNEL} and not ${IS_HELD})
        or exists (select from chat_cards c where c.request_id = r.id and ${IS_BEHIND}))`);
  }

  /**
   * Returns requests that wait unheard, and requests whose cards in chats don't show their state. Cards of requests
   * that ended longer ago than {@link CORRECTED_DAYS} stay as they are. The order is by chance, so that requests whose
   * cards fail each time don't keep the others from their turn.
   */
  async wanted(limit: number): Promise<readonly string[]> {
    const isBehind = sql`(select bool_or(${IS_BEHIND}) from chat_cards c where c.request_id = r.id)`;
    const rows = await this.#db.all(sql<{ id: string }>`
      select id from (
        select r.id from requests r where ${WAITS_UNHEARD}
        union select r.id from requests r where r.status in ${inStates(UNFINISHED_REQUESTS)} and ${isBehind}
        union select r.id from requests r
        where coalesce(r.signed_in_at, r.ended_at) between (select rooms_now() - ${CORRECTED_DAYS}) and (select rooms_now()) and ${isBehind}) w
      order by random() limit ${limit}::integer`);
    return rows.map(({ id }) => id);
  }

  async countUnheard(): Promise<number> {
    const row = await this.#db.one(
      sql<{ count: number }>`select count(*)::integer as count from requests r where ${WAITS_UNHEARD}`,
    );
    return row?.count ?? 0;
  }

  async note({ objectId, tenantId, conversationId, serviceUrl }: PersonalChat, language?: Language): Promise<void> {
    await this.#db.all(sql`
      insert into personal_chats as p (object_id, tenant_id, conversation_id, service_url, heard_at, language)
      values (${objectId}, ${tenantId}, ${conversationId}, ${serviceUrl}, rooms_now(), ${language ?? null})
      on conflict (object_id) do update set tenant_id = excluded.tenant_id, conversation_id = excluded.conversation_id,
        service_url = excluded.service_url, heard_at = excluded.heard_at,
        language = coalesce(excluded.language, p.language)`);
  }

  async forget(objectId: string): Promise<void> {
    await this.#db.all(sql`delete from personal_chats where object_id = ${objectId}`);
    await this.#db.all(sql`delete from chat_cards where object_id = ${objectId}`);
  }

  async addCard(requestId: string, objectId: string, most: number): Promise<boolean> {
    return await this.#db.won(sql`
      insert into chat_cards (request_id, object_id)
      select id, ${objectId} from requests where id = ${requestId} and status = 'pending'
        and (select count(*) from chat_cards c join requests r on r.id = c.request_id
          where c.object_id = ${objectId} and r.status = 'pending') < ${most}::integer
      on conflict do nothing returning request_id`);
  }

  async cardsBehind(requestId: string): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ object_id: string }>`
      select c.object_id from chat_cards c join requests r on r.id = c.request_id
      where c.request_id = ${requestId} and ${IS_BEHIND} order by c.object_id`);
    return rows.map(({ object_id: objectId }) => objectId);
  }

  async leaseCard(requestId: string, objectId: string, leaseSeconds: number): Promise<ChatCardLease | undefined> {
    const row = await this.#db.one(sql<LeaseRow>`
      update chat_cards c set posts = c.posts + (c.card is null)::integer,
        card_number = c.card_number + 1, card_server = ${this.#serverId},
        taken_until = rooms_now() + ${leaseSeconds}::float8 * interval '1 second',
        again_at = case when c.card is not null and c.taken_until is not null
          then rooms_now() + ${UPDATE_AGAIN_SECONDS}::integer * interval '1 second' else c.again_at end
      from requests r, personal_chats p
      where c.request_id = ${requestId} and c.object_id = ${objectId} and r.id = c.request_id and p.object_id = c.object_id and ${IS_BEHIND}
      returning p.tenant_id, p.conversation_id, p.service_url, c.card, c.card_number, rooms_chat_shows(r) as shows,
        case when split_part(c.facts, '|', 1) = c.shows and coalesce(c.again_at > rooms_now(), true)
          then split_part(c.facts, '|', 2) end as shown_facts`);
    if (!row) return undefined;
    const chat = {
      objectId,
      tenantId: row.tenant_id,
      conversationId: row.conversation_id,
      serviceUrl: row.service_url,
    };
    return {
      requestId,
      chat,
      number: row.card_number,
      shows: row.shows,
      ...(row.card && { card: row.card }),
      ...(row.shown_facts && { shownFacts: row.shown_facts }),
    };
  }

  async saveCard(
    { requestId, chat, number, shows }: ChatCardLease,
    card: PostedCard,
    { againAt, facts }: { readonly againAt?: Date; readonly facts?: string } = {},
  ): Promise<'current' | 'behind' | undefined> {
    const row = await this.#db.one(sql<{ behind: boolean }>`
      update chat_cards c set card = ${JSON.stringify(card)}::text::jsonb, shows = ${shows}, taken_until = null,
        facts = ${facts === undefined ? null : `${shows}|${facts}`}::text,
        card_server = null,
        again_at = coalesce(${againAt ?? null}::timestamptz, case when c.again_at > rooms_now() then c.again_at end)
      from requests r where c.request_id = ${requestId} and c.object_id = ${chat.objectId} and r.id = c.request_id
        and c.card_number = ${number}::integer
      returning rooms_chat_shows(r) <> ${shows}::text as behind`);
    if (!row) return undefined;
    return row.behind ? 'behind' : 'current';
  }

  async endLease({ requestId, chat, number, shows }: ChatCardLease, outcome: ChatCardFailure): Promise<void> {
    await this.#db.all(sql`
      update chat_cards set card_server = null,
        taken_until = case when ${outcome === 'busy'}::boolean then rooms_now() + ${BUSY_SECONDS}::integer * interval '1 second' end,
        posts = posts - (card is null and ${outcome === 'not_posted' || outcome === 'busy'}::boolean)::integer,
        shows = case when ${outcome === 'unfit'}::boolean then ${shows} else shows end,
        again_at = case when card is not null and ${outcome === 'unsure'}::boolean
          then rooms_now() + ${UPDATE_AGAIN_SECONDS}::integer * interval '1 second' else again_at end
      where request_id = ${requestId} and object_id = ${chat.objectId} and card_number = ${number}::integer`);
  }

  async removeOldCards(days: number): Promise<void> {
    await this.#db.all(sql`
      delete from chat_cards where ctid = any (array(
        select c.ctid from chat_cards c where c.added_at <= (select rooms_now() - ${days}::integer * interval '1 day')
          and (select r.status not in ${inStates(WITHDRAWABLE_REQUESTS)} from requests r where r.id = c.request_id)
        order by c.added_at limit ${sql.lit(MOST_REMOVED)}))`);
  }
}
