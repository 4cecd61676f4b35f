import { SYSTEM } from '../../domain/admin.ts';
import {
  type ApprovalRequest,
  REQUESTS_BEFORE_DELIVERY,
  type RequestStatus,
} from '../../domain/approval/approval-request.ts';
import { type Alteration, findAlteration, isOfInstallation } from '../../domain/release/evidence.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import type { Examined } from '../../domain/ports/store/trust/seals.ts';

type VerifyTransaction = Pick<Transaction, 'audit' | 'jobs' | 'seals'>;

const RELEASING: ReadonlySet<RequestStatus> = new Set(REQUESTS_BEFORE_DELIVERY);

/**
 * Stops a request that somebody altered in the database. A request whose own rows don't fit is canceled, and its code is
 * revoked, because nobody can say what was approved. When the preferences or the channel don't fit, it needs attention,
 * and goes on once a person has saved them again. The audit and an alert name what was found.
 */
async function stopAltered(
  tx: VerifyTransaction,
  requestId: string,
  { accountId, room }: Examined,
  found: Alteration,
): Promise<void> {
  const stopped = isOfInstallation(found)
    ? await tx.seals.pauseAltered(requestId, found)
    : await tx.seals.cancelAltered(requestId);
  if (!stopped) return;
  await tx.jobs.send({ name: 'deliver-card', requestId });
  await tx.jobs.send({ name: 'raise-alert', kind: 'rows_altered', room, found });
  await tx.audit.append({ actor: SYSTEM, act: 'alteration_found', accountId, requestId, details: { found } });
}

/**
 * Returns an approved or published request if everything on which its release relies is as the server wrote it: the
 * facts of request and code, the decision with its audit entry, and the state, the preferences and the channel with the
 * newest entries about them. Otherwise, it stops the request and returns nothing. The caller holds the lock on the
 * account, and uses the request that is returned, because a later read could be of another row. Requests in other states
 * release nothing, so they are not returned either.
 */
export async function verifyRequest(tx: VerifyTransaction, requestId: string): Promise<ApprovalRequest | undefined> {
  const examined = await tx.seals.examine(requestId);
  if (!examined || !RELEASING.has(examined.evidence.status)) return undefined;
  const found = findAlteration(examined.evidence);
  if (found === undefined) return examined.read();
  await stopAltered(tx, requestId, examined, found);
  return undefined;
}
