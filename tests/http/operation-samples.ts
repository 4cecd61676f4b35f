import type { Rollout } from '../../bot/domain/rollouts/rollout.ts';
import type { RequestDetail } from '../../bot/services/approval/show-request-detail.ts';
import type { CurrentPreferences } from '../../bot/services/preferences/preferences.ts';
import { RULES } from '../services/stubbed-permissions.ts';
import { ISSUER, pendingRequest } from '../support/samples/requests.ts';
import { WAITING } from '../support/samples/rule-changes.ts';

/** What the use cases behind the operations answer. */
export const AT = new Date('2026-03-02T09:00:00.000Z');
export const KEY = '0d9ff2b2-60a3-4a4e-9a4f-0c0ffee00001';

export const ROLLOUT: Rollout = {
  id: 'b1',
  idempotencyKey: KEY,
  fingerprint: 'f',
  startedBy: ISSUER,
  startedAt: AT,
  passwordMode: 'reset',
  ttlHours: 8,
  status: 'running',
  total: 2,
  done: 1,
  failed: 0,
  codesVisibleUntil: AT,
};

export const DETAIL: RequestDetail = {
  request: pendingRequest(),
  at: AT,
  viewer: 'approver',
  asksMatchCode: false,
  matchCode: '123456',
  serialNumberMatch: 'not_set',
  serialNumberNotes: [],
};

export const NO_NEWS = { news: 'none', hasChat: true } as const;
export const PREFERENCES: CurrentPreferences = {
  rules: RULES,
  revision: 1,
  pinned: ['fourEyes'],
  byTwo: true,
  isAltered: true,
  pending: [WAITING],
  channel: { teamName: 'Facilities', channelName: 'Rooms' },
  changedBy: ISSUER,
  changedAt: AT,
} as unknown as CurrentPreferences;
