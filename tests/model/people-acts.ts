import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { seenOf } from '../../bot/domain/accounts/live-state.ts';
import { isBefore, readRequests, type RequestRow } from './invariants.ts';
import { GROUPS } from './model-server.ts';
import { type Answer, type Known, type KnownConsole, PEOPLE, type World } from './world.ts';

interface At {
  readonly place: number;
}

/** Returns one of a list, counted from its end. */
export function fromEnd<Item>(items: readonly Item[], back: number): Item {
  return items[items.length - 1 - (back % items.length)] ?? assert.fail('there is nothing to choose from');
}

/** Returns the console to act on: of those with a request in these states if there are any, counted from the end. */
export function consoleIn({ consoles, states }: Known, back: number, ...wanted: readonly string[]): KnownConsole {
  const fitting = consoles.filter(({ requestId }) => wanted.includes(states.get(requestId) ?? ''));
  return fromEnd(fitting.length > 0 ? fitting : consoles, back);
}

function personOf(index: number) {
  return PEOPLE[index] ?? assert.fail();
}

/** Refuses that a refusal has another reason than these. */
export function checkRefusal(answer: Answer<unknown>, codes: readonly string[]): void {
  if (answer.kind === 'refused')
    assert.ok(codes.includes(answer.error.code), `refused as ${answer.error.code}: ${codes.join()}`);
}

const NOT_ALLOWED = ['no_permission', 'directory_unavailable'] as const;

/** Somebody generates a code, and agrees to replace what is live or doesn't. */
export async function generate(
  world: World,
  { place, account, generator, agrees }: At & { account: number; generator: number; agrees: boolean },
): Promise<void> {
  const { known, directory } = world;
  const accountId = known.accountIds[account] ?? assert.fail();
  const by = personOf(generator);
  const answer = await world.ask(place, async ({ admins }) => {
    const { live } = await admins.liveState(by, accountId);
    const { otp } = await admins.issueOtp(by, accountId, 8, agrees && live ? seenOf(live) : {});
    return { otpId: otp.id, code: (await admins.showCode(by, otp.id)).code.reveal(), replaced: live };
  });
  checkRefusal(answer, [...NOT_ALLOWED, 'replaces_live', 'target_refused', 'account_not_ready']);
  if (answer.kind !== 'done') return;
  const { otpId, code, replaced } = answer.result;
  assert.ok(agrees || !replaced, 'a code replaced something that its issuer did not agree to replace');
  assert.ok(world.isIn(by, GROUPS.generators), 'a person generated a code without the permission');
  assert.equal(directory.room(accountId).kind, 'room', 'an account that is no room got a code');
  known.codes.push({ otpId, accountId, code, issuer: by });
}

async function rowOf(world: World, { requestId }: KnownConsole): Promise<RequestRow> {
  return (await readRequests(world)).find(({ id }) => id === requestId) ?? assert.fail('a request is lost');
}

const UNDECIDED = ['request_expired', 'request_changed', 'request_already_resolved'] as const;

/** Notes an approval, and refuses one that nobody could make. */
function noteApproval(
  world: World,
  row: RequestRow,
  { by, isRight }: { by: number; isRight: boolean },
  answer: Answer<unknown>,
): void {
  const person = personOf(by);
  const issuer = world.known.codes.find(({ otpId }) => otpId === row.otp_id)?.issuer;
  const mayApprove =
    isRight &&
    row.status === 'pending' &&
    world.isIn(person, GROUPS.approvers) &&
    issuer?.objectId !== person.objectId &&
    isBefore(world, row.decision_expires_at) !== false;
  if (answer.kind === 'done') assert.ok(mayApprove, 'an approval won that nobody could make');
  if (answer.kind === 'refused' || !mayApprove) return;
  const isSure = answer.kind === 'done';
  world.known.decisions.push({ requestId: row.id, what: 'approved', by: person.objectId, isSure });
}

/** Somebody approves a request, or presses twice, or two servers get the same press. */
export async function approve(
  world: World,
  { place, approver, back, isWrong, twice }: At & { approver: number; back: number; isWrong: boolean; twice: boolean },
): Promise<void> {
  const known = consoleIn(world.known, back, 'pending');
  const row = await rowOf(world, known);
  const matchCode = isWrong ? '000000' : known.matchCode;
  const isRight = matchCode === known.matchCode;
  const { revision } = row;
  const press = (at: number) =>
    world.ask(at, ({ admins }) =>
      admins.approve(personOf(approver), { requestId: known.requestId, revision, matchCode }),
    );
  // The note of the approval comes first, because the release can begin before the answer of a server that crashes.
  const answers = twice ? await Promise.all([press(place), press(place + 1)]) : [await press(place)];
  assert.ok(answers.filter(({ kind }) => kind === 'done').length <= 1, 'a request was approved twice');
  for (const answer of answers) {
    checkRefusal(answer, [...NOT_ALLOWED, ...UNDECIDED, 'four_eyes', 'match_code_wrong']);
    noteApproval(world, row, { by: approver, isRight }, answer);
  }
  if (isWrong && row.status === 'pending') noteThirdWrong(world, row, approver);
}

