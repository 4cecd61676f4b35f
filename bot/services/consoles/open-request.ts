import { EXPECTED_SERIAL } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { compareSerialNumber } from '../../domain/consoles/device.ts';
import { bindingOf } from '../../domain/consoles/opening.ts';
import { DomainError } from '../../domain/errors.ts';
import { addressOfOpening, type CodeEvidence } from '../../domain/otp/code-trail.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { NewRequest } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { approvesByRule, type CodeOrigin, type Rules } from '../../domain/preferences/preferences.ts';
import { newId } from '../../domain/token.ts';
import { lockWithTwins, tellTwins } from '../cards/tell-twins.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import type { Asking } from './submission.ts';
import { verifyCode } from './verify-code.ts';

export interface OpenRequestDeps {
  readonly store: {
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'openings' | 'otps' | 'requests' | 'seals'>;
  };
  readonly rules: CurrentRules;
}

/**
 * Returns the addresses from which the code of a request came: that of the opening, if there was one, and that of the
 * reveal. An opening with an unknown address has none, which no network contains.
 */
function addressesOf(
  { binding }: ApprovalRequest,
  code: CodeEvidence,
  sourceAddress: string,
): CodeOrigin['sourceAddresses'] {
  return binding ? [addressOfOpening(code, binding.openingId) ?? '', sourceAddress] : [sourceAddress];
}

/** Approves the request without a person if the rules say so and the console has the expected serial number. */
async function approveByRule(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'requests' | 'seals'>,
  request: ApprovalRequest,
  rules: Rules,
  sourceAddresses: CodeOrigin['sourceAddresses'],
): Promise<ApprovalRequest> {
  const ground = approvesByRule(rules, { isSealed: request.binding?.isSealed ?? false, sourceAddresses });
  if (!ground || compareSerialNumber(request.device, request.expectedSerialNumber) !== 'expected') return request;
  const { id, revision, account } = request;
  const approved = await tx.requests.approve({ requestId: id, revision, by: EXPECTED_SERIAL });
  if (!approved) return request;
  await tx.jobs.send({ name: 'release-credential', requestId: id });
  const entryId = await tx.audit.append({
    actor: EXPECTED_SERIAL,
    act: 'request_approved',
    accountId: account.id,
    requestId: id,
    details: { via: 'rule', digits: 'none', revision, ground },
  });
  await tx.seals.sealDecision(id, entryId);
  return approved;
}

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

async function tell(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'requests'>,
  request: ApprovalRequest,
  { accountId, id: otpId }: Otp,
): Promise<void> {
  const { id: requestId, binding, device } = request;
  await tx.jobs.send({ name: 'deliver-card', requestId });
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
  { store, rules }: OpenRequestDeps,
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
    await tell(tx, request, otp);
    return approveByRule(tx, request, current, addressesOf(request, code, sourceAddress));
  });
  if (opened === 'altered') throw new DomainError('otp_refused');
  return opened;
}
