import type { ApprovalRequest } from '../domain/approval/approval-request.ts';
import type { Observer } from '../domain/observer.ts';
import type { AdminActs, ConsoleActs } from '../services/use-cases.ts';

/** The same acts; how long decisions took is noted. */
export function observedDecisions(acts: AdminActs, observer: Observer): AdminActs {
  const decided = (outcome: 'approved' | 'rejected', request: ApprovalRequest): ApprovalRequest => {
    observer.note({ what: 'decision', outcome, seconds: decisionSeconds(request) });
    return request;
  };
  return {
    ...acts,
    approve: async (admin, approval) => decided('approved', await acts.approve(admin, approval)),
    reject: async (admin, rejection) => decided('rejected', await acts.reject(admin, rejection)),
  };
}

/** The same acts; how many polls are held is noted. */
export function observedPolls(acts: ConsoleActs, observer: Observer): ConsoleActs {
  return {
    ...acts,
    collectCredential: async (deviceCode, waitSeconds) => {
      if (waitSeconds === 0) return await acts.collectCredential(deviceCode, waitSeconds);
      observer.note({ what: 'held polls', change: 1 });
      try {
        return await acts.collectCredential(deviceCode, waitSeconds);
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