/** The third wrong match code rejects a request in the name of the person who typed it. */
function noteThirdWrong(world: World, row: RequestRow, by: number): void {
  world.known.decisions.push({ requestId: row.id, what: 'rejected', by: personOf(by).objectId, isSure: false });
}

export async function reject(
  world: World,
  { place, approver, back }: At & { approver: number; back: number },
): Promise<void> {
  const known = consoleIn(world.known, back, 'pending');
  const row = await rowOf(world, known);
  const by = personOf(approver);
  const answer = await world.ask(place, ({ admins }) =>
    admins.reject(by, { requestId: known.requestId, reason: 'wrong_room' }),
  );
  checkRefusal(answer, [...NOT_ALLOWED, ...UNDECIDED]);
  const mayReject =
    row.status === 'pending' && world.isIn(by, GROUPS.approvers) && isBefore(world, row.decision_expires_at) !== false;
  if (answer.kind === 'done') assert.ok(mayReject, 'a rejection won that nobody could make');
  if (answer.kind === 'refused' || !mayReject) return;
  const isSure = answer.kind === 'done';
  world.known.decisions.push({ requestId: row.id, what: 'rejected', by: by.objectId, isSure });
}

export async function revoke(
  world: World,
  { place, generator, back }: At & { generator: number; back: number },
): Promise<void> {
  const { otpId } = fromEnd(world.known.codes, back);
  const by = personOf(generator);
  const answer = await world.ask(place, ({ admins }) => admins.revoke(by, otpId));
  checkRefusal(answer, [...NOT_ALLOWED, 'otp_unknown']);
  if (answer.kind === 'done') assert.ok(world.isIn(by, GROUPS.generators), 'a code was revoked without the permission');
}

export async function retry(
  world: World,
  { place, approver, back }: At & { approver: number; back: number },
): Promise<void> {
  const { requestId } = consoleIn(world.known, back, 'needs_attention');
  const by = personOf(approver);
  const answer = await world.ask(place, ({ admins }) => admins.retryRelease(by, requestId));
  checkRefusal(answer, [...NOT_ALLOWED, ...UNDECIDED]);
  if (answer.kind === 'done')
    assert.ok(world.isIn(by, GROUPS.approvers), 'a release was retried without the permission');
}

export async function releaseAgain(
  world: World,
  { place, approver, back }: At & { approver: number; back: number },
): Promise<void> {
  const { requestId } = consoleIn(world.known, back, 'delivered', 'needs_attention');
  const by = personOf(approver);
  const answer = await world.ask(place, ({ admins }) => admins.releaseAgain(by, requestId));
  checkRefusal(answer, [...NOT_ALLOWED, ...UNDECIDED, 'release_refused', 'release_again_refused']);
  if (answer.kind === 'done')
    assert.ok(world.isIn(by, GROUPS.approvers), 'a password was released without the permission');
}

/** A room gets a resource account key, or a person says that it signed in. */
export async function signInSeen(
  world: World,
  { place, approver, back }: At & { approver: number; back: number },
): Promise<void> {
  const { requestId, accountId } = consoleIn(world.known, back, 'delivered');
  world.directory.room(accountId).hasKey = true;
  const by = personOf(approver);
  const answer = await world.ask(place, ({ admins }) => admins.vouchSignIn(by, requestId));
  checkRefusal(answer, [...NOT_ALLOWED, 'request_not_delivered']);
  if (answer.kind === 'done')
    assert.ok(world.isIn(by, GROUPS.approvers), 'a sign-in was confirmed without the permission');
}

export async function togglePermissions(world: World, { person }: { person: number }): Promise<'quiet'> {
  world.togglePermissions(person);
  return 'quiet';
}

/**
 * Somebody sets the password in the directory. Nobody can notice that once the server has stopped looking, and nobody
 * can tell it from the late effect of a reset without an answer that left less than three minutes before.
 */
export async function changePassword(world: World, { account }: { account: number }): Promise<'quiet'> {
  const accountId = world.known.accountIds[account] ?? assert.fail();
  const [row] = await world.shared.rows(sql<{ looks: boolean; is_unclear: boolean }>`
    select exists (select from requests r where r.account_id = ${accountId} and (r.status in ('approved', 'ready')
        or exists (select from pgboss.job j where j.state < 'completed' and j.name = 'watch-password'
          and j.data ->> 'requestId' = r.id))) as looks,
      exists (select from password_attempts p where p.account_id = ${accountId} and p.outcome in ('sent', 'throttled')
        and p.sent_at > rooms_now() - interval '185 seconds') as is_unclear`);
  if (!row?.looks || row.is_unclear) world.known.changedUnseen.add(accountId);
  world.directory.set(accountId, `by somebody ${world.shared.now().getTime()}`);
  return 'quiet';
}
