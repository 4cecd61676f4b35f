import { momentText } from '../look/moments.ts';
import type { Failure } from './tab-api-client.ts';

/** What happened, and what to do about it. */
export interface FailureWords {
  readonly title: string;
  readonly remedy: string;
}

type Facts = Readonly<Record<string, unknown>>;

const PROBLEMS: Readonly<Record<string, FailureWords | ((facts: Facts, locale: string) => FailureWords)>> = {
  no_right: { title: 'You have no right to do this', remedy: 'Ask an administrator to add you to the group of generators, approvers or readers of Rooms OTP.' },
  account_unknown: { title: 'There is no such resource account', remedy: 'It may have been deleted in the directory. Refresh the list of resource accounts.' },
  account_not_ready: { title: 'The account is not ready for a console', remedy: 'Follow the remedies under Account configuration, then refresh.' },
  account_synced_from_on_premises: {
    title: 'The password of this account comes from on-premises', remedy: 'Upload its sign in data from a CSV file instead.',
  },
  otp_unknown: { title: 'There is no such one-time password', remedy: 'Go back to the account to see what is current.' },
  request_unknown: { title: 'There is no such request', remedy: 'Go back to Requests to see what waits.' },
  request_already_resolved: ({ by, at }, locale) => ({
    title: `${typeof by === 'string' && by !== '' ? by : 'Somebody else'} was first: the request is decided`,
    remedy: `${typeof at === 'string' && at !== '' ? `It was decided on ${momentText(at, locale)}. ` : ''}You see the decision on the page of the account.`,
  }),
  request_changed: { title: 'The request has changed meanwhile', remedy: 'Read it again as it is now, then decide.' },
  request_expired: { title: 'The time to decide is over', remedy: 'Generate a new one-time password for the account.' },
  request_not_delivered: { title: 'The console has not written its settings yet', remedy: 'Confirm the sign-in when it has; you see how things stand below.' },
  four_eyes: { title: 'You generated this one-time password yourself', remedy: 'Somebody else must approve it. You can reject it.' },
  match_code_missing: { title: 'The match code is missing', remedy: 'Ask the installer for the six digits on the console, and type them.' },
  match_code_wrong: ({ left }) => ({
    title: 'The match code is not the one on the console',
    remedy: left === 0
      ? 'It was wrong for the third time: the request is rejected, and the one-time password cannot be used any more.'
      : `Ask the installer to read it out again. ${left === 1 ? 'One more wrong code rejects' : 'The third wrong code rejects'} the request.`,
  }),
  reason_text_missing: { title: 'The reason needs a few words', remedy: 'Say in a few words why you reject the request.' },
  reason_invalid: { title: 'That reason cannot be chosen', remedy: 'Choose another reason for the rejection.' },
  directory_unavailable: { title: 'Microsoft Graph does not answer', remedy: 'Your rights cannot be checked at the moment. Try again in a minute.' },
  token_unverifiable: { title: 'Your sign-in cannot be checked at the moment', remedy: 'Try again in a minute.' },
  throttled: { title: 'Too many tries in a short time', remedy: 'Wait a minute, then try again.' },
  input_invalid: { title: 'The server does not take this', remedy: 'Reload the page: it may be older than the server.' },
  batch_unknown: { title: 'There is no such run of the wizard', remedy: 'Close this page, and generate again where a one-time password is missing.' },
  not_issuer: ({ issuer }) => ({
    title: 'Somebody else generated these one-time passwords',
    remedy: `Only ${typeof issuer === 'string' && issuer !== '' ? issuer : 'the person who generated them'} can see them. Ask that person, or generate new ones.`,
  }),
  lifetime_invalid: { title: 'No code can live like that', remedy: 'Choose another life of a code, or another moment from which the codes are valid.' },
  path_unknown: { title: 'The server does not know this', remedy: 'Reload the page: it may be older or newer than the server.' },
};

const TOKEN = {
  consent_needed: {
    title: 'Teams may not sign you in here yet',
    remedy: 'Rooms OTP needs your consent, or that of an administrator of your organization, to know who you are. Try again, and accept when Teams asks.',
  },
  sign_in_failed: { title: 'Teams could not sign you in', remedy: 'Try again. If that does not help, sign out of Teams and in again.' },
  token_refused: { title: 'Your sign-in is not valid any more', remedy: 'Try again. If that does not help, sign out of Teams and in again.' },
} as const satisfies Record<Extract<Failure, { kind: 'token' }>['problem'], FailureWords>;

const UNREACHABLE: FailureWords = { title: 'The server does not answer', remedy: 'Check the network, then try again.' };
const FAILING: FailureWords = { title: 'Something went wrong on the server', remedy: 'Try again in a minute.' };

/** @param locale of the reader, for moments */
export function wordsOfFailure(failure: Failure, locale: string): FailureWords {
  switch (failure.kind) {
    case 'token': return TOKEN[failure.problem];
    case 'unreachable': return UNREACHABLE;
    case 'unexpected': return FAILING;
    case 'problem': {
      const { code, title, status, facts = {} } = failure.problem;
      const words = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code] : undefined;
      if (words !== undefined) return typeof words === 'function' ? words(facts, locale) : words;
      return status >= 500 ? FAILING : { title, remedy: 'Reload the page, and look how things stand.' };
    }
  }
}
