import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { REQUEST_TRANSITIONS, type RequestStatus } from '../../bot/domain/approval/approval-request.ts';
import { verifyStored } from '../../bot/storage/audit/verify-audit.ts';
import { type CodeRow, checkState, readCodes, readRequests, type RequestRow } from './invariants.ts';
import { AUDIT_KEY } from './model-server.ts';
import { shownOf } from './teams-stand-in.ts';
import { statesAfter } from './state-walks.ts';
import { runDueJobs } from './workers.ts';
import type { World } from './world.ts';

interface Entry {
  readonly act: string;
  readonly requestId?: string;
  readonly otpId?: string;
  readonly details?: { readonly status?: RequestStatus; readonly made?: number };
}

/** Seconds of the jumps after which no release is in doubt any more: leases, repeats, and looks at the password. */
const SETTLING = [97, 211, 421] as const;
/** Seconds after which a release is overdue. */
const OVERDUE = 2_111;
/** Seconds after which every clock of a request before its delivery has ended, and then the last edits are made. */
const ENDING = [2 * 86_400, 97] as const;

async function jumpAndWork(world: World, seconds: number, reconciles = false): Promise<void> {
  await world.jump(seconds);
  const server = await world.server(0);
  if (reconciles) await server.reconcile();
  await runDueJobs(world, 0);
}

/** The password of the newest release is that of the directory, or people have been told that it isn't. */
async function checkPasswords(world: World, requests: readonly RequestRow[]): Promise<void> {
  const { known, shared, directory, teams } = world;
  for (const accountId of known.accountIds) {
    const [last] = await shared.rows(sql<{ request_id: string }>`
      select request_id from password_attempts where account_id = ${accountId} order by sent_at desc limit 1`);
    const row = requests.find(({ id }) => id === last?.request_id);
    if (!row || !['delivered', 'signed_in'].includes(row.status) || known.changedUnseen.has(accountId)) continue;
    const passwords = known.consoles.filter(({ requestId }) => requestId === row.id).map(({ password }) => password);
    const room = known.names.get(accountId);
    const isTold = teams.alerts.some((one) => one.kind === 'password_changed_later' && one.room === room);
    const isKnown = passwords.includes(directory.room(accountId).password);
    assert.ok(isKnown || isTold, 'a console has another password than the directory, and nobody was told');
  }
}

async function checkNothingSealed({ shared, known }: World): Promise<void> {
  const accounts = sql.join(known.accountIds);
  const left = await shared.rows(sql<{ what: string }>`
    select 'code ' || status as what from otps where account_id in (${accounts}) and sealed_code is not null
    union all select 'credential ' || status from requests where account_id in (${accounts}) and sealed_credential is not null
    union all select 'seed ' || r.status || ' ' || coalesce(r.problem, '') || ' since ' || coalesce(extract(epoch from rooms_now() - r.problem_since)::text, '') || ' approved ' || extract(epoch from rooms_now() - r.approved_at) from request_releases s join requests r on r.id = s.request_id
      where s.sealed_seed is not null and r.account_id in (${accounts})`);
  assert.deepEqual(left, [], 'something sealed is left after the end');
}

const ENDS_OF_CODES: Readonly<Record<string, readonly string[]>> = {
  superseded: ['otp_superseded'],
  revoked: ['otp_revoked', 'request_rejected'],
  expired: ['otp_expired', 'request_expired'],
};

function checkTrailOfCode({ id, status }: CodeRow, entries: readonly Entry[], requests: readonly RequestRow[]): void {
  const requestId = requests.find(({ otp_id }) => otp_id === id)?.id;
  const own = entries.filter(
    (entry) => entry.otpId === id || (requestId !== undefined && entry.requestId === requestId),
  );
  assert.equal(own.filter(({ act }) => act === 'otp_issued').length, 1, 'a code was not audited once');
  const ends = ENDS_OF_CODES[status];
  if (ends)
    assert.ok(
      own.some(({ act }) => ends.includes(act)),
      `no entry says that a code is ${status}`,
    );
  for (const act of ['otp_superseded', 'otp_revoked', 'otp_expired', 'request_rejected', 'request_approved'])
    assert.ok(own.filter((entry) => entry.act === act).length <= 1, `${act} was audited twice`);
}

