import type {
  ReviewedAccount,
  RolloutReview,
  RoomSchedule as ScheduleView,
} from '../../../contract/pages/rollout-review.ts';
import type { ResourceAccount } from '../../domain/accounts/account.ts';
import type { LiveState } from '../../domain/accounts/live-state.ts';
import type { RoomSchedule } from '../../domain/accounts/next-meeting.ts';
import type { DeviceInformation } from '../../domain/consoles/device.ts';
import type { ReviewedRollout } from '../../services/rollouts/review-rollout.ts';

export function reviewView({ accounts, unknown }: ReviewedRollout): RolloutReview {
  return {
    accounts: accounts.map(({ account, location, live, schedule }) => ({
      ...nameOf(account, location),
      ...liveView(live, schedule),
    })),
    unknown,
  };
}

function nameOf(account: ResourceAccount, location: string): ReviewedAccount {
  const { id, displayName, upn, readiness, hasResourceAccountKey } = account;
  return {
    id,
    displayName,
    upn,
    ...(location && { location }),
    isReady: readiness === 'No action needed',
    ...(hasResourceAccountKey !== undefined && { hasResourceAccountKey }),
  };
}

function liveView(
  live: LiveState | undefined,
  schedule: RoomSchedule | undefined,
): Pick<ReviewedAccount, 'code' | 'request' | 'signedIn'> {
  const { code, request, room } = live ?? {};
  return {
    ...(code && {
      code: {
        otpId: code.otpId,
        issuedBy: code.issuedBy.displayName,
        issuedAt: code.issuedAt.toISOString(),
        expiresAt: code.expiresAt.toISOString(),
      },
    }),
    ...(request && {
      request: {
        requestId: request.requestId,
        status: request.status,
        requestedAt: request.requestedAt.toISOString(),
        device: deviceText(request.device),
      },
    }),
    ...(room && {
      signedIn: {
        requestId: room.requestId,
        device: deviceText(room.device),
        since: room.since.toISOString(),
        isConfirmed: room.isConfirmed,
        ...(schedule && { schedule: scheduleView(schedule) }),
      },
    }),
  };
}

function scheduleView({ readAt, meeting }: RoomSchedule): ScheduleView {
  const times = meeting && { startsAt: meeting.startsAt.toISOString(), endsAt: meeting.endsAt.toISOString() };
  return { readAt: readAt.toISOString(), ...(times && { meeting: times }) };
}

function deviceText({ make, model, serialNumber }: DeviceInformation): string {
  return [make, model, serialNumber].filter(Boolean).join(' · ');
}
