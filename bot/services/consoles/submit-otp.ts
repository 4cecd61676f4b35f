import { parseOtpCode } from '../../../contract/otp-code.ts';
import { EXPECTED_SERIAL, UNKNOWN } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { type ConsolePublicKey, PICK_UP_MINUTES, RELEASE_MINUTES } from '../../domain/release/credential.ts';
import { compareSerialNumber, type DeviceInformation } from '../../domain/consoles/device.ts';
import { DomainError } from '../../domain/errors.ts';
import { type Otp, type OtpRefusal, refusalOf } from '../../domain/otp/otp.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { approvesByRule, type Rules } from '../../domain/preferences/preferences.ts';
import { Secret } from '../../domain/secret.ts';
import { digest, newId, randomToken } from '../../domain/token.ts';
import { lockWithTwins, tellTwins } from '../cards/tell-twins.ts';
import type { CurrentRules } from '../preferences/policy.ts';

/** What a console sends: the code as a person typed it, and facts about the console itself. */
export interface Submission {
  readonly typedOtp: string;
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  readonly sourceAddress: string;
}

interface Submitted {
  readonly requestId: string;
  readonly deviceCode: Secret;
  readonly matchCode: string;
  /** Seconds until nothing can come of the request any more. */
  readonly expiresInSeconds: number;
  /** Seconds until the decision clock ends; 0 when the decision is made. */
  readonly decisionSeconds: number;
}

interface SubmitDeps {
  readonly store: {
    readonly clock: Pick<Clock, 'now'>;
    readonly otps: Pick<Otps, 'bySelector'>;
    readonly rateLimits: Pick<RateLimits, 'countRefusal' | 'take' | 'usedUp'>;
    readonly requests: Pick<Requests, 'ofOtp'>;
    readonly transaction: Transact<'audit' | 'deviceCodes' | 'jobs' | 'locks' | 'otps' | 'requests'>;
  };
  readonly keys: Pick<Keys, 'accessToken' | 'matchCode' | 'matchesVerifier'>;
  readonly rules: CurrentRules;
}

/** Wrong codes from one network address; after these, it has to wait. */
const WRONG_PER_ADDRESS = { limit: 10, windowSeconds: 60 } as const;
/** Wrong verifiers for one one-time password; after these, it is paused. */
const WRONG_PER_OTP = { limit: 10, windowSeconds: 3600 } as const;
/**
 * Submissions of a console that already has its request. A console submits again after a restart, and it must not do so
 * in a loop.
 */
const RESUMED_PER_OTP = { limit: 10, windowSeconds: 60 } as const;
/**
 * Submissions of right codes that cannot be used, for example by another console. Each one adds an audit row, and a
 * warning changes the card.
 */
const HELD_PER_OTP = { limit: 10, windowSeconds: 3600 } as const;
/**
 * Wrong codes from all addresses: 5 a second on average. Beyond it wrong codes are told to wait, while right ones still
 * pass.
 */
const WRONG_PER_TENANT = { limit: 50, windowSeconds: 10 } as const;
/** Seconds in which a flood of wrong codes raises one alert at most. */
const ALARM_WINDOW_SECONDS = 3600;

/** Returns whether a one-time password takes no codes for a while, because there were too many wrong ones. */
export async function isPaused(
  store: { readonly rateLimits: Pick<RateLimits, 'usedUp'> },
  otpId: string,
): Promise<boolean> {
  return (await store.rateLimits.usedUp(`otp:${otpId}`, WRONG_PER_OTP.limit)) !== undefined;
}

/**
 * Counts a wrong code for the whole tenant. A flood raises one alert an hour.
 * @returns the time to wait when there are too many
 */
async function countForTenant({ store }: SubmitDeps): Promise<{ readonly retryAfterSeconds: number } | undefined> {
  const flood = await store.rateLimits.take('wrong:tenant', WRONG_PER_TENANT.limit, WRONG_PER_TENANT.windowSeconds);
  if (flood && !(await store.rateLimits.take('alarm:wrong:tenant', 1, ALARM_WINDOW_SECONDS))) {
    await store.transaction((tx) => tx.jobs.send({ name: 'raise-alert', kind: 'many_wrong_codes' }));
  }
  return flood;
}

/**
 * Records a refusal. Someone without a code must not be able to make the audit grow, so codes that nobody ever had, and
 * codes for a paused one-time password, are only counted and audited minute by minute. Every other refusal gets an
 * audit row; there cannot be many, because too many of them pause the one-time password.
 */
async function record({ store }: SubmitDeps, from: Submission, cause: OtpRefusal, otp?: Otp): Promise<void> {
  if (!otp || cause === 'paused') return store.rateLimits.countRefusal(from.sourceAddress, otp?.selector);
  await store.transaction((tx) =>
    tx.audit.append({
      actor: UNKNOWN,
      act: 'otp_refused',
      accountId: otp.accountId,
      selector: otp.selector,
      details: { cause, serialNumber: from.device.serialNumber, sourceAddress: from.sourceAddress },
    }),
  );
}

/**
 * Refuses a code. Every refusal ends here, with one answer for all causes, so that the answer reveals nothing. The
 * audit has the real cause.
 * @throws DomainError otp_refused, throttled
 */
