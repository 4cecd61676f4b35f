import { sql } from 'kysely';
import {
  type CountedAct,
  keyOf,
  type RefusedAct,
  type RefusedBy,
  type RefusedTimes,
} from '../../domain/audit/refused-act.ts';
import type { RefusedActs } from '../../domain/ports/store/refusals/refused-acts.ts';
import type { Statements } from '../engine/statements.ts';

interface CountedRow {
  readonly subject: RefusedBy | null;
  readonly via: RefusedAct['via'];
  readonly act: string | null;
  readonly cause: string;
  readonly count: number;
}

/** Counts of refused acts in the table `refused_acts`. */
export class StoredRefusedActs implements RefusedActs {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async count(refused: readonly RefusedTimes[]): Promise<void> {
    const rows = refused.map(({ by, ...rest }) => ({ ...rest, who: keyOf(by), subject: by }));
    // Servers that count the same acts lock their rows in one order.
    await this.#db.all(sql`
      insert into refused_acts as r (who, via, act, cause, subject, refused, ends_at)
      select who, via, act, cause, subject, count, rooms_now() + interval '1 minute'
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as one (who text, via text, act text, cause text, subject jsonb, count integer)
      order by who, via, act, cause
      on conflict (who, via, act, cause) do update set refused = r.refused + excluded.refused`);
  }

  async takeOver(most: number): Promise<readonly CountedAct[]> {
    const rows = await this.#db.all(sql<CountedRow>`
      with locked as (
        select who, via, act, cause from refused_acts where ends_at <= rooms_now() order by who, via, act, cause for update),
      over as (
        delete from refused_acts where (who, via, act, cause) in (select who, via, act, cause from locked) returning *),
      ranked as (
        select *, subject ->> 'kind' = 'person' or row_number() over (
          partition by subject ->> 'kind' = 'person' order by refused desc, who, via, act, cause) <= ${most}::integer as named
        from over)
      select case when named then subject end as subject, via, case when named then act end as act, cause,
        sum(refused)::integer as count
      from ranked group by case when named then who end, 1, 2, 3, 4 order by count desc, min(who), via, act, cause`);
    return rows.map(({ subject: by, via, act, cause, count }) =>
      by === null || act === null ? { via, cause, count } : { by, via, act, cause, count },
    );
  }
}
