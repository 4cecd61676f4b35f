import type { ReviewedAccount } from '../../../../contract/pages/rollout-review.ts';
import type { ReviewTexts } from '../../../../texts/en/tab/wizard-review.ts';
import type { PasswordMode } from '../../../../contract/words.ts';
import { shortMomentText } from '../../look/moments.ts';
import { meetingText } from './meetings.ts';
import { isLeftOut, type LiveChoices, liveGroupOf } from './live-choices.ts';

/** Returns what is live of an account, in words; empty when nothing is. */
export function liveText(account: ReviewedAccount, { live }: ReviewTexts, locale: string): string {
  const { code, request, signedIn } = account;
  const at = (iso: string): string => shortMomentText(iso, locale);
  const facts = [
    signedIn?.schedule && meetingText(signedIn.schedule, live.facts, locale),
    request && live.facts.request(request.device, at(request.requestedAt)),
    code && live.facts.code(code.issuedBy, at(code.issuedAt)),
    signedIn && live.facts[signedIn.isConfirmed ? 'signedIn' : 'delivered'](signedIn.device, at(signedIn.since)),
    liveGroupOf(account) === 'passwordless' && live.facts.passwordless,
  ];
  return facts.filter(Boolean).join(' · ');
}

/** Returns what Generate and a later approval do to an account, in words. */
export function consequenceText(
  account: ReviewedAccount,
  choices: LiveChoices,
  passwordMode: PasswordMode,
  { live }: ReviewTexts,
): string {
  const { code, request, signedIn, isReady } = account;
  if (isLeftOut(account, choices)) return live.outcomes.kept;
  if (!isReady) return live.outcomes.notReady;
  const ends = [
    request && live.outcomes.request,
    code && !request && live.outcomes.code,
    signedIn && passwordMode === 'reset' && live.outcomes.signedIn,
  ];
  return [live.outcomes.generated, ...ends].filter(Boolean).join(' ');
}
