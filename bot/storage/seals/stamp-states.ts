import { sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit.ts';
import { isMoving } from '../../domain/release/request-trail.ts';
import type { Statements } from '../engine/statements.ts';

interface StateRow {
  readonly id: string;
  readonly status: string;
  readonly revision: number;
}

interface Entry {
  readonly entryId: string;
  readonly event: AuditEvent;
}

/**
 * Adds the state that a request has at the end of the transaction to the entries of acts that move requests: its status,
 * and the revision that the act made. It is read here and not given by each use case, so no transition can lack it. The
 * lock on the account keeps the state as it is until the commit.
 */
export async function stampStates(db: Statements, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const ids = entries.flatMap(({ event: { act, requestId } }) =>
    requestId !== undefined && isMoving(act) ? [requestId] : [],
  );
  if (ids.length === 0) return entries;
  const rows = await db.all(sql<StateRow>`
    select id, status, revision from requests where id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))`);
  const states = new Map(rows.map(({ id, status, revision }) => [id, { status, made: revision }]));
  return entries.map(({ entryId, event }) => {
    const state = isMoving(event.act) ? states.get(event.requestId ?? '') : undefined;
    return { entryId, event: state ? { ...event, details: { ...event.details, ...state } } : event };
  });
}
