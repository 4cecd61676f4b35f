import type { RequestView } from '../../../contract/requests.ts';
import type { RequestStatus } from '../../../contract/words.ts';

/** Requests with related statuses, under one heading. */
export interface RequestGroup {
  readonly name: GroupName;
  readonly items: readonly RequestView[];
}

type GroupName = 'waiting' | 'needsAttention' | 'onTheirWay' | 'delivered';

const GROUPS: readonly { readonly name: GroupName; readonly statuses: readonly RequestStatus[] }[] = [
  { name: 'waiting', statuses: ['pending'] },
  { name: 'needsAttention', statuses: ['needs_attention'] },
  { name: 'onTheirWay', statuses: ['approved', 'ready'] },
  { name: 'delivered', statuses: ['delivered'] },
];

/**
 * Returns the requests in groups. The group that is waiting for a decision comes first, each group starts with its
 * oldest request, and empty groups are left out.
 */
export function groupsOf(items: readonly RequestView[]): readonly RequestGroup[] {
  return GROUPS.map(({ name, statuses }) => ({
    name,
    items: items
      .filter(({ status }) => statuses.includes(status))
      .toSorted((a, b) => Date.parse(a.requestedAt) - Date.parse(b.requestedAt)),
  })).filter((group) => group.items.length > 0);
}

/** Returns how many requests are waiting for a decision. */
export function waitingIn(items: readonly RequestView[]): number {
  return items.filter(({ status }) => status === 'pending').length;
}

/**
 * Returns the seconds that remain now of those that the server reported.
 * @param saidAt when the answer arrived, in milliseconds on this computer's clock
 * @param now in milliseconds on the same clock
 */
export function secondsLeftAt({ secondsLeft }: RequestView, saidAt: number, now: number): number | undefined {
  return secondsLeft === undefined ? undefined : Math.max(0, secondsLeft - (now - saidAt) / 1_000);
}

/** Below this number of seconds, the page shows the remaining time as a warning. */
export const SHORT_SECONDS = 300;
