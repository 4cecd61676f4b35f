import type { ServerTexts } from '../../../../texts/server-texts.ts';
import { servicesLine, sightWords, verdictWords } from '../../../../texts/sign-in-words.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import type { Sight } from '../../../domain/sign-ins/sight.ts';
import type { SignInState } from '../../../domain/sign-ins/verdict.ts';
import { localTime, plain } from '../../markdown.ts';
import { fact, type Fact } from '../card.ts';

/** The longest statuses on a card, in UTF-16 units. The tab shows all of them. */
const MOST_STATUSES = 200;

type Texts = Pick<ServerTexts, 'consoleReports' | 'signIns'>;

/** What is known about the sign-in of a room, in words that a card can show as they are. */
export interface SignInWords {
  readonly state: SignInState;
  /** What decides the state. */
  readonly text: string;
  /** What a person should do. It is empty when nothing is to be done. */
  readonly remedy: string;
  /** Whether a sign-in failed, or one witness contradicts another, so that a person has to act. */
  readonly isTrouble: boolean;
}

/** Returns what each witness says as lines of a card, the earliest first, and how the services signed in. */
export function signInFacts(texts: Texts, { sights = [], signIn }: ApprovalRequest): readonly Fact[] {
  const services = servicesLine(texts, signIn ?? {});
  return [
    ...sights.flatMap((sight) => sightFacts(texts, sight)),
    ...(services === '' ? [] : [fact(texts.signIns.services, services)]),
  ];
}

function sightFacts(texts: Texts, sight: Sight): readonly Fact[] {
  const { text } = sightWords(texts, sight);
  return [
    fact(texts.signIns.witnesses[sight.witness], `${plain(text)} ${localTime(sight.at)}`),
    ...statusFacts(texts.consoleReports, sight),
  ];
}

/** Returns the statuses of an event log as a line, if there are any. */
function statusFacts({ statusesLabel }: Texts['consoleReports'], { detail }: Sight): readonly Fact[] {
  if (detail === undefined) return [];
  const short = detail.length > MOST_STATUSES ? `${detail.slice(0, MOST_STATUSES)}…` : detail;
  return [fact(statusesLabel, plain(short))];
}

/**
 * Returns what is known about the sign-in and what to do, while the console has its credential. A request that ended
 * asks for nobody.
 */
export function signInWords(texts: Texts, { signIn, status }: ApprovalRequest): SignInWords | undefined {
  if (!signIn || (status !== 'delivered' && status !== 'signed_in')) return undefined;
  const { text, remedy = '', against } = verdictWords(texts, signIn);
  return {
    state: signIn.state,
    text: plain(against ?? text),
    remedy: plain(remedy),
    isTrouble: signIn.state === 'failed' || against !== undefined,
  };
}

/** Whether the console has a password and the room could not sign in with it, so that a new code may be of use. */
export function couldNotSignIn(request: ApprovalRequest): boolean {
  if (request.status === 'needs_attention') return request.problem === 'console_failing';
  return request.status === 'delivered' && request.signIn?.state === 'failed';
}

/** Returns the words when a person has to act: a sign-in failed, or one witness contradicts another. */
export function signInTrouble(texts: Texts, request: ApprovalRequest): SignInWords | undefined {
  const words = signInWords(texts, request);
  return words?.isTrouble ? words : undefined;
}
