import { EXPECTED_SERIAL } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { compareSerialNumber } from '../../domain/consoles/device.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { approvesByRule, type Rules } from '../../domain/preferences/preferences.ts';
import { newId } from '../../domain/token.ts';
import { lockWithTwins, tellTwins } from '../cards/tell-twins.ts';
import type { CurrentRules } from '../preferences/policy.ts';
import type { Submission } from './submission.ts';

export interface OpenRequestDeps {
  readonly store: { readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'otps' | 'requests'> };
  readonly rules: CurrentRules;
}

/** Approves the request without a person if the rules say so and the console has the expected serial number. */
async function approveByRule(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'requests'>,
  request: ApprovalRequest,
  rules: Rules,
): Promise<ApprovalRequest> {
  if (!approvesByRule(rules) || compareSerialNumber(request.device, request.expectedSerialNumber) !== 'expected')
    return request;
  const { id, revision, account } = request;
  const approved = await tx.requests.approve({ requestId: id, revision, by: EXPECTED_SERIAL });
  if (!approved) return request;
  await tx.jobs.send({ name: 'release-credential', requestId: id });
  await tx.audit.append({
    actor: EXPECTED_SERIAL,
    act: 'request_approved',
    accountId: account.id,
    requestId: id,
    details: { via: 'rule', digits: 'none', revision },
  });
  return approved;
}

/**
 * Opens the request for a console whose code was admitted. It takes the one-time password by one conditional statement.
 * @returns the request, or `undefined` when another console was faster or the code is over
 */
export async function openRequest(
  { store, rules }: OpenRequestDeps,
  from: Submission,
  otp: Otp,
): Promise<ApprovalRequest | undefined> {
  const current = await rules();
  return store.transaction(async (tx) => {
    const { device, publicKey } = from;
    await lockWithTwins(tx, otp.accountId, device.serialNumber);
    if (!(await tx.otps.submit(otp.id))) return undefined;
    const request = await tx.requests.open({
      id: newId(),
      otpId: otp.id,
      device,
      publicKey,
      decisionMinutes: current.decisionMinutes,
    });
    await tx.jobs.send({ name: 'deliver-card', requestId: request.id });
    await tellTwins(tx, request);
    await tx.jobs.send({ name: 'expire' }, request.decisionExpiresAt);
    await tx.jobs.send({ name: 'check-target', accountId: otp.accountId });
    await tx.jobs.send({ name: 'check-account-key', accountId: otp.accountId, attempt: 1 });
    await tx.audit.append({
      actor: { kind: 'console', requestId: request.id },
      act: 'otp_submitted',
      accountId: otp.accountId,
      otpId: otp.id,
      requestId: request.id,
      details: { serialNumber: device.serialNumber },
    });
    return approveByRule(tx, request, current);
  });
}
