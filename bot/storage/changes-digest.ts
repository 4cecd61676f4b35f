import { sql } from 'kysely';
import type { PostedDigest } from '../domain/audit/overview.ts';
import { BatchChanges } from './changes-batch.ts';

/** A request that the digest stands for counts as shown, at its revision, but has no card. */
export class DigestChanges extends BatchChanges {
  async joinDigest(requestId: string, most: number): Promise<boolean> {
    return await this.won(sql`
      update requests set card_revision = revision
      where id = ${requestId} and card is null and coalesce(card_revision, 0) < revision
        and exists (select from settings where name = 'approval_channel')
        and case when status = 'pending' then (select count(*) from requests where status = 'pending') > ${most}::integer
          else status in ('rejected', 'expired', 'cancelled') and card_revision is not null end
      returning id`);
  }

  async leaveDigest(): Promise<readonly string[]> {
    const rows = await this.all(sql<{ id: string }>`
      update requests set card_revision = null
      where status = 'pending' and card is null and card_revision is not null returning id`);
    return rows.map(({ id }) => id);
  }

  async saveDigest(digest: PostedDigest | undefined): Promise<void> {
    await this.all(
      digest === undefined
        ? sql`delete from settings where name = 'digest'`
        : sql`
        insert into settings (name, value) values ('digest', ${JSON.stringify(digest)}::text::jsonb)
        on conflict (name) do update set value = excluded.value`,
    );
  }
}
