import type { ReviewedAccount, RolloutReview } from '../../../../contract/pages/rollout-review.ts';
import type { ExpectedLive } from '../../../../contract/rollouts.ts';

/** What can be live of an account. An account belongs to the first group that fits. */
const LIVE_GROUPS = ['request', 'code', 'signedIn', 'passwordless'] as const;
export type LiveGroup = (typeof LIVE_GROUPS)[number];

export const LIVE_CHOICES = ['keep', 'replace'] as const;
export type LiveChoice = (typeof LIVE_CHOICES)[number];

/** What the user chose for each group. */
export type LiveChoices = Readonly<Record<LiveGroup, LiveChoice>>;

/** The choice before the user chooses: everything live stays, and its account is left out. */
export const KEEP_ALL: LiveChoices = { request: 'keep', code: 'keep', signedIn: 'keep', passwordless: 'keep' };

/** The accounts of a rollout as its call names them. */
export interface RolloutPlan {
  readonly accountIds: readonly string[];
  readonly leaveOut: readonly string[];
  readonly expected: readonly ExpectedLive[];
}

/** Returns the group of an account; `undefined` when nothing is live of it. */
export function liveGroupOf({
  request,
  code,
  signedIn,
  hasResourceAccountKey,
}: ReviewedAccount): LiveGroup | undefined {
  if (request !== undefined) return 'request';
  if (code !== undefined) return 'code';
  if (signedIn !== undefined) return 'signedIn';
  return hasResourceAccountKey === true ? 'passwordless' : undefined;
}

/** Returns whether an account keeps what is live and gets no new one-time password. */
export function isLeftOut(account: ReviewedAccount, choices: LiveChoices): boolean {
  const group = liveGroupOf(account);
  return group !== undefined && choices[group] === 'keep';
}

/** Returns the accounts of each group, without groups that have none. */
export function accountsByGroup({
  accounts,
}: RolloutReview): readonly (readonly [LiveGroup, readonly ReviewedAccount[]])[] {
  return LIVE_GROUPS.map(
    (group) => [group, accounts.filter((account) => liveGroupOf(account) === group)] as const,
  ).filter(([, members]) => members.length > 0);
}

/** Returns what the user asks for: exactly the accounts that Review names, with what they agreed to replace. */
export function plannedRollout({ accounts }: RolloutReview, choices: LiveChoices): RolloutPlan {
  return {
    accountIds: accounts.map(({ id }) => id),
    leaveOut: accounts.filter((account) => isLeftOut(account, choices)).map(({ id }) => id),
    expected: accounts.filter((account) => !isLeftOut(account, choices)).flatMap(expectedOf),
  };
}

function expectedOf({ id: accountId, code, request, signedIn }: ReviewedAccount): readonly ExpectedLive[] {
  if (code === undefined && request === undefined && signedIn === undefined) return [];
  return [
    {
      accountId,
      ...(code && { otpId: code.otpId }),
      ...(request && { requestId: request.requestId }),
      ...(signedIn && { signedInRequestId: signedIn.requestId }),
    },
  ];
}

/**
 * Returns the accounts that are not as the user saw them: new ones, those that are gone, and those of which something
 * else is live now.
 */
export function changedAccounts(seen: RolloutReview, now: RolloutReview): readonly ReviewedAccount[] {
  const before = new Map(seen.accounts.map((account) => [account.id, account]));
  const after = new Set(now.accounts.map(({ id }) => id));
  const isOther = (account: ReviewedAccount): boolean => {
    const earlier = before.get(account.id);
    return earlier === undefined || liveKey(earlier) !== liveKey(account);
  };
  return [...now.accounts.filter(isOther), ...seen.accounts.filter(({ id }) => !after.has(id))];
}

function liveKey(account: ReviewedAccount): string {
  const { isReady, hasResourceAccountKey = false } = account;
  return JSON.stringify([isReady, hasResourceAccountKey, expectedOf(account)]);
}

/** Returns the accounts with all words of a search in name, address or location, those with something live first. */
export function foundAccounts({ accounts }: RolloutReview, search: string): readonly ReviewedAccount[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  const found = accounts.filter(({ displayName, upn, location = '' }) => {
    const text = folded(`${displayName}\n${upn}\n${location}`);
    return words.every((word) => text.includes(word));
  });
  return [
    ...found.filter((account) => liveGroupOf(account) !== undefined),
    ...found.filter((account) => liveGroupOf(account) === undefined),
  ];
}

function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
