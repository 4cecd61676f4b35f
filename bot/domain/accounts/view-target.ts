import type { TargetView, UnreadFact } from '../approval/approval-request.ts';
import type { PasswordMode } from '../otp/otp.ts';
import type { AccountReading } from './reading.ts';
import { judgeTarget, type KnownTarget } from './target.ts';

/** Returns what a fresh read of an account says about a request for it. */
export function viewTarget(reading: AccountReading, purpose: PasswordMode, known: KnownTarget): TargetView {
  const verdict = judgeTarget(reading, purpose, known);
  return {
    readAt: reading.readAt,
    ...(!verdict.allowed && { problem: verdict.problem }),
    unread: reading.state === 'gone' ? [] : unreadIn(reading, purpose),
  };
}

function unreadIn(
  { federated, federatedUnknown, memberships }: Extract<AccountReading, { state: 'present' }>,
  purpose: PasswordMode,
): TargetView['unread'] {
  const domain: UnreadFact = federatedUnknown === undefined ? 'domain' : `domain_${federatedUnknown}`;
  return [
    ...(purpose === 'reset' && federated === undefined ? [domain] : []),
    ...(memberships.readable && memberships.unreadGroups > 0 ? (['groups'] as const) : []),
  ];
}
