import assert from 'node:assert/strict';
import { sql } from 'kysely';
import {
  REQUEST_TRANSITIONS,
  REQUESTS_TO_RELEASE,
  type RequestStatus,
} from '../../bot/domain/approval/approval-request.ts';
import type { PostedCard } from '../../bot/domain/channel/channel.ts';
import { OPEN_OTPS, OTP_TRANSITIONS, type OtpStatus } from '../../bot/domain/otp/otp.ts';
import { statesAfter } from './state-walks.ts';
import type { World } from './world.ts';

/** A request as the database has it. */
export interface RequestRow {
  readonly id: string;
  readonly account_id: string;
  readonly otp_id: string;
  readonly status: RequestStatus;
  readonly revision: number;
  readonly public_key: { readonly n: string };
  readonly decision_expires_at: Date;
  readonly approved_at: Date | null;
  readonly approved_by: { readonly objectId?: string } | null;
  readonly ended_at: Date | null;
  readonly ended_by: { readonly objectId?: string } | null;
  readonly card: PostedCard | null;
  readonly card_revision: number | null;
  readonly stray_cards: number;
  readonly is_pressed: boolean;
  readonly has_job: boolean;
}

/** A code as the database has it. */
export interface CodeRow {
  readonly id: string;
  readonly account_id: string;
  readonly status: OtpStatus;
  readonly expires_at: Date;
  readonly issued_by: { readonly objectId: string };
}

const ROOM_WITHOUT_CONSOLE: readonly RequestStatus[] = ['pending', 'approved', 'needs_attention', 'ready'];
/** Milliseconds by which the clock of the model may be ahead of the one of the database. */
const SLACK = 2_000;

export function readRequests({ shared, known }: World): Promise<readonly RequestRow[]> {
  return shared.rows(sql<RequestRow>`
    select r.id, r.account_id, r.otp_id, r.status, r.revision, r.public_key, r.decision_expires_at, r.approved_at, r.approved_by,
      r.ended_at, r.ended_by, r.card, r.card_revision, r.stray_cards, coalesce(r.card_pressed_at > rooms_now() - interval '10 minutes', false) as is_pressed,
      exists (select from pgboss.job j where j.state < 'completed' and j.name = 'deliver-card'
        and j.data ->> 'requestId' = r.id) as has_job
    from requests r where account_id in (${sql.join(known.accountIds)}) order by requested_at`);
}

export function readCodes({ shared, known }: World): Promise<readonly CodeRow[]> {
  return shared.rows(sql<CodeRow>`
    select id, account_id, status, expires_at, issued_by from otps
    where account_id in (${sql.join(known.accountIds)}) order by issued_at`);
}

/** A state follows the one before by allowed steps, of which one command can take several. */
function checkStep(
  { known: { states }, reached }: World,
  id: string,
  now: string,
  isAfter: (before: string) => boolean,
): void {
  const before = states.get(id);
  if (before !== now) reached.set(now, (reached.get(now) ?? 0) + 1);
  states.set(id, now);
  assert.ok(before === undefined || before === now || isAfter(before), `${id} went from ${before ?? ''} to ${now}`);
}

function checkOneLive(world: World, codes: readonly CodeRow[], requests: readonly RequestRow[]): void {
  for (const accountId of world.known.accountIds) {
    const live = codes.filter(
      ({ account_id, status }) => account_id === accountId && (OPEN_OTPS as readonly string[]).includes(status),
    );
    assert.ok(live.length <= 1, 'an account has two live codes');
    const open = requests.filter(
      ({ account_id, status }) => account_id === accountId && ROOM_WITHOUT_CONSOLE.includes(status),
    );
    assert.ok(open.length <= 1, 'an account has two open requests');
    for (const { otp_id } of open)
      assert.ok(
        codes.some(({ id, status }) => id === otp_id && ['submitted', 'consumed'].includes(status)),
        'an open request has a code that is over',
      );
  }
}

/** A decision is one, was made in time, and by a person who had the permission when they made it. */
function checkDecision({ known }: World, row: RequestRow): void {
  const decisions = known.decisions.filter(({ requestId }) => requestId === row.id);
  assert.ok(decisions.filter(({ isSure }) => isSure).length <= 1, 'a request was decided twice');
  const check = (what: 'approved' | 'rejected', by: string | undefined, at: Date | null): void => {
    const isKnown = decisions.some((one) => one.what === what && one.by === by);
    assert.ok(isKnown, `nobody with the permission has ${what} a request`);
    assert.ok(at !== null && at <= row.decision_expires_at, `a request was ${what} after its end`);
  };
  if (row.approved_at !== null) check('approved', row.approved_by?.objectId, row.approved_at);
  if (row.status === 'rejected') check('rejected', row.ended_by?.objectId, row.ended_at);
  for (const { isSure, what } of decisions)
    if (isSure)
      assert.ok(what === 'approved' ? row.approved_at !== null : row.status === 'rejected', 'a decision is lost');
}

/** An open request has one card that the store knows and that is current, or a job that makes it so. */
function checkCard({ teams }: World, row: RequestRow): void {
  const live = teams.of(row.id, 'channel').filter(({ isRetired }) => !isRetired);
  const lost = teams.lost.get(row.id) ?? 0;
  const shown = live.length;
  assert.ok(shown <= 1 + lost, `a request has ${shown} cards after ${lost} lost answers`);
  assert.ok(row.stray_cards <= lost + 1, 'a stray card is counted that cannot be there');
  const isOpen = row.status === 'pending' || (REQUESTS_TO_RELEASE as readonly string[]).includes(row.status);
  if (!isOpen || row.has_job || row.is_pressed) return;
  assert.ok((row.card_revision ?? 0) >= row.revision, 'the card of an open request is behind, and no job waits');
  assert.ok(row.card, 'an open request has no card and no job');
  assert.ok(teams.message(row.card) ?? teams.deleted.has(row.id), 'the store knows a card that is not there');
}

/** Checks what holds after every command. */
export async function checkState(world: World): Promise<void> {
  const [requests, codes] = [await readRequests(world), await readCodes(world)];
  checkOneLive(world, codes, requests);
  for (const { id, status } of codes)
    checkStep(world, id, status, (before) => statesAfter(OTP_TRANSITIONS, before as OtpStatus).has(status));
  for (const row of requests) {
    checkStep(world, row.id, row.status, (before) =>
      statesAfter(REQUEST_TRANSITIONS, before as RequestStatus).has(row.status),
    );
    checkDecision(world, row);
    checkCard(world, row);
  }
  const altered = world.teams.alerts.find(({ kind }) => kind.includes('altered'));
  assert.equal(altered, undefined, 'the server takes its own rows for altered');
}

/** Whether a clock of the database that ends then is still running, surely or surely not. */
export function isBefore(world: World, end: Date): boolean | undefined {
  const left = end.getTime() - world.shared.now().getTime();
  return Math.abs(left) < SLACK ? undefined : left > 0;
}
