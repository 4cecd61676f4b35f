import { SYSTEM } from '../../domain/admin.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { MOST_WRONG_IN_LIFE } from './guess-budgets.ts';

/** What a transaction of an attempt at a code changes. */
export type WrongCodeNouns = 'audit' | 'guesses' | 'jobs' | 'locks' | 'otps';

/**
 * Counts a wrong code in the life of a one-time password. The hundredth one revokes it, because somebody who is allowed
 * ten tries an hour would otherwise have thousands within the longest lifetime. One that a console has submitted already
 * is left alone: its code gives nobody anything any more, and strangers must not end a request.
 */
export async function noteWrongCode(
  store: { readonly transaction: Transact<WrongCodeNouns> },
  { id, accountId, selector }: Otp,
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.locks.accounts([accountId]);
    const wrong = await tx.guesses.addToLife(id);
    if (wrong < MOST_WRONG_IN_LIFE) return;
    if ((await tx.otps.byId(id))?.status !== 'active' || !(await tx.otps.revoke(id))) return;
    const details = { cause: 'wrong_codes', wrong };
    await tx.audit.append({ actor: SYSTEM, act: 'otp_revoked', accountId, selector, details });
  });
}
