import { sql } from 'kysely';
import { type SignInState, type SignInVerdict, signInVerdict } from '../../domain/sign-ins/verdict.ts';
import type { Statements } from '../engine/statements.ts';
import { SIGHTS, type SightRow, toSight } from '../rows/sights.ts';

/** Returns the verdict on the present release of a request by all that is stored. */
export async function verdictOf(db: Statements, requestId: string): Promise<SignInVerdict | undefined> {
  const row = await db.one(sql<{ sights: readonly SightRow[] | null }>`
    select ${SIGHTS} as sights from requests r where r.id = ${requestId}`);
  return signInVerdict((row?.sights ?? []).map(toSight));
}

/**
 * Writes the state of the verdict to the column `requests.sign_in`. Each change of a sight calls it in its transaction,
 * under the lock on the account, so the column always says what the domain does.
 */
export async function saveVerdict(db: Statements, requestId: string): Promise<SignInVerdict | undefined> {
  const verdict = await verdictOf(db, requestId);
  const state: SignInState | null = verdict?.state ?? null;
  await db.all(sql`
    update requests set sign_in = ${state}::text where id = ${requestId} and sign_in is distinct from ${state}::text`);
  return verdict;
}
