import { sql } from 'kysely';
import { type CardDelivery, type CardLease, type PostedCard, UPDATE_AGAIN_SECONDS } from '../domain/channel/channel.ts';
import type { CardFailure, Cards, SavedCard, StoredReminder } from '../domain/ports/store/cards.ts';
import { REQUESTS_FOR_APPROVERS, UNFINISHED_REQUESTS } from '../domain/approval/approval-request.ts';
import { inStates } from './rows/in-states.ts';
import type { Statements } from './engine/statements.ts';
import { CARD_IS_BEHIND, CARD_IS_IN_DOUBT, CARD_IS_PRESSED, WANTS_CARD } from './rows/card-behind.ts';

interface CardRow {
  readonly card: PostedCard | null;
  readonly card_revision: number | null;
  readonly stray_cards: number;
  readonly is_refused: boolean;
}

/**
 * Longest pause, in seconds, after a post that may or may not have arrived. The pause doubles with each such post, so
 * that a fault doesn't fill the approval channel with cards.
 */
const LONGEST_DOUBT_SECONDS = 300;
/** The pause, in seconds, after an update that may or may not have arrived. Another one does no harm, so it is short. */
const UPDATE_DOUBT_SECONDS = 5;
/**
 * The name of the setting that says that the cards in Teams may differ from what the database knows, as after a restore
 * of a backup. The next reconciler writes every open card again, and removes it.
 */
const CARDS_TO_REWRITE = 'cards_to_rewrite';

/**
 * The cards of requests in the approval channel. A card lease makes the work on one card serial: each new lease gets
 * the next number, and only the worker with the latest number may save. A worker that was too slow therefore can't
 * overwrite the card of its successor, even if it finishes later. `beginPost` counts a stray card before the post,
 * because the post may arrive although its answer gets lost. `save` subtracts it again when the card is known, and
 * `adopt` finds the owner of a card that turns up later.
 */
export class StoredCards implements Cards {
  readonly #db: Statements;
  readonly #serverId: string;

  constructor(db: Statements, serverId: string) {
    this.#db = db;
    this.#serverId = serverId;
  }

