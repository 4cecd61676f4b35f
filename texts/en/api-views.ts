import { targetRemedies } from '../target-remedies.ts';
import { targetTexts } from './target.ts';

export const apiViewTexts = {
  /** The name of an actor that isn't an administrator. */
  actors: { console: 'Console', rule: 'Rule: expected serial number', system: 'Rooms OTP', unknown: 'Unknown' },
  sync: {
    permission_missing: "The app isn't allowed to read the accounts. Grant its permissions in Microsoft Entra.",
    failed: "Microsoft Graph didn't give a usable answer. The next sync tries again.",
    list_repeats:
      'The list of users from Microsoft Graph repeats pages that were already read. The next sync tries again.',
    list_malformed: "The answer from Microsoft Graph isn't a list of users. The next sync tries again.",
    unexpected:
      'Something went wrong while we read the accounts. The next sync tries again. If it keeps happening, ask the operator of the server to check its log.',
    /** The sources of the list of accounts, each with what happens while it can't be read completely. */
    sources: {
      users: { title: 'Users', effect: 'No account is marked as gone.' },
      rooms: { title: 'Room list', effect: 'Accounts keep their last known location.' },
      licenses: { title: 'Licenses', effect: 'Accounts keep their last known licenses.' },
      mailboxes: { title: 'Mailboxes', effect: 'Mailboxes that weren\'t read before stay "not checked".' },
    },
    reasons: {
      no_answer: "Microsoft Graph doesn't give a usable answer",
      no_permission: "the app doesn't have the permission",
      switched_off: 'empty or turned off',
      list_incomplete: 'incomplete',
    },
    incompleteOf: (count: number, total: number) => `incomplete (${count} of ${total})`,
    missing: (title: string, reason: string, effect: string) => `${title}: ${reason}. ${effect}`,
    leftOut: (count: number, names: string) =>
      `${count === 1 ? '1 record was' : `${count} records were`} left out because we can't understand or store ${count === 1 ? 'it' : 'them'}: ${names}.`,
    held: {
      gone: (gone: number, known: number) => `The new list lacks ${gone} of ${known} accounts, so it isn't used yet.`,
      roomsLost: (rooms: number) =>
        `In the new list, ${rooms} accounts are no longer on the room list, so it isn't used yet.`,
      both: (gone: number, known: number, rooms: number) =>
        `The new list lacks ${gone} of ${known} accounts, and ${rooms} more are no longer on the room list, so it isn't used yet.`,
      names: (names: string, more: number) =>
        more === 0 ? `Missing: ${names}.` : `Missing: ${names}, and ${more} more.`,
      first: "The new list has changed nothing. We'll read it again in 5 minutes.",
      confirmed:
        'A second reading said the same. The new list has changed nothing. If the new list is right, an approver accepts it in Preferences or types "accept the new list".',
      accepted: (by: string) => `${by} accepted it. We're reading the accounts again.`,
    },
  },
  /** Why a room needs attention. */
  stuck: {
    needs_attention: "The console can't get its credential.",
    changed_later: "The password changed again after the console got it. The console's password might not work.",
    sign_in_failed: "The room couldn't sign in. Its page says why and what to do.",
    not_seen: 'No sign-in of the room was seen yet. Has the console restarted?',
    not_signed_in: 'The console has its credential, but no one confirmed that the room signed in.',
  },
  /** What to do about an account of a rollout. */
  rolloutRemedies: {
    ...targetRemedies(targetTexts),
    account_unknown: 'This account no longer exists. Refresh the accounts and select again.',
    account_synced_from_on_premises:
      'Its password is synced from on-premises. Choose "Upload sign in data from CSV file".',
    ready_by_now: 'The account is ready now. Select Retry failed.',
    password_gone: 'Its uploaded password is no longer stored. Start over with the CSV file.',
    no_permission:
      'You no longer have permission to generate one-time passwords. Ask an administrator, then select Retry failed.',
    directory_unavailable:
      "We couldn't check your permissions because Microsoft Graph isn't responding. Select Retry failed in a minute.",
    replaces_live:
      'In the meantime, someone generated a code for this account, or its room signed in. Nothing was replaced. Select "Generate for these" to see what is live.',
    internal:
      'Something went wrong. Select Retry failed. If it keeps happening, ask the operator of the server to check its log.',
  },
  /** The page to which a standard client of the device flow sends people. */
  devicePage: {
    heading: 'An administrator approves in Teams',
    text: "Read the 6 digits on the console to your administrator, who finds the request in the approval channel in Microsoft Teams. There's nothing to enter on this page.",
  },
};

export type ApiViewTexts = typeof apiViewTexts;