/** The entries about a request follow each other by allowed steps, one for each step, and lead to its state. */
function checkTrailOfRequest({ id, status }: RequestRow, entries: readonly Entry[]): void {
  const own = entries.filter((entry) => entry.requestId === id && entry.details?.status !== undefined);
  let state: RequestStatus = 'pending';
  let made = 0;
  for (const { act, details } of own) {
    const next: RequestStatus = details?.status ?? state;
    const allowed: ReadonlySet<RequestStatus> = statesAfter(REQUEST_TRANSITIONS, state);
    assert.ok(next === state || allowed.has(next), `the audit tells that ${act} led from ${state} to ${next}`);
    assert.ok((details?.made ?? 0) >= made, `${act} stands before an earlier revision`);
    made = details?.made ?? made;
    state = next;
  }
  assert.equal(state, status, 'the audit tells another state than the request has');
}

async function checkAudit(world: World, requests: readonly RequestRow[], codes: readonly CodeRow[]): Promise<void> {
  const rows = await world.shared.rows(sql<{ event: Entry }>`
    select event from audit_entries where event ->> 'accountId' in (${sql.join(world.known.accountIds)})
      or event ->> 'requestId' in (${sql.join(['', ...requests.map(({ id }) => id)])}) order by id`);
  const entries = rows.map(({ event }) => event);
  for (const code of codes) checkTrailOfCode(code, entries, requests);
  for (const request of requests) checkTrailOfRequest(request, entries);
  const { store } = await world.server(0);
  await store.sealAudit();
  await store.checkAudit();
}

/** The card in the channel shows how it ended, and the person who generated the code has heard of it, once. */
function checkMessages(world: World, row: RequestRow, issuer: string): void {
  const { teams, known } = world;
  const message = row.card ? teams.message(row.card) : undefined;
  if (message) assert.equal(message.shows, shownOf(row), 'a card does not show how its request ended');
  const heard = teams.of(row.otp_id, 'chat');
  const lost = teams.lost.get(row.otp_id) ?? 0;
  const deleted = teams.deleted.get(row.otp_id) ?? 0;
  assert.ok(
    heard.length <= 1 + lost,
    `the person who generated heard ${heard.length} times after ${lost} lost answers`,
  );
  if (row.status === 'cancelled' || known.unheeded.has(issuer) || lost >= 2 || deleted > 0) return;
  assert.ok(heard.length > 0, 'the person who generated has not heard');
}

/** Lets everything of a run end: no fault is left, and all clocks run out. Then it checks all that must hold. */
export async function endRun(world: World): Promise<void> {
  world.calm();
  await world.server(1);
  const released = (await readRequests(world)).filter(({ approved_at }) => approved_at !== null);
  for (const seconds of released.length > 0 ? SETTLING : [])
    await jumpAndWork(world, seconds, seconds === SETTLING.at(-1));
  if (released.length > 0) await checkState(world);
  const settled = await readRequests(world);
  await checkPasswords(world, settled);
  if (settled.some(({ status }) => status === 'approved')) await jumpAndWork(world, OVERDUE, true);
  for (const seconds of ENDING) await jumpAndWork(world, seconds, seconds === ENDING[0]);
  await checkState(world);
  const [requests, codes] = [await readRequests(world), await readCodes(world)];
  await checkNothingSealed(world);
  await checkAudit(world, requests, codes);
  for (const row of requests) {
    const issuer = codes.find(({ id }) => id === row.otp_id)?.issued_by.objectId;
    checkMessages(world, row, issuer ?? assert.fail('a request has no code'));
  }
}

/** Verifies every entry of the audit of all runs, and its tree. */
export async function checkTree({ shared }: World): Promise<void> {
  const verdict = await shared.base.transaction((db) => verifyStored(db, AUDIT_KEY), 'long');
  assert.ok(verdict.intact, `the audit is not whole: ${JSON.stringify(verdict)}`);
}
