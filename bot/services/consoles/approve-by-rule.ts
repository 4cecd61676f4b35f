import { type Actor, EXPECTED_KNOWN_SERIAL, EXPECTED_SERIAL } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { compareSerialNumber } from '../../domain/consoles/device.ts';
import { knownDevice, type DeviceLook } from '../../domain/consoles/known-device.ts';
import { addressOfOpening, addressOfSubmission, type CodeEvidence } from '../../domain/otp/code-trail.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import { approvesByRule, type CodeOrigin, type Rules } from '../../domain/preferences/preferences.ts';
import { isUndecidedAsWritten } from '../../domain/release/evidence.ts';

type SourceAddresses = CodeOrigin['sourceAddresses'];
type ApprovingTransaction = Pick<Transaction, 'audit' | 'jobs' | 'requests' | 'seals'>;

/**
 * Returns the addresses from which the code of a request came: that of the opening, if there was one, and that of the
 * reveal. An unknown address is an empty text, which no network contains.
 */
export function addressesOf(
  { binding }: Pick<ApprovalRequest, 'binding'>,
  code: Pick<CodeEvidence, 'trail'>,
  sourceAddress = '',
): SourceAddresses {
  return binding ? [addressOfOpening(code, binding.openingId) ?? '', sourceAddress] : [sourceAddress];
}

interface Rule {
  readonly actor: Actor;
  readonly rules: Rules;
  readonly sourceAddresses: SourceAddresses;
  /** What the rule went by besides the claim and the serial number, for the audit. */
  readonly details?: Readonly<Record<string, string>>;
}

/** Approves a request if it has the expected serial number and a claim on which a rule may go by. */
async function approve(
  tx: ApprovingTransaction,
  request: ApprovalRequest,
  { actor, rules, sourceAddresses, details }: Rule,
): Promise<ApprovalRequest | undefined> {
  const ground = approvesByRule(rules, { isSealed: request.binding?.isSealed ?? false, sourceAddresses });
  if (!ground || compareSerialNumber(request.device, request.expectedSerialNumber) !== 'expected') return undefined;
  const { id, revision, account } = request;
  const approved = await tx.requests.approve({ requestId: id, revision, by: actor });
  if (!approved) return undefined;
  await tx.jobs.send({ name: 'release-credential', requestId: id });
  const entryId = await tx.audit.append({
    actor,
    act: 'request_approved',
    accountId: account.id,
    requestId: id,
    details: { via: 'rule', digits: 'none', revision, ground, ...details },
  });
  await tx.seals.sealDecision(id, entryId);
  return approved;
}

/**
 * Approves the request that was just opened without a person, if the rules say so and the console has the expected serial
 * number. A rule that also demands a known device decides later, once the inventories were asked.
 */
export async function approveExpected(
  tx: ApprovingTransaction,
  request: ApprovalRequest,
  rules: Rules,
  sourceAddresses: SourceAddresses,
): Promise<ApprovalRequest> {
  if (rules.autoApproval !== 'expected-serial') return request;
  return (await approve(tx, request, { actor: EXPECTED_SERIAL, rules, sourceAddresses })) ?? request;
}

/**
 * Approves a request whose console the inventories know, if the rules demand a known device and the console also has the
 * expected serial number. The answers of the inventories are those that just came, and everything else is read here with
 * the seals that prove it: a row that somebody altered leaves the decision to a person. So do a device that is unknown,
 * not checked or different, a serial number of several devices, and a second console that tried the same code. The caller
 * holds the lock on the account.
 * @param asked the serial number that the inventories were asked for
 */
export async function approveKnown(
  tx: ApprovingTransaction,
  requestId: string,
  rules: Rules,
  { asked, look }: { readonly asked: string; readonly look: DeviceLook },
): Promise<boolean> {
  if (rules.autoApproval !== 'expected-known-serial') return false;
  const examined = await tx.seals.examine(requestId);
  if (!examined || !isUndecidedAsWritten(examined.evidence)) return false;
  const request = examined.read();
  if (request.secondConsole !== undefined || request.device.serialNumber !== asked) return false;
  const known = knownDevice(request.device, look);
  const code = await tx.seals.examineCode(request.otpId);
  if (known.verdict !== 'known' || !code) return false;
  const details = { inventory: known.inventory, inventoryDevice: known.device.id };
  const sourceAddresses = addressesOf(request, code, addressOfSubmission(code, requestId));
  return (await approve(tx, request, { actor: EXPECTED_KNOWN_SERIAL, rules, sourceAddresses, details })) !== undefined;
}
