import { type Admin, asActor } from '../../domain/admin.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import { secondsAfter } from '../../domain/instant.ts';
import { type PersonSource, SCOPE_OF, type SignedInPerson } from '../../domain/ports/delegation.ts';
import type { PersonReads } from '../../domain/ports/person-reads.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Transact, Transaction } from '../../domain/ports/store/transaction.ts';
import { Secret } from '../../domain/secret.ts';
import { judgeSignIns } from '../../domain/sign-ins/judge-sign-ins.ts';
import { appNameOf } from '../../domain/sign-ins/app-names.ts';
import { EARLIER_HOURS } from '../../domain/sign-ins/log-looks.ts';
import type { Sight, UnreadReason } from '../../domain/sign-ins/sight.ts';
import { type ActDeps, currentPermissions, type PermissionDeps } from '../preferences/require-permission.ts';
import { fitLook, type PersonLook } from './fit-look.ts';
import { noteSight } from './note-sight.ts';

/** What came of an attempt. `not_allowed` means that the person lacks the directory role. */
type PersonLookAnswer =
  | PersonLook
  | { readonly outcome: 'consent_needed'; readonly scope: string }
  | { readonly outcome: 'proof_needed'; readonly claims?: string }
  | { readonly outcome: 'not_allowed' }
  | { readonly outcome: 'unread'; readonly reason: UnreadReason; readonly retryAfterSeconds?: number };

/** An answer with the time of the database at which it was read. */
export interface DatedLook {
  readonly at: Date;
  readonly source: PersonSource;
  readonly answer: PersonLookAnswer;
}

interface SourcesDeps extends PermissionDeps {
  readonly personReads: PersonReads;
  readonly store: { readonly requests: Pick<Requests, 'byId'> };
}

interface ReadDeps extends SourcesDeps, ActDeps {
  /** Names of applications by id, from the settings. */
  readonly signInApps: ReadonlyMap<string, string>;
  readonly store: SourcesDeps['store'] & {
    readonly clock: Pick<Clock, 'now'>;
    readonly rateLimits: Pick<RateLimits, 'take'>;
    readonly transaction: Transact<'audit' | 'jobs' | 'locks' | 'releases' | 'sights'>;
  };
}

/** How often a person may read with their own permission. Each read of the policies makes four calls. */
const PER_PERSON = { limit: 10, windowSeconds: 60 } as const;

/**
 * Returns the sources that the app can't read by itself and that say something about this request.
 * @throws DomainError request_unknown
 */
export async function personSources(
  deps: SourcesDeps,
  admin: Admin,
  requestId: string,
): Promise<readonly PersonSource[]> {
  const request = await requireRequest(deps, admin, requestId);
  const offered = sourcesFor(request);
  return (await deps.personReads.missing()).filter((source) => offered.includes(source));
}

/**
 * Reads a source with the permission of the person who asks, and shows the result to nobody else. What the sign-in log
 * says about the room is noted for everybody. The audit records who read which source about which account, and what came
 * of it.
 * @param token the token with which the person called
 * @throws DomainError request_unknown, throttled
 */
export async function readForPerson(
  deps: ReadDeps,
  admin: Admin,
  token: string,
  { requestId, source }: { readonly requestId: string; readonly source: PersonSource },
): Promise<DatedLook> {
  const request = await requireRequest(deps, admin, requestId);
  if (!sourcesFor(request).includes(source)) throw new DomainError('request_not_delivered', { status: request.status });
  await countRead(deps.store, admin);
  const answer = await ask(
    deps.personReads,
    { objectId: admin.objectId, assertion: new Secret(token) },
    request,
    source,
  );
  const at = await deps.store.clock.now();
  await deps.store.transaction(async (tx) => {
    await tx.locks.accounts([request.account.id]);
    await tx.audit.append({
      actor: asActor(admin),
      act: 'read_for_person',
      accountId: request.account.id,
      requestId,
      details: { via: deps.via, source, outcome: answer.outcome },
    });
    await noteSignIns(tx, request, { admin, answer, at, appNames: deps.signInApps });
  });
  return {
    at,
    source,
    answer: answer.outcome === 'read' ? fitLook(sinceDelivery(request, answer, deps.signInApps)) : answer,
  };
}

interface ReadBy {
  readonly admin: Admin;
  readonly answer: PersonLookAnswer;
  readonly at: Date;
  readonly appNames: ReadonlyMap<string, string>;
}

/** Returns the sign-ins that tell about the room, with the names of their apps. The earlier ones only help to judge them. */
function sinceDelivery(request: ApprovalRequest, look: PersonLook, appNames: ReadDeps['signInApps']): PersonLook {
  if (look.source !== 'sign_in_log') return look;
  const since = deliveredAtOf(request) ?? request.requestedAt;
  const signIns = look.signIns.filter(({ at }) => at >= since);
  return {
    ...look,
    signIns: signIns.map((signIn) => {
      const appName = appNameOf(signIn, appNames);
      return { ...signIn, ...(appName !== undefined && { appName }) };
    }),
  };
}

