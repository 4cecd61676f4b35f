import type { LiveState } from '../../../bot/domain/accounts/live-state.ts';
import type { RoomSchedule } from '../../../bot/domain/accounts/next-meeting.ts';
import type { ReviewedRollout } from '../../../bot/services/rollouts/review-rollout.ts';
import { ISSUER, pendingRequest, sampleAccount, sampleOtp } from './requests.ts';

/** A code that still works, its request, and the console that is signed in. */
export function liveParts(): Required<Omit<LiveState, 'accountId'>> {
  const { id: otpId, issuedAt, expiresAt } = sampleOtp();
  const { id: requestId, requestedAt, status, device } = pendingRequest();
  return {
    code: { otpId, issuedBy: ISSUER, issuedAt, expiresAt },
    request: { requestId, status, requestedAt, device },
    room: { requestId: 'request-0', device, since: issuedAt, isConfirmed: true },
  };
}

/** A meeting that begins an hour after its calendar was read. */
export const SCHEDULE: Required<RoomSchedule> = {
  readAt: new Date('2026-12-01T13:00:00.000Z'),
  meeting: { startsAt: new Date('2026-12-01T14:00:00.000Z'), endsAt: new Date('2026-12-01T15:00:00.000Z') },
};

/** What a page asks before Review. */
export const ASKED = { selection: { accountIds: ['a1'] } };

/** An account of which everything is live, as Review shows it. */
export const REVIEWED: ReviewedRollout = {
  accounts: [
    {
      account: { ...sampleAccount(), hasResourceAccountKey: true },
      location: 'Oslo, 3',
      live: { accountId: sampleAccount().id, ...liveParts() },
      schedule: SCHEDULE,
    },
  ],
  unknown: 1,
};
