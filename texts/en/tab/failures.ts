import type { ProblemCode } from '../../../contract/problem-codes.ts';

interface Failure {
  readonly title: string;
  readonly remedy: string;
}

const UNREACHABLE: Failure = { title: 'The server does not answer', remedy: 'Check the network, then try again.' };
const SIGN_IN_AGAIN = 'Try again. If that does not help, sign out of Teams and in again.';

/** Calls of the server without an answer: what happened, and what to do about it. */
export const failureTexts = {
  unreachable: UNREACHABLE,
  failing: { title: 'Something went wrong on the server', remedy: 'Try again in a minute.' } as Failure,
  unknownRemedy: 'Reload the page, and look how things stand.',
  token: {
    consent_needed: {
      title: 'Teams may not sign you in here yet',
      remedy:
        'Rooms OTP needs your consent, or that of an administrator of your organization, to know who you are. Try again, and accept when Teams asks.',
    },
    sign_in_failed: { title: 'Teams could not sign you in', remedy: SIGN_IN_AGAIN },
    token_refused: { title: 'Your sign-in is not valid any more', remedy: SIGN_IN_AGAIN },
  },
  problems: {
    guest_refused: {
      title: 'Guests cannot use Rooms OTP',
      remedy: 'Switch Teams to your account of this organization, if you have one, or ask a colleague who works here.',
    },
    no_right: {
      title: 'You have no right to do this',
      remedy: 'Ask an administrator to add you to the group of generators, approvers or readers of Rooms OTP.',
    },
    account_unknown: {
      title: 'There is no such resource account',
      remedy: 'It may have been deleted in the directory. Refresh the list of resource accounts.',
    },
    account_not_ready: {
      title: 'The account is not ready for a console',
      remedy: 'Follow the remedies under Account configuration, then refresh.',
    },
    account_synced_from_on_premises: {
      title: 'The password of this account comes from on-premises',
      remedy: 'Upload its sign in data from a CSV file instead.',
    },
    otp_unknown: {
      title: 'There is no such one-time password',
      remedy: 'Go back to the account to see what is current.',
    },
    request_unknown: { title: 'There is no such request', remedy: 'Go back to Requests to see what waits.' },
    request_changed: { title: 'The request has changed meanwhile', remedy: 'Read it again as it is now, then decide.' },
    request_expired: {
      title: 'The time to decide is over',
      remedy: 'Generate a new one-time password for the account.',
    },
    request_not_delivered: {
      title: 'The console has not written its settings yet',
      remedy: 'Confirm the sign-in when it has; you see how things stand below.',
    },
    four_eyes: {
      title: 'You generated this one-time password yourself',
      remedy: 'Somebody else must approve it. You can reject it.',
    },
    match_code_incomplete: {
      title: 'The match code has six digits',
      remedy: 'Ask the installer for all six on the console, and type them. This try does not count.',
    },
    match_code_missing: {
      title: 'The match code is missing',
      remedy: 'Ask the installer for the six digits on the console, and type them.',
    },
    reason_text_missing: {
      title: 'The reason needs a few words',
      remedy: 'Say in a few words why you reject the request.',
    },
    reason_invalid: { title: 'That reason cannot be chosen', remedy: 'Choose another reason for the rejection.' },
    directory_unavailable: {
      title: 'Microsoft Graph does not answer',
      remedy: 'Your rights cannot be checked at the moment. Try again in a minute.',
    },
    token_unverifiable: { title: 'Your sign-in cannot be checked at the moment', remedy: 'Try again in a minute.' },
    throttled: { title: 'Too many tries in a short time', remedy: 'Wait a minute, then try again.' },
    input_invalid: {
      title: 'The server does not take this',
      remedy: 'Reload the page: it may be older than the server.',
    },
    batch_unknown: {
      title: 'There is no such run of the wizard',
      remedy: 'Close this page, and generate again where a one-time password is missing.',
    },
    lifetime_invalid: {
      title: 'No code can live like that',
      remedy: 'Choose another life of a code, or another moment from which the codes are valid.',
    },
    path_unknown: {
      title: 'The server does not know this',
      remedy: 'Reload the page: it may be older or newer than the server.',
    },
  } satisfies Partial<Record<ProblemCode, Failure>>,
  resolvedBy: (name: string) => `${name} was first: the request is decided`,
  resolvedBySomebody: 'Somebody else was first: the request is decided',
  resolvedOn: (moment: string) => `It was decided on ${moment}. You see the decision on the page of the account.`,
  resolvedRemedy: 'You see the decision on the page of the account.',
  matchCodeWrong: 'The match code is not the one on the console',
  /** So many tries are left; none, and the request is rejected. */
  matchCodeTries: (left: number) => {
    if (left === 0)
      return 'It was wrong for the third time: the request is rejected, and the one-time password cannot be used any more.';
    return `Ask the installer to read it out again. ${left === 1 ? 'One more wrong code rejects' : 'The third wrong code rejects'} the request.`;
  },
  notIssuer: 'Somebody else generated these one-time passwords',
  onlyIssuer: (name: string) => `Only ${name} can see them. Ask that person, or generate new ones.`,
  onlySomebody: 'Only the person who generated them can see them. Ask that person, or generate new ones.',
  tryAgain: 'Try again',
};

export type FailureTexts = typeof failureTexts;
