import type { RequestView } from '../../../contract/requests.ts';
import type { RequestStatus } from '../../../contract/words.ts';

/** Requests with related statuses, under one heading. */
export interface RequestGroup {
  readonly name: GroupName;
  readonly items: readonly RequestView[];
}

/** Every request of the list is in one of these groups. */
export type GroupName = 'waiting' | 'needsAttention' | 'signInFailed' | 'onTheirWay' | 'delivered';

const ORDER: readonly GroupName[] = ['waiting', 'needsAttention', 'signInFailed', 'onTheirWay', 'delivered'];

const OF_STATUS: Readonly<Partial<Record<RequestStatus, GroupName>>> = {
  pending: 'waiting',
  needs_attention: 'needsAttention',
  approved: 'onTheirWay',
  ready: 'onTheirWay',
  delivered: 'delivered',
};

function groupOf(request: RequestView): GroupName | undefined {
  return couldNotSignIn(request) ? 'signInFailed' : OF_STATUS[request.status];
}

/** Whether the console has a password and the room could not sign in with it, so that a new code may be of use. */
export function couldNotSignIn({ status, signIn, problem }: RequestView): boolean {
  return (status === 'delivered' && signIn?.state === 'failed') || problem === 'console_failing';
}

/**
 * Returns the requests in groups. The group that is waiting for a decision comes first, each group starts with its
 * oldest request, and empty groups are left out.
 */
export function groupsOf(items: readonly RequestView[]): readonly RequestGroup[] {
  return ORDER.map((name) => ({
    name,
    items: items
      .filter((request) => groupOf(request) === name)
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
