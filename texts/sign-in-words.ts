import type { ServiceState } from '../contract/device-api.ts';
import { knownSignInCode } from '../contract/sign-in-codes.ts';
import type { SightOutcome, SignInState, SignInWitness, UnreadReason } from '../contract/sign-ins/sign-in-view.ts';
import type { ConsoleReportTexts } from './en/console-reports.ts';
import type { SignInTexts } from './en/sign-ins.ts';
import { reportWords, type ReportWords } from './report-words.ts';

/** What one witness says about a sign-in, as far as words need it. */
export interface ToldSight {
  readonly witness: SignInWitness;
  readonly outcome: SightOutcome;
  readonly detail?: string;
  readonly app?: string;
  readonly errorCode?: number;
  readonly reason?: string;
  readonly policies?: readonly string[];
  readonly signedInElsewhere?: true;
  readonly unread?: UnreadReason;
  readonly by?: { readonly displayName: string };
}

/** What all witnesses together say, as far as words need it. */
export interface ToldVerdict {
  readonly state: SignInState;
  readonly by: ToldSight;
  readonly against?: ToldSight;
}

export interface VerdictWords extends ReportWords {
  /** The state in a few words. */
  readonly title: string;
  /** What another witness says to the contrary, in whole sentences. */
  readonly against?: string;
}

export interface SignInCatalog {
  readonly consoleReports: ConsoleReportTexts;
  readonly signIns: SignInTexts;
}

/** The most policies that one sentence names. */
const MOST_POLICIES = 3;
/** The longest name or reason that a sentence holds, in UTF-16 units. Names of policies have up to 256. */
const LONGEST_TOLD = 120;
/** The code of a sign-in that Conditional Access blocks, whose policy the sign-in log can name. */
const BLOCKED_BY_POLICY = 53_003;

/**
 * Returns what a witness says and what to do about it. Names and reasons in it come from elsewhere, so cards have to
 * escape the words.
 */
export function sightWords(texts: SignInCatalog, sight: ToldSight): ReportWords {
  const { signIns } = texts;
  switch (sight.outcome) {
    case 'signed_in':
      return { text: successText(signIns, sight) };
    case 'failed':
      return failureWords(texts, sight);
    case 'taken':
      return { text: signIns.taken };
    case 'not_taken':
      return { text: signIns.notTaken, remedy: texts.consoleReports.notTakenRemedy };
    case 'nothing':
      return { text: signIns.nothing };
    case 'unread': {
      const { cause, remedy } = unreadWords(signIns, sight);
      return { text: cause, remedy };
    }
  }
}

/** Returns what all witnesses together say, what decides it and what to do. Cards have to escape the words. */
export function verdictWords(texts: SignInCatalog, { state, by, against }: ToldVerdict): VerdictWords {
  const { signIns } = texts;
  const title = signIns.states[state];
  const { text, remedy } = sightWords(texts, by);
  switch (state) {
    case 'signed_in': {
      const seen = { title, text: signIns.seenBy(signIns.witnesses[by.witness], text) };
      return against ? { ...seen, ...againstWords(texts, against) } : seen;
    }
    case 'failed': {
      const cause = by.outcome === 'not_taken' ? texts.consoleReports.not_taken : text;
      return { title, text: cause, ...(remedy !== undefined && { remedy }) };
    }
    case 'not_seen':
      return { title, text: signIns.notSeen, remedy: signIns.notSeenRemedy };
    case 'unknown':
      return { title, text: `${signIns.cannotTell} ${text}`, ...(remedy !== undefined && { remedy }) };
  }
}

/** Returns how the sign-in to the two services went in one line. It is empty when no witness tells. */
export function servicesLine(
  { consoleReports: { states }, signIns: { calendar } }: SignInCatalog,
  { teams, exchange }: { readonly teams?: ServiceState; readonly exchange?: ServiceState },
): string {
  if (teams === undefined && exchange === undefined) return '';
  return `Teams: ${states[teams ?? 'unknown']} · ${calendar}: ${states[exchange ?? 'unknown']}`;
}

function againstWords(texts: SignInCatalog, against: ToldSight): Required<Pick<VerdictWords, 'against' | 'remedy'>> {
  const { text, remedy } = sightWords(texts, against);
  return {
    against: `${texts.signIns.against} ${text}`,
    remedy: [texts.signIns.againstRemedy, remedy].filter(Boolean).join(' '),
  };
}

function successText(texts: SignInTexts, { witness, app, by }: ToldSight): string {
  if (witness === 'resource_account_key') return texts.keyUsed;
  if (app) return texts.signedInBy(shortened(app));
  return by ? texts.confirmedBy(shortened(by.displayName)) : texts.signedIn;
}

/** Returns the words of a failed sign-in: its code with the cause, the policies that stopped it, and the remedy. */
function failureWords(texts: SignInCatalog, sight: ToldSight): ReportWords {
  const { consoleReports, signIns } = texts;
  const { errorCode, detail, policies = [], signedInElsewhere } = sight;
  const { text, remedy } =
    errorCode === undefined
      ? reportWords(consoleReports, { stage: 'sign_in_failed', ...(detail !== undefined && { detail }) })
      : codeWords(consoleReports, errorCode, sight.reason);
  const blockers = policies.length === 0 ? undefined : policyWords(signIns, policies);
  const excluding = errorCode === BLOCKED_BY_POLICY ? blockers?.remedy : undefined;
  const told = excluding ?? remedy;
  return {
    text: [text, blockers?.text, signedInElsewhere ? signIns.oldPassword : ''].filter(Boolean).join(' '),
    ...(told !== undefined && { remedy: told }),
  };
}

/** Returns the words of an error code. A code without words of ours is told by Entra's reason. */
function codeWords(texts: ConsoleReportTexts, errorCode: number, reason: string | undefined): ReportWords {
  const known = knownSignInCode(errorCode);
  const { cause, remedy } = known === undefined ? texts.otherCode : texts.codes[known];
  const told = known === undefined && reason ? shortened(reason).replace(/\.$/u, '') : cause;
  return { text: `${texts.sign_in_failed} AADSTS${errorCode}: ${told}.`, remedy };
}

/** Returns which policies stopped a sign-in, and that the account has to be excluded from them. */
function policyWords(texts: SignInTexts, policies: readonly string[]): Required<ReportWords> {
  const names = policies.slice(0, MOST_POLICIES).map((name) => texts.quoted(shortened(name)));
  const told = names.join(', ') + (policies.length > MOST_POLICIES ? ' …' : '');
  return policies.length === 1
    ? { text: texts.blockedByOne(told), remedy: texts.excludeFromOne(told) }
    : { text: texts.blockedBySeveral(told), remedy: texts.excludeFromSeveral(told) };
}

function unreadWords({ unread }: SignInTexts, { witness, unread: reason = 'no_answer' }: ToldSight) {
  return unread[witness === 'resource_account_key' ? 'resource_account_key' : 'sign_in_log'][reason];
}

function shortened(text: string): string {
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text;
}