async function refuse(deps: SubmitDeps, from: Submission, cause: OtpRefusal, otp?: Otp): Promise<never> {
  const { limit, windowSeconds } = WRONG_PER_ADDRESS;
  const flood = await countForTenant(deps);
  // Both limits apply to every cause alike, so nobody can tell an existing selector from one that does not exist, even
  // in a flood.
  const tooMany = flood ?? (await deps.store.rateLimits.take(`wrong:${from.sourceAddress}`, limit, windowSeconds));
  if (tooMany) {
    await deps.store.rateLimits.countRefusal(from.sourceAddress, otp?.selector);
    throw new DomainError('throttled', tooMany);
  }
  await record(deps, from, cause, otp);
  throw new DomainError('otp_refused');
}

async function findOtp(deps: SubmitDeps, from: Submission): Promise<Otp> {
  const parsed = parseOtpCode(from.typedOtp);
  if (!parsed.ok) return refuse(deps, from, 'unknown');
  const otp = await deps.store.otps.bySelector(parsed.parts.selector);
  if (!otp) return refuse(deps, from, 'unknown');
  if (await isPaused(deps.store, otp.id)) return refuse(deps, from, 'paused', otp);
  if (await deps.keys.matchesVerifier(new Secret(parsed.parts.verifier), otp.verifier)) return otp;
  await deps.store.rateLimits.take(`otp:${otp.id}`, WRONG_PER_OTP.limit, WRONG_PER_OTP.windowSeconds);
  return refuse(deps, from, 'wrong_verifier', otp);
}

async function warnOfSecondConsole(
  { store }: SubmitDeps,
  { device: { serialNumber } }: Submission,
  otp: Otp,
  requestId: string,
): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.locks.accounts([otp.accountId]);
    if (!(await tx.requests.noteSecondConsole(requestId, serialNumber))) return;
    await tx.jobs.send({ name: 'deliver-card', requestId });
    await tx.audit.append({
      actor: UNKNOWN,
      act: 'second_console',
      accountId: otp.accountId,
      selector: otp.selector,
      requestId,
      details: { serialNumber },
    });
  });
}

/**
 * Handles a one-time password that was already submitted. The same console, recognized by its key, gets its request
 * again. Another console gets nothing, and the card shows a warning.
 * @throws DomainError otp_refused, throttled
 */
async function resume(deps: SubmitDeps, from: Submission, otp: Otp): Promise<ApprovalRequest> {
  const request = otp.status === 'submitted' ? await deps.store.requests.ofOtp(otp.id) : undefined;
  const isOver = request?.status === 'expired';
  if (request && !isOver && request.publicKey.n === from.publicKey.n) {
    const tooMany = await deps.store.rateLimits.take(
      `resumed:${otp.id}`,
      RESUMED_PER_OTP.limit,
      RESUMED_PER_OTP.windowSeconds,
    );
    if (tooMany) throw new DomainError('throttled', tooMany);
    return request;
  }
  if (await deps.store.rateLimits.take(`held:${otp.id}`, HELD_PER_OTP.limit, HELD_PER_OTP.windowSeconds))
    return refuse(deps, from, 'paused', otp);
  if (isOver) return refuse(deps, from, 'expired', otp);
  if (request) await warnOfSecondConsole(deps, from, otp, request.id);
  return refuse(
    deps,
    from,
    request ? 'other_console' : (refusalOf(otp, await deps.store.clock.now()) ?? 'submitted'),
    otp,
  );
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
  await tx.audit.append({ actor: EXPECTED_SERIAL, act: 'request_approved', accountId: account.id, requestId: id });
  return approved;
}

async function open({ store, rules }: SubmitDeps, from: Submission, otp: Otp): Promise<ApprovalRequest | undefined> {
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
      selector: otp.selector,
      requestId: request.id,
      details: { serialNumber: device.serialNumber },
    });
    return approveByRule(tx, request, current);
  });
}

/**
 * Opens a request for a console that knows a code. Two consoles may submit the same code at the same time: the store
 * changes the one-time password from active to submitted for one of them only, and the other one is treated as if it
 * had come later. The console gets a device code, of which the store keeps only the digest.
 * @throws DomainError otp_refused (one answer for every cause), throttled
 */
export async function submitOtp(deps: SubmitDeps, from: Submission): Promise<Submitted> {
  const tooMany = await deps.store.rateLimits.usedUp(`wrong:${from.sourceAddress}`, WRONG_PER_ADDRESS.limit);
  if (tooMany) throw new DomainError('throttled', tooMany);
  const otp = await findOtp(deps, from);
  const usable = refusalOf(otp, await deps.store.clock.now()) === undefined;
  const opened = usable ? await open(deps, from, otp) : undefined;
  const request = opened ?? (await resume(deps, from, usable ? { ...otp, status: 'submitted' } : otp));
  const deviceCode = randomToken();
  await deps.store.transaction((tx) =>
    tx.deviceCodes.add(request.id, {
      codeHash: digest(deviceCode),
      accessTokenHash: digest(deps.keys.accessToken(deviceCode).reveal()),
    }),
  );
  const decisionSeconds = (request.decisionExpiresAt.getTime() - (await deps.store.clock.now()).getTime()) / 1000;
  return {
    requestId: request.id,
    deviceCode: new Secret(deviceCode),
    matchCode: deps.keys.matchCode(request.id),
    decisionSeconds: request.status === 'pending' ? Math.max(0, Math.floor(decisionSeconds)) : 0,
    expiresInSeconds: Math.max(1, Math.ceil(decisionSeconds) + (RELEASE_MINUTES + PICK_UP_MINUTES) * 60),
  };
}
