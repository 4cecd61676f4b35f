import type { PageEvent } from '../../../contract/page-events.ts';

const CODE_STATES = ['code-states'] as const;

/**
 * The keys under which react-query stores what was read. A key stands for itself and for every key that begins with it.
 */
export const KEYS = {
  me: ['me'],
  accounts: ['accounts'],
  buildings: ['buildings'],
  sync: ['sync'],
  account: (accountId: string) => ['account', accountId] as const,
  activity: (accountId: string) => ['account', accountId, 'activity'] as const,
  requests: ['requests'],
  overview: ['overview'],
  audit: ['audit'],
  rollouts: ['batches'],
  rollout: (batchId: string) => ['batch', batchId] as const,
  /** What became of the codes of a rollout. */
  codeStates: (batchId: string) => [...CODE_STATES, batchId] as const,
  preferences: ['preferences'],
  codeNews: ['code-news'],
} as const;

export type Key = readonly string[];

/** Returns the keys that a page event makes stale. The empty key stands for everything. */
export function staleKeys(change: PageEvent): readonly Key[] {
  switch (change.type) {
    case 'all':
      return [[]];
    case 'alive':
      return [];
    case 'request':
      return [KEYS.requests, KEYS.account(change.accountId), KEYS.accounts, KEYS.overview, KEYS.audit, CODE_STATES];
    case 'account':
      return [KEYS.account(change.accountId), KEYS.accounts, KEYS.overview, KEYS.audit, CODE_STATES];
    case 'batch':
      return [KEYS.rollout(change.batchId), KEYS.rollouts, KEYS.codeStates(change.batchId)];
    case 'sync':
      return [KEYS.sync, KEYS.accounts, KEYS.buildings, KEYS.me];
    case 'preferences':
      return [KEYS.preferences, KEYS.me, KEYS.requests];
  }
}
