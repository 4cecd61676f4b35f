import type { ServerTexts } from '../../../../texts/server-texts.ts';
import { servicesLine, sightWords, verdictWords } from '../../../../texts/sign-in-words.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import type { Sight } from '../../../domain/sign-ins/sight.ts';
import type { SignInState } from '../../../domain/sign-ins/verdict.ts';
import { localTime, plain } from '../../markdown.ts';
import { fact, type Fact } from '../card.ts';
import { reportFacts, statusFacts, troubleWords } from '../console-reports.ts';

type Texts = Pick<ServerTexts, 'consoleReports' | 'signIns'>;

/** What is known about the sign-in of a room, in words that a card can show as they are. */
export interface SignInWords {
  /** Absent while no witness decides and only the console reported something. */
  readonly state?: SignInState;
  /** What decides the state. */
  readonly text: string;
  /** What a person should do. It is empty when nothing is to be done. */
  readonly remedy: string;
  /** Whether a sign-in failed, or one witness contradicts another, so that a person has to act. */
  readonly isTrouble: boolean;
}

/** Returns what each witness says as lines of a card, the earliest first, and how the services signed in. */
export function signInFacts(texts: Texts, request: ApprovalRequest): readonly Fact[] {
  const { sights = [], signIn } = request;
  if (sights.length === 0) return reportFacts(texts, request);
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

/**
 * Returns what is known about the sign-in and what to do, while the console has its credential. A request that ended
 * asks for nobody.
 */
export function signInWords(texts: Texts, request: ApprovalRequest): SignInWords | undefined {
  const { signIn, status } = request;
  if (status !== 'delivered' && status !== 'signed_in') return undefined;
  if (!signIn) {
    const trouble = troubleWords(texts, request);
    return trouble && { ...trouble, isTrouble: true };
  }
  const { text, remedy = '', against } = verdictWords(texts, signIn);
  return {
    state: signIn.state,
    text: plain(against ?? text),
    remedy: plain(remedy),
    isTrouble: signIn.state === 'failed' || against !== undefined,
  };
}

/** Returns the words when a person has to act: a sign-in failed, or one witness contradicts another. */
export function signInTrouble(texts: Texts, request: ApprovalRequest): SignInWords | undefined {
  const words = signInWords(texts, request);
  return words?.isTrouble ? words : undefined;
}
