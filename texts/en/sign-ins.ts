import type { SignInState, SignInWitness, UnreadReason } from '../../contract/sign-ins/sign-in-view.ts';

/** What could not be read, and what to do to know more. */
interface UnreadWords {
  readonly cause: string;
  readonly remedy: string;
}

const ASK = 'Ask the installer, then confirm the sign-in.';

const signInLogUnread: Readonly<Record<UnreadReason, UnreadWords>> = {
  no_permission: {
    cause: "The app isn't allowed to read the sign-in log.",
    remedy: `Grant the permission AuditLog.Read.All in Microsoft Entra. ${ASK}`,
  },
  no_license: {
    cause: 'The sign-in log needs Microsoft Entra ID P1, and this tenant has no license for it.',
    remedy: ASK,
  },
  busy: { cause: "Microsoft Graph is throttling requests, so we couldn't read the sign-in log.", remedy: ASK },
  no_answer: { cause: "Microsoft Graph didn't answer when we read the sign-in log.", remedy: ASK },
  switched_off: { cause: 'The sign-in log is turned off in the settings of the server.', remedy: ASK },
};

const keyUnread: Readonly<Record<UnreadReason, UnreadWords>> = {
  no_permission: {
    cause: "The app isn't allowed to read the resource account key.",
    remedy: `Grant the permission UserAuthMethod-ResourceKey.Read.All in Microsoft Entra. ${ASK}`,
  },
  no_license: { cause: 'This tenant has no license to read resource account keys.', remedy: ASK },
  busy: { cause: "Microsoft Graph is throttling requests, so we couldn't read the resource account key.", remedy: ASK },
  no_answer: { cause: "Microsoft Graph didn't answer when we read the resource account key.", remedy: ASK },
  switched_off: { cause: 'Reading resource account keys is turned off in the settings of the server.', remedy: ASK },
};

/** What witnesses say about the sign-in of a room, and what follows from it, on the card, in chat and in the tab. */
export const signInTexts = {
  states: {
    signed_in: 'Signed in',
    not_seen: 'Not seen yet',
    failed: 'Sign-in failed',
    unknown: 'Unknown',
  } satisfies Record<SignInState, string>,
  waiting: 'Not known yet',
  waitingText: 'The console restarts and signs in.',
  witnesses: {
    sign_in_log: 'Microsoft Entra sign-in log',
    resource_account_key: 'Resource account key',
    event_log: 'Console event log',
    settings_file: 'Settings file',
    installer: 'Installer',
    administrator: 'Administrator',
  } satisfies Record<SignInWitness, string>,

  /** What one witness says. */
  signedIn: 'Signed in.',
  signedInBy: (app: string) => `Signed in by ${app}.`,
  confirmedBy: (person: string) => `Confirmed by ${person}.`,
  keyUsed: 'First used.',
  taken: 'Taken by the Teams Rooms app.',
  notTaken: 'Not taken by the Teams Rooms app, so the console deleted it.',
  nothing: 'No sign-in found.',
  quoted: (name: string) => `"${name}"`,
  blockedByOne: (policy: string) => `Blocked by the policy ${policy}.`,
  blockedBySeveral: (policies: string) => `Blocked by the policies ${policies}.`,
  excludeFromOne: (policy: string) =>
    `Exclude the resource account from the policy ${policy}, then restart the console.`,
  excludeFromSeveral: (policies: string) =>
    `Exclude the resource account from the policies ${policies}, then restart the console.`,
  oldPassword: 'Another device may still use the old password.',
  unread: { sign_in_log: signInLogUnread, resource_account_key: keyUnread },

  /** What follows from all of them. */
  seenBy: (witness: string, words: string) => `${witness}: ${words}`,
  notSeen: 'Not seen yet: has the console restarted?',
  notSeenRemedy: 'If the room has signed in, confirm the sign-in. Otherwise, restart the console.',
  cannotTell: "We can't tell whether the room signed in.",
  against: 'A later sign-in failed, although the room had signed in.',
  againstRemedy: 'Ask the installer whether the room works.',
  services: 'Services',
  calendar: 'Calendar',
};

export type SignInTexts = typeof signInTexts;
