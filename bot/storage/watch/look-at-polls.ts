import { sql } from 'kysely';
import type { HeldPoll } from '../../domain/ports/store/polls.ts';
import type { Statements } from '../engine/statements.ts';

/** Why a held poll ends: its request changed, or a later poll of the device code took over. */
export type PollChange = 'changed' | 'taken_over';

interface PollRow {
  readonly code_hash: string;
  readonly poll_number: number;
  readonly revision: number;
}

/** Looks at held polls with one statement, and returns those that should end. */
export async function lookAtPolls(
  db: Statements,
  polls: readonly HeldPoll[],
): Promise<ReadonlyMap<HeldPoll, PollChange>> {
  const codes = JSON.stringify([...new Set(polls.map(({ codeHash }) => codeHash))]);
  const rows = await db.all(sql<PollRow>`
    select d.code_hash, d.poll_number, r.revision from device_codes d join requests r on r.id = d.request_id
    where d.code_hash in (select jsonb_array_elements_text(${codes}::text::jsonb))`);
  const found = new Map(rows.map((row) => [row.code_hash, row]));
  return new Map(
    polls.flatMap((poll) => {
      const change = changeOf(poll, found.get(poll.codeHash));
      return change ? [[poll, change]] : [];
    }),
  );
}

/** A device code that is gone can't be polled any more, which a later poll learns too. */
function changeOf(poll: HeldPoll, row: PollRow | undefined): PollChange | undefined {
  if (row?.poll_number !== poll.number) return 'taken_over';
  return row.revision > poll.revision ? 'changed' : undefined;
}