  async delivery(requestId: string): Promise<CardDelivery | undefined> {
    const row = await this.#db.one(
      sql<CardRow>`
        select card, card_revision, stray_cards, card_refused_revision is not null as is_refused
        from requests where id = ${requestId}`,
    );
    return (
      row && {
        ...(row.card && { card: row.card }),
        revision: row.card_revision ?? 0,
        strayCards: row.stray_cards,
        ...(row.is_refused && { isRefused: true }),
      }
    );
  }

  async skip(requestId: string): Promise<boolean> {
    return await this.#db.won(sql`
      update requests r set card_revision = revision
      where id = ${requestId} and coalesce(card_revision, 0) < revision and not ${WANTS_CARD} returning id`);
  }

  async hold(requestId: string, seconds: number): Promise<Date> {
    const row = await this.#db.one(sql<{ card_retry_at: Date }>`
      update requests set card_retry_at = rooms_now() + ${seconds}::float8 * interval '1 second'
      where id = ${requestId} returning card_retry_at`);
    if (!row) throw new Error('the card of a request that does not exist was held');
    return row.card_retry_at;
  }

  async lease(requestId: string, leaseSeconds: number): Promise<CardLease | undefined> {
    const row = await this.#db.one(sql<{ card_turn: number; shown_facts: string | null }>`
      update requests r set card_turn = card_turn + 1, card_server = ${this.#serverId},
        card_taken_until = rooms_now() + ${leaseSeconds}::float8 * interval '1 second',
        card_again_at = case when card is not null and card_taken_until is not null
          then rooms_now() + ${UPDATE_AGAIN_SECONDS}::integer * interval '1 second' else card_again_at end
      where id = ${requestId} and (${CARD_IS_BEHIND} or ${CARD_IS_IN_DOUBT})
        and (card_taken_until is null or card_taken_until <= rooms_now())
        and (card_retry_at is null or card_retry_at <= rooms_now())
        and not (card is not null and ${CARD_IS_PRESSED})
        and exists (select from settings where name = 'approval_channel' and not value ? 'lostAt'
          and coalesce((value ->> 'pausedUntil')::timestamptz <= rooms_now(), true))
      returning card_turn, case when split_part(card_facts, ' ', 1) = card_revision::text
        and coalesce(card_again_at > rooms_now(), true) then split_part(card_facts, ' ', 2) end as shown_facts`);
    return row && { requestId, number: row.card_turn, ...(row.shown_facts && { shownFacts: row.shown_facts }) };
  }

  async beginPost({ requestId, number }: CardLease, leaseSeconds: number): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set stray_cards = stray_cards + 1,
        card_taken_until = rooms_now() + ${leaseSeconds}::float8 * interval '1 second'
      where id = ${requestId} and card_turn = ${number}::integer and card_taken_until > rooms_now() returning id`);
  }

  async save(
    { requestId, number }: CardLease,
    card: PostedCard,
    { revision, posted, againAt, facts }: SavedCard,
  ): Promise<'current' | 'behind' | undefined> {
    const row = await this.#db.one(sql<{ behind: boolean }>`
      update requests set card = ${JSON.stringify(card)}::text::jsonb, card_revision = ${revision}::integer,
        card_facts = ${facts === undefined ? null : `${revision} ${facts}`}::text, card_taken_until = null, card_server = null, card_retry_at = null,
        stray_cards = greatest(stray_cards - ${posted ? 1 : 0}::integer, 0),
        card_refused_revision = null, card_again_at = coalesce(${againAt ?? null}::timestamptz,
          case when card_again_at > rooms_now() then card_again_at end)
      where id = ${requestId} and card_turn = ${number}::integer returning revision > ${revision}::integer as behind`);
    if (!row) return undefined;
    return row.behind ? 'behind' : 'current';
  }

  async endLease({ requestId, number }: CardLease, outcome: CardFailure): Promise<Date | undefined> {
    const row = await this.#db.one(sql<{ card_retry_at: Date | null }>`
      update requests set card_taken_until = null, card_server = null,
        stray_cards = greatest(stray_cards - ${outcome === 'not_posted' ? 1 : 0}::integer, 0),
        card_retry_at = case ${outcome}::text when 'unsure'
          then rooms_now() + least(${LONGEST_DOUBT_SECONDS}::integer, 2 ^ least(stray_cards, 9)) * interval '1 second'
          when 'update_unsure' then rooms_now() + ${UPDATE_DOUBT_SECONDS}::integer * interval '1 second' end,
        card_again_at = case when ${outcome === 'update_unsure'}::boolean
          then rooms_now() + ${UPDATE_AGAIN_SECONDS}::integer * interval '1 second' else card_again_at end
      where id = ${requestId} and card_turn = ${number}::integer returning card_retry_at`);
    return row?.card_retry_at ?? undefined;
  }

  async refuse(
    { requestId, number }: CardLease,
    { revision, posted }: { readonly revision: number; readonly posted: boolean },
  ): Promise<void> {
    await this.#db.all(sql`
      update requests set card_taken_until = null, card_server = null, card_refused_revision = ${revision}::integer,
        stray_cards = greatest(stray_cards - ${posted ? 1 : 0}::integer, 0)
      where id = ${requestId} and card_turn = ${number}::integer`);
  }

  async adopt(requestId: string, card: PostedCard): Promise<'adopted' | 'stray' | undefined> {
    const { activityId, conversationId } = card;
    const row = await this.#db.one(sql<{ adopted: boolean }>`
      update requests set card = coalesce(card, ${JSON.stringify(card)}::text::jsonb),
        card_revision = case when card is null then 0 else card_revision end,
        card_retry_at = null, stray_cards = stray_cards - (card is null)::integer
      where id = ${requestId} and stray_cards > 0 and (card_taken_until is null or card_taken_until <= rooms_now())
        and not exists (select from requests known
          where known.card ->> 'activityId' = ${activityId} and known.card ->> 'conversationId' = ${conversationId})
      returning card ->> 'activityId' = ${activityId} as adopted`);
    if (!row) return undefined;
    return row.adopted ? 'adopted' : 'stray';
  }

  async notePress(requestId: string): Promise<void> {
    await this.#db.all(sql`
      update requests set card_pressed_at = rooms_now() where id = ${requestId} and status = 'pending'`);
  }

  async noteReminder(requestIds: readonly string[], reply: PostedCard): Promise<void> {
    await this.#db.all(sql`
      update requests set reminder = ${JSON.stringify(reply)}::text::jsonb
      where id in (select jsonb_array_elements_text(${JSON.stringify(requestIds)}::text::jsonb))`);
  }

  async forgetReminder(requestId: string): Promise<void> {
    await this.#db.all(sql`update requests set reminder = null where id = ${requestId}`);
  }

  async forgetStray(requestId: string): Promise<void> {
    await this.#db.all(sql`update requests set stray_cards = greatest(stray_cards - 1, 0) where id = ${requestId}`);
  }

  async reminder(requestId: string): Promise<StoredReminder | undefined> {
    const rows = await this.#db.all(sql<StoredReminder['requests'][number] & { readonly reminder: PostedCard }>`
      select r.id, r.status, a.facts ->> 'displayName' as room, r.reminder
      from requests r join accounts a on a.id = r.account_id
      where r.reminder is not null and r.reminder ->> 'activityId' = (
        select reminder ->> 'activityId' from requests where id = ${requestId})
      order by r.requested_at, r.id`);
    const [first] = rows;
    return first && { card: first.reminder, requests: rows.map(({ id, room, status }) => ({ id, room, status })) };
  }

  async mustRewrite(): Promise<boolean> {
    return await this.#db.won(sql`select name from settings where name = ${CARDS_TO_REWRITE}`);
  }

  async rewrite(): Promise<void> {
    const isOpen = sql`status in ${inStates(UNFINISHED_REQUESTS)}`;
    await this.#db.all(sql`
      update requests set card_again_at = rooms_now(), card_refused_revision = null,
        stray_cards = greatest(stray_cards, (card is null and card_revision is null)::integer) where ${isOpen}`);
    await this.#db.all(sql`
      update chat_cards set again_at = rooms_now() where request_id in (select id from requests where ${isOpen})`);
    await this.#db.all(sql`
      update settings set value = jsonb_set(value, '{shown}', '""') where name = 'digest'`);
    await this.#db.all(sql`delete from settings where name = ${CARDS_TO_REWRITE}`);
  }

  async abandon(channelId: string): Promise<readonly { readonly requestId: string; readonly card: PostedCard }[]> {
    return await this.#db.all(sql<{ requestId: string; card: PostedCard }>`
      update requests r set card = null, card_revision = null
      from (select id, card from requests where status in ${inStates(REQUESTS_FOR_APPROVERS)}
        and split_part(card ->> 'conversationId', ';', 1) <> ${channelId}) old
      where r.id = old.id and (r.card_taken_until is null or r.card_taken_until <= rooms_now())
      returning r.id as "requestId", old.card`);
  }
}
