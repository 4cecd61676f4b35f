import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { bindingOf } from '../../domain/consoles/opening.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { DeviceInventory } from '../../domain/ports/device-inventory.ts';
import type { NewRequest } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { newId } from '../../domain/token.ts';
import { lockWithTwins, tellTwins } from '../cards/tell-twins.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import { addressesOf, approveExpected } from './approve-by-rule.ts';
import type { Asking } from './submission.ts';
import { verifyCode } from './verify-code.ts';

export interface OpenRequestDeps {
  readonly store: {
    readonly transaction: Transact<'audit' | 'cards' | 'jobs' | 'locks' | 'openings' | 'otps' | 'requests' | 'seals'>;
  };
  readonly rules: CurrentRules;
  /** Absent when no inventory is asked about consoles. */
  readonly inventory?: DeviceInventory;
}

/** Seconds that the first card of a request waits for what the inventories say about its console. */
const CARD_WAIT_SECONDS = 3;

/** The reveal of an opening: the nonce that the console committed to, in base64url. */
interface Reveal {
  readonly openingId: string;
  readonly consoleNonce: string;
}

/**
 * Takes the one-time password by one conditional statement, and with it the opening if there is one.
 * @returns what the request is bound to, or `undefined` when another console was faster or a clock is over
 * @throws DomainError otp_refused when the code ended at the moment of the reveal, which is then undone
 */
async function takeCode(
  tx: Pick<Transaction, 'openings' | 'otps'>,
  otpId: string,
  reveal: Reveal | undefined,
): Promise<Pick<NewRequest, 'binding' | 'secondConsole'> | undefined> {
  if (!reveal) return (await tx.otps.submit(otpId)) ? {} : undefined;
  const opening = await tx.openings.reveal(reveal.openingId, reveal.consoleNonce);
  if (!opening) return undefined;
  if (!(await tx.otps.submit(otpId))) throw new DomainError('otp_refused');
  const { secondConsole } = opening;
  return { binding: bindingOf(opening, reveal.consoleNonce), ...(secondConsole !== undefined && { secondConsole }) };
}

/**
 * Sends the job that posts the card. With an inventory, the card waits until the inventory was asked, for
 * {@link CARD_WAIT_SECONDS} at most. The hold is on the card itself, because other jobs post the card as well.
 */
async function sendCard(
  tx: Pick<Transaction, 'cards' | 'jobs'>,
  requestId: string,
  inventory: DeviceInventory | undefined,
): Promise<void> {
  if (!inventory) return tx.jobs.send({ name: 'deliver-card', requestId });
  await tx.jobs.send({ name: 'look-up-device', requestId, attempt: 1 });
  await tx.jobs.send({ name: 'deliver-card', requestId }, await tx.cards.hold(requestId, CARD_WAIT_SECONDS));
}

async function tell(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'requests'>,
  request: ApprovalRequest,
  { accountId, id: otpId }: Otp,
  sourceAddress: string,
): Promise<void> {
  const { id: requestId, binding, device } = request;
  await tellTwins(tx, request);
  await tx.jobs.send({ name: 'expire' }, request.decisionExpiresAt);
  await tx.jobs.send({ name: 'check-target', accountId });
  await tx.jobs.send({ name: 'check-account-key', accountId, attempt: 1 });
  await tx.audit.append({
    actor: { kind: 'console', requestId },
    act: 'otp_submitted',
    accountId,
    otpId,
    requestId,
    details: {
      serialNumber: device.serialNumber,
      sourceAddress,
      binding: binding ? 'opening' : 'none',
      ...(binding && { opening: binding.openingId, sealed: binding.isSealed }),
    },
  });
}

/**
 * Opens the request for a console whose code was admitted, or which reveals its opening.
 * @returns the request, or `undefined` when another console was faster or the code or opening is over
 * @throws DomainError otp_refused also when somebody altered the code in the database
 */
export async function openRequest(
  { store, rules, inventory }: OpenRequestDeps,
  { device, publicKey, sourceAddress }: Asking,
  otp: Otp,
  reveal?: Reveal,
): Promise<ApprovalRequest | undefined> {
  const current = await rules();
  const opened = await store.transaction(async (tx) => {
    await lockWithTwins(tx, otp.accountId, device.serialNumber);
    const code = await verifyCode(tx, { device, sourceAddress }, otp);
    if (!code) return 'altered';
    const taken = await takeCode(tx, otp.id, reveal);
    if (!taken) return undefined;
    const { decisionMinutes } = current;
    const request = await tx.requests.open({
      id: newId(),
      otpId: otp.id,
      device,
      publicKey,
      decisionMinutes,
      ...taken,
    });
    await sendCard(tx, request.id, inventory);
    await tell(tx, request, otp, sourceAddress);
    return approveExpected(tx, request, current, addressesOf(request, code, sourceAddress));
  });
  if (opened === 'altered') throw new DomainError('otp_refused');
  return opened;
}
