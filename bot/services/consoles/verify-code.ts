import { SYSTEM } from '../../domain/admin.ts';
import { isAlteredCode } from '../../domain/otp/code-trail.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import type { ExaminedCode } from '../../domain/ports/store/trust/seals.ts';
import type { Asking } from './submission.ts';

/**
 * Returns a one-time password with its evidence, if it is as the server left it. Somebody who can write to the database
 * can make a revoked or expired one active again; such a one-time password is revoked here, with an alert and an audit
 * entry, and the answer is `undefined`. The caller holds the lock on the account and takes the code in the same
 * transaction.
 */
export async function verifyCode(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'otps' | 'seals'>,
  { device, sourceAddress }: Pick<Asking, 'device' | 'sourceAddress'>,
  { id: otpId, accountId }: Pick<Otp, 'accountId' | 'id'>,
): Promise<ExaminedCode | undefined> {
  const code = await tx.seals.examineCode(otpId);
  if (!code || !isAlteredCode(code)) return code;
  await tx.otps.revoke(otpId);
  await tx.jobs.send({ name: 'raise-alert', kind: 'code_altered', room: code.room });
  const details = { found: 'code', serialNumber: device.serialNumber, sourceAddress };
  await tx.audit.append({ actor: SYSTEM, act: 'alteration_found', accountId, otpId, details });
  return undefined;
}
