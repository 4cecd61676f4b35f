import { type RawBuilder, sql } from 'kysely';
import { REQUESTS_HANDED_OVER } from '../../domain/approval/approval-request.ts';
import type { AddedSight, NewSight, Sights } from '../../domain/ports/store/sign-ins/sights.ts';
import type { SignInNews } from '../../domain/sign-ins/sign-in-news.ts';
import { MOST_SIGHTS } from '../../domain/sign-ins/sight.ts';
import type { Statements } from '../engine/statements.ts';
import { inStates } from '../rows/in-states.ts';
import { saveVerdict, verdictOf } from './save-verdict.ts';

/** The request if its console has the credential of this release, and nobody has signed its room out since. */
function deliveredRequest({ requestId, release }: NewSight): RawBuilder<unknown> {
  const isOfRelease = release === undefined ? sql`true` : sql`release_number = ${release}::integer`;
  return sql`select id, release_number from requests
    where id = ${requestId} and ${isOfRelease} and delivered_at is not null and signed_out_at is null
      and (status in ${inStates(REQUESTS_HANDED_OVER)} or status = 'expired' and expired_from = 'delivered')`;
}

/** The columns of `sign_in_sights` with the words of a witness, in the order of {@link wordsOf}. */
const WORDS = sql`teams, exchange, app, error_code, reason, policies, signed_in_elsewhere, unread, vouched_by`;

function wordsOf({ teams, exchange, app, errorCode, reason, policies, ...sight }: NewSight): RawBuilder<unknown> {
  const { signedInElsewhere, unread, by } = sight;
  const json = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
  return sql`${teams ?? null}::text, ${exchange ?? null}::text, ${app ?? null}::text, ${errorCode ?? null}::integer,
    ${reason ?? null}::text, ${json(policies)}::text::jsonb, ${signedInElsewhere ?? null}::boolean, ${unread ?? null}::text,
    ${json(by)}::text::jsonb`;
}

/**
 * Whether these words say nothing that was not said: the same at the same time, or silence once more. Silence is asked
 * for again and again, so only its first time and each other reason count.
 */
function isKnown(sight: NewSight): RawBuilder<unknown> {
  const { witness, outcome, at } = sight;
  const isSilence = outcome === 'nothing' || outcome === 'unread';
  return sql`exists (select from earlier where witness = ${witness} and outcome = ${outcome}
    and ${isSilence ? sql`true` : sql`at = ${at}::timestamptz`} and (${WORDS}) is not distinct from (${wordsOf(sight)}))`;
}

/**
 * What the witnesses outside the consoles say, in the table `sign_in_sights`. A sight is added under the lock on the
 * account, so the number of the next one is certain. The first of each witness and outcome is always added, and no more
 * than {@link MOST_SIGHTS} of the others, so the verdict never lacks a witness.
 */
export class StoredSights implements Sights {
  readonly #db: Statements;

  constructor(db: Statements) {
    this.#db = db;
  }

  async add(sight: NewSight): Promise<AddedSight | undefined> {
    const { requestId } = sight;
    const before = await verdictOf(this.#db, requestId);
    if (!(await this.#insert(sight))) return undefined;
    const after = await saveVerdict(this.#db, requestId);
    return {
      ...(before && { before: before.state }),
      ...(after && { after: after.state }),
      contradicts: after?.against !== undefined && before?.against === undefined,
    };
  }

  async noteTold(requestId: string, news: SignInNews): Promise<boolean> {
    return await this.#db.won(sql`
      update requests set sign_in_told = sign_in_told || ${news}::text
      where id = ${requestId} and not ${news}::text = any (sign_in_told) returning id`);
  }

  async #insert(sight: NewSight): Promise<boolean> {
    const { witness, outcome, at } = sight;
    return await this.#db.won(sql`
      with r as (${deliveredRequest(sight)}),
      earlier as (select s.* from sign_in_sights s join r on r.id = s.request_id and r.release_number = s.release),
      added as (
        insert into sign_in_sights (request_id, release, number, witness, outcome, at, noted_at, ${WORDS})
        select r.id, r.release_number, (select count(*) + 1 from earlier), ${witness}, ${outcome}, ${at}::timestamptz,
          rooms_now(), ${wordsOf(sight)}
        from r where not ${isKnown(sight)} and ((select count(*) from earlier) < ${sql.lit(MOST_SIGHTS)}
          or not exists (select from earlier where witness = ${witness} and outcome = ${outcome}))
        returning request_id)
      update requests set revision = revision + 1 where id in (select request_id from added) returning id`);
  }
}
