import type { ApprovalRequest } from '../domain/approval/approval-request.ts';
import type { Observer } from '../domain/observer.ts';
import type { AdminApi } from '../services/admin-api.ts';
import type { ConsoleApi } from '../services/console-api.ts';

/** Returns an API that also reports how long each decision took. */
export function observedDecisions<Api extends Pick<AdminApi, 'approve' | 'reject'>>(api: Api, observer: Observer): Api {
  const decided = (outcome: 'approved' | 'rejected', request: ApprovalRequest): ApprovalRequest => {
    observer.note({ what: 'decision', outcome, seconds: decisionSeconds(request) });
    return request;
  };
  const decisions: Pick<AdminApi, 'approve' | 'reject'> = {
    approve: async (admin, approval) => decided('approved', await api.approve(admin, approval)),
    reject: async (admin, rejection) => decided('rejected', await api.reject(admin, rejection)),
  };
  return { ...api, ...decisions };
}

/** Returns an API that also reports how many polls are held. */
export function observedPolls(api: ConsoleApi, observer: Observer): ConsoleApi {
  return {
    ...api,
    collectCredential: async (deviceCode, waitSeconds) => {
      if (waitSeconds === 0) return await api.collectCredential(deviceCode, waitSeconds);
      observer.note({ what: 'held polls', change: 1 });
      try {
        return await api.collectCredential(deviceCode, waitSeconds);
      } finally {
        observer.note({ what: 'held polls', change: -1 });
      }
    },
  };
}

function decisionSeconds(request: ApprovalRequest): number {
  const at =
    'approvedAt' in request
      ? request.approvedAt
      : request.status === 'rejected'
        ? request.rejectedAt
        : request.requestedAt;
  return Math.max(0, (at.getTime() - request.requestedAt.getTime()) / 1000);
}
