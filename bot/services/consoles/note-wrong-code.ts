import { SYSTEM } from '../../domain/admin.ts';
import type { Alert } from '../../domain/channel/alert.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { MOST_WRONG_IN_LIFE, WARNED_AFTER_WRONG } from './guess-budgets.ts';

/** What a transaction of an attempt at a code changes. */
export type WrongCodeNouns = 'accounts' | 'audit' | 'chats' | 'guesses' | 'jobs' | 'locks' | 'otps';

type GuessedAlert = Extract<Alert, { readonly kind: 'code_guessed' | 'code_revoked' }>;

/** Tells the person who generated a one-time password in their own chat, if they have one. Nobody else sees it. */
async function tellIssuer(
  tx: Pick<Transaction, 'chats' | 'jobs'>,
  { issuedBy }: Otp,
  alert: GuessedAlert,
): Promise<void> {
  const chat = await tx.chats.of(issuedBy);
  if (chat) await tx.jobs.send({ name: 'alert-in-chat', chat, ...alert });
}

/** Revokes a one-time password that is active, and says why to the audit, the channel and the person who generated it. */
async function revokeGuessed(
  tx: Pick<Transaction, 'audit' | 'chats' | 'jobs' | 'otps'>,
  otp: Otp,
  alert: GuessedAlert,
): Promise<void> {
  if (!(await tx.otps.revoke(otp.id))) return;
  const details = { cause: 'wrong_codes', wrong: alert.wrong };
  await tx.audit.append({ actor: SYSTEM, act: 'otp_revoked', accountId: otp.accountId, otpId: otp.id, details });
  await tx.jobs.send({ name: 'raise-alert', ...alert });
  await tellIssuer(tx, otp, alert);
}

/**
 * Counts a wrong code in the life of a one-time password. After five the person who generated it hears of them, once,
 * because they can tell a clumsy installer from a stranger. The hundredth revokes it, because somebody who has ten tries
 * an hour would otherwise have thousands within the longest lifetime. One that a console has submitted is left alone:
 * its code gives nobody anything any more, and strangers must not end a request.
 */
export async function noteWrongCode(
  store: { readonly transaction: Transact<WrongCodeNouns> },
  otp: Otp,
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.locks.accounts([otp.accountId]);
    const wrong = await tx.guesses.addToLife(otp.id);
    if (wrong !== WARNED_AFTER_WRONG && wrong < MOST_WRONG_IN_LIFE) return;
    if ((await tx.otps.byId(otp.id))?.status !== 'active') return;
    const account = await tx.accounts.byId(otp.accountId);
    const code = { room: account?.displayName ?? '', accountId: otp.accountId, otpId: otp.id, wrong };
    if (wrong >= MOST_WRONG_IN_LIFE) await revokeGuessed(tx, otp, { kind: 'code_revoked', ...code });
    else await tellIssuer(tx, otp, { kind: 'code_guessed', selector: otp.selector, ...code });
  });
}
