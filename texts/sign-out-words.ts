import type { SESSION_OUTCOMES, SignOutKind, SignOutStatus } from '../contract/words.ts';
import type { ServerTexts } from './server-texts.ts';

type Problem = keyof ServerTexts['requestCards']['problems'];

/** What became of a sign-out, as far as a sentence about it needs it. */
interface SignOutFacts {
  readonly kind: SignOutKind;
  readonly status: SignOutStatus;
  readonly sessions?: (typeof SESSION_OUTCOMES)[number];
  readonly problem?: Problem;
  readonly passwordChanged?: 'maybe' | 'no' | 'yes';
}

/** Says what became of a sign-out: whether the sessions were ended, or why it failed and what to do. */
export function signOutSentence(
  { signOuts, requestCards }: Pick<ServerTexts, 'requestCards' | 'signOuts'>,
  { kind, status, sessions, problem, passwordChanged }: SignOutFacts,
): string {
  const outcome = signOuts.outcomes[kind][status];
  if (status === 'done') return sessions ? `${outcome} ${signOuts.sessions[sessions]}` : outcome;
  if (status !== 'failed') return outcome;
  const fault = problem ? requestCards.problems[problem].fault : '';
  return [outcome, fault, signOuts.passwords[passwordChanged ?? 'maybe'], signOuts.again].filter(Boolean).join(' ');
}
