import { isPlaceholderSerial } from '../../../contract/serial-number.ts';
import type { ApprovalRequest, RequestStatus } from '../../domain/approval/approval-request.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';

/** The states in which a request stops to count as open, so that the cards of its twins name it no longer. */
const ENDS_TWINS: ReadonlySet<RequestStatus> = new Set(['delivered', 'rejected', 'expired', 'cancelled']);

/** Locks an account together with the accounts whose cards a console with this serial number may change. */
export async function lockWithTwins(
  tx: Pick<Transaction, 'locks'>,
  accountId: string,
  serialNumber: string,
): Promise<void> {
  await (isPlaceholderSerial(serialNumber)
    ? tx.locks.accounts([accountId])
    : tx.locks.accountAndTwins(accountId, serialNumber));
}

/**
 * Brings the cards of other rooms up to date whose consoles have the same serial number. The transaction has begun with
 * {@link lockWithTwins}.
 */
export async function tellTwins(
  tx: Pick<Transaction, 'jobs' | 'requests'>,
  { id, device }: ApprovalRequest,
): Promise<void> {
  if (isPlaceholderSerial(device.serialNumber)) return;
  for (const requestId of await tx.requests.noteTwins(id)) await tx.jobs.send({ name: 'deliver-card', requestId });
}

interface TwinDeps {
  readonly store: {
    readonly requests: Pick<Requests, 'byId'>;
    readonly transaction: Transact<'jobs' | 'locks' | 'requests'>;
  };
}

/** Brings the cards of twins up to date once a request is open no longer. */
export async function tellTwinsOfEnd({ store }: TwinDeps, requestId: string): Promise<void> {
  const request = await store.requests.byId(requestId);
  if (!request || !ENDS_TWINS.has(request.status)) return;
  await store.transaction(async (tx) => {
    await lockWithTwins(tx, request.account.id, request.device.serialNumber);
    await tellTwins(tx, request);
  });
}
