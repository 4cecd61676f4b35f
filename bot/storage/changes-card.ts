import { sql } from 'kysely';
import type { ApprovalChannel, CardTurn, PostedCard } from '../domain/channel/channel.ts';
import { DigestChanges } from './changes-digest.ts';

/** Between two posts of which the first may have arrived: doubles with each, so that a fault does not fill the channel. */
const LONGEST_DOUBT_SECONDS = 300;

/** The work on one card is serial: the turn's number names the one that may save. */
export class CardChanges extends DigestChanges {
  /** `pausedUntil`, `lostAt` and `lostBy` stand beside the channel's own facts and go when one is chosen. */
  async chooseChannel(channel: ApprovalChannel): Promise<void> {
    await this.all(sql`
      insert into settings (name, value) values ('approval_channel', ${JSON.stringify(channel)}::text::jsonb)
      on conflict (name) do update set value = excluded.value`);
  }

  async noteInstallation(conversationId: string): Promise<boolean> {
    return await this.won(sql`
      insert into installations (conversation_id) values (${conversationId}) on conflict do nothing returning conversation_id`);
  }

  async forgetInstallation(conversationId: string): Promise<void> {
    await this.all(sql`delete from installations where conversation_id = ${conversationId}`);
  }

  async followServiceUrl(tenantId: string, serviceUrl: string): Promise<boolean> {
    return await this.won(sql`
      update settings set value = jsonb_set(value, '{serviceUrl}', to_jsonb(${serviceUrl}::text))
      where name = 'approval_channel' and value ->> 'tenantId' = ${tenantId} and value ->> 'serviceUrl' <> ${serviceUrl}
      returning name`);
  }

  async pauseChannel(channelId: string, minutes: number): Promise<boolean> {
    const row = await this.one(sql<{ known: boolean }>`
      update settings s set value = s.value
        || jsonb_build_object('pausedUntil', rooms_now() + ${minutes}::integer * interval '1 minute')
      from (select name, value ? 'pausedUntil' as known from settings where name = 'approval_channel') old
      where s.name = old.name and s.value ->> 'channelId' = ${channelId}
      returning old.known`);
    return row?.known === false;
  }

  async resumeChannel(channelId: string): Promise<boolean> {
    return await this.won(sql`
      update settings set value = value - 'pausedUntil'
      where name = 'approval_channel' and value ->> 'channelId' = ${channelId} and value ? 'pausedUntil' returning name`);
  }

  async takeCard(requestId: string, leaseSeconds: number): Promise<CardTurn | undefined> {
    const row = await this.one(sql<{ card_turn: number }>`
      update requests set card_turn = card_turn + 1,
        card_taken_until = rooms_now() + ${leaseSeconds}::float8 * interval '1 second'
      where id = ${requestId} and coalesce(card_revision, 0) < revision
        and (card_taken_until is null or card_taken_until <= rooms_now())
        and (card_retry_at is null or card_retry_at <= rooms_now())
        and exists (select from settings where name = 'approval_channel' and not value ? 'lostAt'
          and coalesce((value ->> 'pausedUntil')::timestamptz <= rooms_now(), true))
      returning card_turn`);
    return row && { requestId, number: row.card_turn };
  }

  async beginPost({ requestId, number }: CardTurn, leaseSeconds: number): Promise<boolean> {
    return await this.won(sql`
      update requests set stray_cards = stray_cards + 1,
        card_taken_until = rooms_now() + ${leaseSeconds}::float8 * interval '1 second'
      where id = ${requestId} and card_turn = ${number}::integer and card_taken_until > rooms_now() returning id`);
  }

  async saveCard(
    { requestId, number }: CardTurn,
    card: PostedCard,
    { revision, posted }: { readonly revision: number; readonly posted: boolean },
  ): Promise<'current' | 'behind' | undefined> {
    const row = await this.one(sql<{ behind: boolean }>`
      update requests set card = ${JSON.stringify(card)}::text::jsonb, card_revision = ${revision}::integer,
        card_taken_until = null, card_retry_at = null, stray_cards = greatest(stray_cards - ${posted ? 1 : 0}::integer, 0)
      where id = ${requestId} and card_turn = ${number}::integer returning revision > ${revision}::integer as behind`);
    if (!row) return undefined;
    return row.behind ? 'behind' : 'current';
  }

  async leaveCard(
    { requestId, number }: CardTurn,
    outcome: 'not_updated' | 'not_posted' | 'unsure',
  ): Promise<Date | undefined> {
    const row = await this.one(sql<{ card_retry_at: Date | null }>`
      update requests set card_taken_until = null,
        stray_cards = greatest(stray_cards - ${outcome === 'not_posted' ? 1 : 0}::integer, 0),
        card_retry_at = case when ${outcome === 'unsure'}::boolean
          then rooms_now() + least(${LONGEST_DOUBT_SECONDS}::integer, 2 ^ least(stray_cards, 9)) * interval '1 second' end
      where id = ${requestId} and card_turn = ${number}::integer returning card_retry_at`);
    return row?.card_retry_at ?? undefined;
  }

  async forgetStray(requestId: string): Promise<void> {
    await this.all(sql`update requests set stray_cards = greatest(stray_cards - 1, 0) where id = ${requestId}`);
  }

  async adoptCard(requestId: string, card: PostedCard): Promise<'adopted' | 'stray' | undefined> {
    const { activityId, conversationId } = card;
    const row = await this.one(sql<{ adopted: boolean }>`
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
}
