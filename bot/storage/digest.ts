import { sql } from 'kysely';
import type { PostedDigest } from '../domain/audit/overview.ts';
import type { DigestCard } from '../domain/ports/store/digest.ts';
import { REQUESTS_ENDED_IN_VAIN } from '../domain/approval/approval-request.ts';
import { inStates } from './rows/in-states.ts';
import type { Statements } from './engine/statements.ts';

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
  }
}
