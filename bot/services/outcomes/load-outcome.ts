import type { OutcomeSubject } from '../../domain/outcomes/outcome-card.ts';
import {
  codeOutcome,
  type EndOfCode,
  isActOf,
  type Outcome,
  type RolloutRoom,
  rolloutOutcome,
} from '../../domain/outcomes/outcome.ts';
import type { Otp } from '../../domain/otp/otp.ts';
import type { Accounts } from '../../domain/ports/store/accounts.ts';
import type { Audit } from '../../domain/ports/store/audit.ts';
import type { Otps } from '../../domain/ports/store/otps.ts';
import type { Outcomes } from '../../domain/ports/store/outcomes/outcomes.ts';
import type { Requests } from '../../domain/ports/store/requests.ts';
import type { Rollouts } from '../../domain/ports/store/rollouts.ts';

export interface LoadDeps {
  readonly store: {
    readonly accounts: Pick<Accounts, 'byId'>;
    readonly audit: Pick<Audit, 'trailOfCode'>;
    readonly otps: Pick<Otps, 'byId'>;
    readonly outcomes: Pick<Outcomes, 'rooms'>;
    readonly requests: Pick<Requests, 'ofOtp'>;
    readonly rollouts: Pick<Rollouts, 'byId'>;
  };
}

/** The most revoked codes of one rollout for which the audit is asked who revoked them. */
const MOST_ASKED = 20;

/** Returns what became of a code or a rollout, or `undefined` for a rollout that was deleted. */
export async function loadOutcome({ store }: LoadDeps, subject: OutcomeSubject): Promise<Outcome | undefined> {
  if (subject.kind === 'rollout') return loadRollout(store, subject);
  const [otp, request] = await Promise.all([store.otps.byId(subject.id), store.requests.ofOtp(subject.id)]);
  const account = otp && (await store.accounts.byId(otp.accountId));
  if (!otp || !account) return undefined;
  const end = request ? undefined : await endOf(store, otp);
  return codeOutcome(otp, account, { ...(request && { request }), ...(end && { end }) });
}

/** Returns who ended a code that no console has used, as an authentic entry of the audit says. */
async function endOf(
  store: LoadDeps['store'],
  { accountId, id, status }: Pick<Otp, 'accountId' | 'id' | 'status'>,
): Promise<EndOfCode | undefined> {
  if (status !== 'revoked' && status !== 'superseded') return undefined;
  const trail = await store.audit.trailOfCode(accountId, id);
  const entry = trail.find(({ event, isAuthentic }) => isAuthentic && event.act === `otp_${status}`);
  return entry && { actor: entry.event.actor, at: entry.at };
}

async function loadRollout(store: LoadDeps['store'], { id, person }: OutcomeSubject): Promise<Outcome | undefined> {
  const rollout = await store.rollouts.byId(id);
  if (!rollout) return undefined;
  let asked = 0;
  const rooms: RolloutRoom[] = [];
  for (const room of await store.outcomes.rooms(id)) {
    const isUnclear = room.otp === 'revoked' && !room.request && asked < MOST_ASKED;
    if (isUnclear) asked += 1;
    const end = isUnclear
      ? await endOf(store, { accountId: room.accountId, id: room.otpId, status: 'revoked' })
      : undefined;
    rooms.push(end ? { ...room, isOwnAct: isActOf(end.actor, person) } : room);
  }
  return rolloutOutcome(rollout, rooms);
}
