import { sql } from 'kysely';
import type { PostedDigest } from '../domain/audit/overview.ts';
import type { DigestCard } from '../domain/ports/store/digest.ts';
import { REQUESTS_ENDED_IN_VAIN } from '../domain/approval/approval-request.ts';
import { inStates } from './rows/in-states.ts';
import type { Statements } from './engine/statements.ts';

/** The most posts of one digest whose answers get lost. More could fill the channel with copies. */
const MOST_POSTS = 2;

/**
 * The digest card, which replaces the cards of new requests while many wait. A request in the digest has no card of its
 * own, but its `card_revision` is set, so that no worker posts one.
 */
export class StoredDigest implements DigestCard {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async posted(): Promise<PostedDigest | undefined> {
    const row = await this.#db.one(sql<{ value: PostedDigest }>`select value from settings where name = 'digest'`);
    return row?.value;
  }

  async join(requestId: string, most: number): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set card_revision = revision
      where id = ${requestId} and card is null and coalesce(card_revision, 0) < revision
        and exists (select from settings where name = 'approval_channel')
        and case when status = 'pending' then (select count(*) from requests where status = 'pending') > ${most}::integer
          else status in ${inStates(REQUESTS_ENDED_IN_VAIN)} and card_revision is not null end
      returning id`);
  }

  async leave(): Promise<readonly string[]> {
    const rows = await this.#db.all(sql<{ id: string }>`
      update requests set card_revision = null
      where status = 'pending' and card is null and card_revision is not null returning id`);
    return rows.map(({ id }) => id);
  }

  async save(digest: PostedDigest | undefined): Promise<void> {
    await this.#db.all(
      digest === undefined
        ? sql`delete from settings where name = 'digest'`
        : sql`
        insert into settings (name, value) values ('digest', ${JSON.stringify(digest)}::text::jsonb)
        on conflict (name) do update set value = excluded.value`,
    );
    await this.#db.all(sql`delete from settings where name = 'digest_doubt'`);
  }

  async beginPost(channelId: string, pauseSeconds: number): Promise<'first' | 'repeat' | undefined> {
    const row = await this.#db.one(sql<{ posts: number }>`
      insert into settings as s (name, value) values ('digest_doubt', jsonb_build_object('channelId', ${channelId}::text,
        'posts', 1, 'until', rooms_now() + ${pauseSeconds}::float8 * interval '1 second'))
      on conflict (name) do update set value = excluded.value || jsonb_build_object('posts',
        case when s.value ->> 'channelId' = ${channelId} then (s.value ->> 'posts')::integer + 1 else 1 end)
      where s.value ->> 'channelId' <> ${channelId}
        or ((s.value ->> 'posts')::integer < ${MOST_POSTS}::integer and (s.value ->> 'until')::timestamptz <= rooms_now())
      returning (value ->> 'posts')::integer as posts`);
    return row && (row.posts === 1 ? 'first' : 'repeat');
  }

  async cancelPost(): Promise<void> {
    await this.#db.all(sql`
      update settings set value = value || jsonb_build_object('posts', (value ->> 'posts')::integer - 1, 'until', rooms_now())
      where name = 'digest_doubt'`);
  }
}