/**
 * Notes what the sign-in log says about the room, as a reading of the server itself does: the log is the same, and the
 * server read it, and it is judged in the same way. A failure with the same error is noted once in a release, because a
 * device may fail every minute. The audit names the person whose permission it took.
 */
async function noteSignIns(
  tx: Pick<Transaction, 'audit' | 'jobs' | 'releases' | 'sights'>,
  request: ApprovalRequest,
  { admin, answer, at, appNames }: ReadBy,
): Promise<void> {
  const deliveredAt = deliveredAtOf(request);
  if (answer.outcome !== 'read' || answer.source !== 'sign_in_log' || !deliveredAt) return;
  const { id: accountId } = request.account;
  const question = { accountId, deliveredAt, now: at, appNames, signedInBefore: false };
  const known = new Set((request.sights ?? []).filter(isLoggedFailure).map(({ errorCode }) => errorCode));
  const { release } = request as { readonly release?: number };
  for (const sight of judgeSignIns(question, answer).sights) {
    if (isLoggedFailure(sight) && known.has(sight.errorCode)) continue;
    await noteSight(tx, request, { ...sight, ...(release !== undefined && { release }) }, { actor: asActor(admin) });
  }
}

function isLoggedFailure({ witness, outcome }: Pick<Sight, 'outcome' | 'witness'>): boolean {
  return witness === 'sign_in_log' && outcome === 'failed';
}

/** Counts a read of this person. @throws DomainError throttled */
export async function countRead(
  { rateLimits }: { readonly rateLimits: Pick<RateLimits, 'take'> },
  { objectId }: Pick<Admin, 'objectId'>,
): Promise<void> {
  const { limit, windowSeconds } = PER_PERSON;
  const tooMany = await rateLimits.take(`person-read:${objectId}`, limit, windowSeconds);
  if (tooMany) throw new DomainError('throttled', tooMany);
}

/** Only those who can act read with their own permission: readers see what the server knows. @throws DomainError no_permission */
export async function requireReader(deps: PermissionDeps, admin: Admin): Promise<void> {
  const permissions = await currentPermissions(deps, admin);
  if (!permissions.has('approve') && !permissions.has('generate'))
    throw new DomainError('no_permission', { permission: 'approve' });
}

async function requireRequest(deps: SourcesDeps, admin: Admin, requestId: string): Promise<ApprovalRequest> {
  await requireReader(deps, admin);
  const request = await deps.store.requests.byId(requestId);
  if (!request) throw new DomainError('request_unknown');
  return request;
}

/** The sign-in log has something to say only after the delivery. */
function sourcesFor(request: ApprovalRequest): readonly PersonSource[] {
  const always = ['conditional_access', 'intune', 'autopilot'] as const;
  return deliveredAtOf(request) ? ['sign_in_log', ...always] : always;
}

function deliveredAtOf(request: ApprovalRequest): Date | undefined {
  return 'deliveredAt' in request ? request.deliveredAt : undefined;
}

async function ask(
  reads: PersonReads,
  person: SignedInPerson,
  request: ApprovalRequest,
  source: PersonSource,
): Promise<PersonLookAnswer> {
  return answerOf(source, await read(reads, person, request, source));
}

/** Returns a reading as an answer to the person: what they lack has words of its own. */
export function answerOf(source: PersonSource, answer: Read): PersonLookAnswer {
  if (answer.outcome === 'consent_needed') return { outcome: 'consent_needed', scope: SCOPE_OF[source] };
  if (answer.outcome === 'unread' && answer.reason === 'no_permission') return { outcome: 'not_allowed' };
  return answer;
}

type Read = Exclude<PersonLookAnswer, { readonly outcome: 'consent_needed' }> | { readonly outcome: 'consent_needed' };

async function read(
  reads: PersonReads,
  person: SignedInPerson,
  request: ApprovalRequest,
  source: PersonSource,
): Promise<Read> {
  switch (source) {
    case 'sign_in_log': {
      // A sign-in before the delivery tells that another device may have the old password.
      const since = secondsAfter(deliveredAtOf(request) ?? request.requestedAt, -EARLIER_HOURS * 3_600);
      const reading = await reads.signIns(person, request.account.id, since);
      return reading.outcome === 'read' ? { ...reading, source } : reading;
    }
    case 'conditional_access': {
      const reading = await reads.policies(person, request.account.id);
      return reading.outcome === 'read' ? { ...reading, source } : reading;
    }
    case 'intune':
    case 'autopilot': {
      const reading = await reads.devices(person, source, request.device.serialNumber);
      return reading.outcome === 'read' ? { ...reading, source } : reading;
    }
  }
}
