import { sql } from 'kysely';
import type { AnchorDay, ChannelAnchor } from '../../domain/audit/channel-anchor.ts';
import type { ChannelAnchors } from '../../domain/ports/store/audit/channel-anchors.ts';
import type { Statements } from '../engine/statements.ts';

const TODAY = sql`to_char(rooms_now() at time zone 'UTC', 'YYYY-MM-DD')`;

/** The daily checkpoints in the approval channel: the row `audit_anchor` of `settings`. */
export class StoredChannelAnchors implements ChannelAnchors {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async takeDay(): Promise<AnchorDay | undefined> {
    const row = await this.#db.one(sql<{ value: AnchorDay & { readonly isFirst: boolean } }>`
      insert into settings as s (name, value)
      values ('audit_anchor', jsonb_build_object('day', ${TODAY}, 'size', 0, 'isFirst', true))
      on conflict (name) do update set value = s.value || jsonb_build_object('day', ${TODAY}, 'isFirst', false)
      where s.value ->> 'day' < ${TODAY} returning value`);
    if (!row || row.value.isFirst) return undefined;
    const { isFirst: _isFirst, ...day } = row.value;
    return day;
  }

  async giveBack(day: string): Promise<void> {
    await this.#db.all(sql`
      update settings set value = value || '{"day": ""}'::jsonb where name = 'audit_anchor' and value ->> 'day' = ${day}`);
  }

  async save(anchor: ChannelAnchor): Promise<void> {
    await this.#db.all(sql`
      update settings set value = value || ${JSON.stringify(anchor)}::text::jsonb where name = 'audit_anchor'`);
  }
}
