import type { ProblemCode } from '../../../contract/problem-codes.ts';

interface Failure {
  readonly title: string;
  readonly remedy: string;
}

const UNREACHABLE: Failure = { title: "The server isn't responding", remedy: 'Check your network, then try again.' };
const SIGN_IN_AGAIN = "Try again. If that doesn't help, sign out of Teams and in again.";

/** What happened when the server didn't do what the person asked for, and what to do about it. */
export const failureTexts = {
  unreachable: UNREACHABLE,
  failing: { title: 'Something went wrong on the server', remedy: 'Try again in a minute.' } as Failure,
  unknownRemedy: 'Reload the page to see what changed.',
  token: {
    consent_needed: {
      title: "Teams can't sign you in here yet",
      remedy:
        'Rooms OTP needs consent from you or an administrator of your organization to know who you are. Try again, and accept when Teams asks.',
    },
    sign_in_failed: { title: "Teams couldn't sign you in", remedy: SIGN_IN_AGAIN },
    token_refused: { title: 'Your sign-in is no longer valid', remedy: SIGN_IN_AGAIN },
  },
  problems: {
    guest_refused: {
      title: "Guests can't use Rooms OTP",
      remedy: 'Switch to your account in this organization in Teams, or ask a colleague who works here.',
    },
    no_permission: {
      title: "You don't have permission to do this",
      remedy: 'Ask an administrator to add you to the group of generators, approvers, or readers.',
    },
    account_unknown: {
      title: "This resource account doesn't exist",
      remedy: 'It might have been deleted. Refresh the list of resource accounts.',
    },
    account_not_ready: {
      title: "The account isn't ready for a console",
      remedy: 'Fix the problems listed under Account configuration, then refresh.',
    },
    account_synced_from_on_premises: {
      title: "The account's password is synced from on-premises",
      remedy: 'Upload its sign-in data from a CSV file instead.',
    },
    otp_unknown: {
      title: "This one-time password doesn't exist",
      remedy: 'Go back to the account to see the current one.',
    },
    request_unknown: { title: "This request doesn't exist", remedy: "Go back to Requests to see what's waiting." },
    refresh_refused: {
      title: "The app isn't allowed to read this account",
      remedy: 'Grant User.Read.All in Microsoft Entra, then refresh again.',
    },
    refresh_unanswered: {
      title: "The account wasn't read again",
      remedy: "Microsoft Graph isn't responding. Refresh the account in a minute.",
    },
    rules_change_own: {
      title: 'You asked for this change',
      remedy: 'Another approver must confirm it. You can withdraw it.',
    },
    rules_change_too_new: {
      title: "You can't confirm this change yet",
      remedy: 'You can do so a day after you were first seen as an approver. Ask another approver.',
    },
    rules_change_over: { title: 'This change was already decided', remedy: 'The page shows what applies now.' },
    rules_change_changed: {
      title: 'The setting has changed since someone asked for this',
      remedy: 'Reject the change, and ask for it again.',
    },
    rules_change_unknown: { title: "This change doesn't exist", remedy: 'The page shows what is waiting.' },
    rules_pinned: {
      title: 'The settings of the server pin this rule',
      remedy: 'Ask the person who runs the server to change RULES_PINNED.',
    },
    networks_invalid: {
      title: "A network can't be used",
      remedy: 'Enter networks such as 10.20.0.0/16, with at least /8 for IPv4 and /16 for IPv6.',
    },
    request_changed: { title: 'The request changed in the meantime', remedy: 'Review it, then decide.' },
    request_expired: {
      title: 'The time to decide is up',
      remedy: 'Generate a new one-time password for the account.',
    },
    release_again_refused: {
      title: "The password can't be released again",
      remedy: 'Generate a new one-time password for this room.',
    },
    release_refused: { title: "The account can't get a credential now", remedy: 'Check the account.' },
    request_not_delivered: {
      title: "The console hasn't saved its settings yet",
      remedy: 'Confirm the sign-in after it has. The current status is shown below.',
    },
    four_eyes: {
      title: 'You generated this one-time password',
      remedy: 'Someone else must approve it. You can reject it.',
    },
    match_code_incomplete: {
      title: 'There are 6 verification digits',
      remedy: "Ask the installer for all 6 digits on the console, and type them. This attempt doesn't count.",
    },
    match_code_missing: {
      title: 'The verification digits are missing',
      remedy: 'Ask the installer for the 6 digits on the console, and type them.',
    },
    reason_text_missing: {
      title: 'The reason needs a comment',
      remedy: 'Enter a comment that says why you reject the request.',
    },
    reason_invalid: { title: "This reason isn't available", remedy: 'Choose another reason for rejection.' },
    directory_unavailable: {
      title: "We can't check your permissions right now",
      remedy: "Microsoft Graph isn't responding. Try again in a minute.",
    },
    token_unverifiable: { title: "We can't check your sign-in right now", remedy: 'Try again in a minute.' },
    store_unavailable: {
      title: "The server can't reach its database right now",
      remedy: 'Try again in a minute.',
    },
    throttled: { title: 'Too many attempts in a short time', remedy: 'Wait a minute, then try again.' },
    input_invalid: {
      title: "The server doesn't accept this",
      remedy: 'Reload the page. It might be older than the server.',
    },
    batch_unknown: {
      title: "This rollout doesn't exist",
      remedy: "Close this page, and generate one-time passwords where they're missing.",
    },
    list_already_accepted: {
      title: 'Someone else already accepted the new list',
      remedy: "There's nothing left to do.",
    },
    list_not_held: {
      title: 'No new list is waiting, or it changed since you saw it',
      remedy: 'Review what is shown now.',
    },
    lifetime_invalid: {
      title: 'Enter 1 to 336 hours',
      remedy: 'Change how long the codes are valid, or when they become valid.',
    },
    path_unknown: {
      title: "The server doesn't know this page",
      remedy: 'Reload the page. It might be older or newer than the server.',
    },
  } satisfies Partial<Record<ProblemCode, Failure>>,
  resolvedBy: (name: string) => `${name} already decided this request`,
  resolvedBySomebody: 'Someone else already decided this request',
  resolvedOn: (moment: string) => `It was decided on ${moment}. The account page shows the decision.`,
  resolvedRemedy: 'The account page shows the decision.',
  matchCodeWrong: "These aren't the digits on the console",
  /** What to do while attempts are left. When none is left, the server has rejected the request. */
  matchCodeTries: (left: number) => {
    if (left === 0)
      return 'That was the third wrong attempt, so the request was rejected. The one-time password no longer works.';
    return `Ask the installer to read them again. ${left === 1 ? 'One more wrong attempt rejects' : 'The third wrong attempt rejects'} the request.`;
  },
  notIssuer: 'Someone else generated these one-time passwords',
  onlyIssuer: (name: string) => `Only ${name} can see them. Ask them, or generate new ones.`,
  onlySomebody: 'Only the person who generated them can see them. Ask them, or generate new ones.',
  tryAgain: 'Try again',
};

export type FailureTexts = typeof failureTexts;
