import { SYSTEM } from '../domain/admin.ts';
import { passwordDetails } from '../domain/approval/approval-request.ts';
import type { KeyMarks, KeyName, NextSigningKey, RenewedSeals, Resealed, Reseal } from '../domain/keys/key-rotation.ts';
import type { Otp } from '../domain/otp/otp.ts';
import type { KeyChanges, KeyStore } from '../domain/ports/key-store.ts';
import type { Transaction } from '../domain/ports/store/transaction.ts';

/** A rotation as it was planned: the keys that change, those whose earlier value was lost, and the new marks. */
export interface Rotation {
  readonly changed: readonly KeyName[];
  readonly lost: ReadonlySet<KeyName>;
  readonly marks: KeyMarks;
  /** The audit key until now. If it was lost, the audit is not verified before it is renewed. */
  readonly earlierAuditKey: Uint8Array | undefined;
  readonly reseal: Reseal;
  readonly signingKey: NextSigningKey;
}

/** What a rotation has changed. A part is absent if its key stayed the same. */
export interface RotationReport {
  readonly auditEntries?: number;
  readonly seals?: RenewedSeals;
  readonly texts?: Resealed;
  /** The number of waiting one-time passwords that were revoked, because consoles cannot use them after the change. */
  readonly revoked?: number;
}

/** This error rolls back a transaction that was only a trial. */
class OnlyTried extends Error {
  readonly report: RotationReport;

  constructor(report: RotationReport) {
    super('only tried');
    this.report = report;
  }
}

async function revokeWaiting(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'otps' | 'requests'>,
  waiting: readonly Otp[],
): Promise<number> {
  for (const { id, accountId } of waiting) {
    await tx.otps.revoke(id);
    const request = await tx.requests.cancel(id, SYSTEM, 'revoked');
    if (request) await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    await tx.audit.append({
      actor: SYSTEM,
      act: 'otp_revoked',
      accountId,
      otpId: id,
      ...(request && { requestId: request.id }),
      details: passwordDetails(request),
    });
  }
  return waiting.length;
}

/** Appends the new signing key. Data of a version without signing keys gets the earlier one first. */
async function appendSigningKey(
  { signingKeys }: Pick<KeyChanges, 'signingKeys'>,
  { publicKey, earlier }: NextSigningKey,
): Promise<void> {
  if (earlier) await signingKeys.claim(earlier.publicKey);
  await signingKeys.append(publicKey, earlier ? { signature: earlier.signature } : { isLost: true });
}

/** Names the new key of the log, which the earlier one has signed unless it was lost. */
function successionDetails({ publicKey, earlier }: NextSigningKey): Readonly<Record<string, string>> {
  return { publicKey, ...(earlier && { earlierPublicKey: earlier.publicKey, signature: earlier.signature }) };
}

async function rotated(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'otps' | 'requests'>,
  keys: KeyChanges,
  rotation: Rotation,
): Promise<RotationReport> {
  const { changed, lost, marks, earlierAuditKey, reseal } = rotation;
  const auditEntries = changed.includes('AUDIT_KEY') ? await keys.renewAudit(earlierAuditKey) : undefined;
  const seals = changed.includes('AUDIT_KEY') ? await keys.renewSeals(earlierAuditKey) : undefined;
  if (changed.includes('AUDIT_KEY')) await appendSigningKey(keys, rotation.signingKey);
  const texts = changed.includes('ENCRYPTION_KEY') ? await keys.reseal(reseal) : undefined;
  const revoked = changed.includes('OTP_PEPPER') ? await revokeWaiting(tx, await keys.waitingOtps()) : undefined;
  await keys.noteKeys(marks);
  await tx.audit.append({
    actor: SYSTEM,
    act: 'keys_rotated',
    details: {
      keys: changed.join(', '),
      ...(lost.size > 0 && { lost: [...lost].join(', ') }),
      ...(seals && seals.unfit > 0 && { unfitSeals: seals.unfit }),
      ...(changed.includes('AUDIT_KEY') && successionDetails(rotation.signingKey)),
    },
  });
  return {
    ...(auditEntries !== undefined && { auditEntries }),
    ...(seals && { seals }),
    ...(texts && { texts }),
    ...(revoked !== undefined && { revoked }),
  };
}

/**
 * Rotates the keys in one transaction, so that either everything changes or nothing does.
 * @throws AuditBroken
 */
export async function rotateKeys(store: Pick<KeyStore, 'rotate'>, rotation: Rotation): Promise<RotationReport> {
  return store.rotate((tx, keys) => rotated(tx, keys, rotation));
}

/**
 * Returns what {@link rotateKeys} would do. It does everything in a transaction and rolls it back.
 * @throws AuditBroken
 */
export async function tryRotation(store: Pick<KeyStore, 'rotate'>, rotation: Rotation): Promise<RotationReport> {
  try {
    return await store.rotate(async (tx, keys) => {
      throw new OnlyTried(await rotated(tx, keys, rotation));
    });
  } catch (error) {
    if (error instanceof OnlyTried) return error.report;
    throw error;
  }
}
