import type { TargetProblem } from '../../contract/words.ts';

/** What is wrong with an account that must get no credential, and what to do about it. */
interface TargetWords {
  readonly fault: string;
  readonly remedy: string;
}

/** Why an account gets no one-time password or no credential. */
const problems: Readonly<Record<TargetProblem, TargetWords>> = {
  account_gone: {
    fault: 'The account no longer exists.',
    remedy: 'Generate a one-time password for another account.',
  },
  account_disabled: { fault: 'The account is disabled.', remedy: 'Enable it in Microsoft Entra, then try again.' },
  account_guest: {
    fault: 'The account is a guest of the tenant, not a room.',
    remedy: "Generate a one-time password for the room's own account.",
  },
  account_has_role: {
    fault: 'The account holds a role in Microsoft Entra, so it might be more than a room.',
    remedy: 'Remove the role if the account is a room, then try again.',
  },
  account_in_role_group: {
    fault: 'The account is in a group that can hold roles in Microsoft Entra.',
    remedy: 'Remove it from the group, then try again.',
  },
  account_not_a_room: {
    fault: 'Nothing shows that the account is a room: not its licenses, its mailbox, or the list of places.',
    remedy: 'Assign a Teams Rooms license or convert its mailbox to a room mailbox, then try again.',
  },
  account_synced: {
    fault: "The account's password comes from the on-premises directory or another identity provider.",
    remedy: 'Upload its sign-in data from a CSV file in the wizard.',
  },
  account_renamed: {
    fault: 'The address of the account changed, and too little shows that it still belongs to the room.',
    remedy: 'Check the account in Microsoft Entra. If it is the room, generate a new one-time password.',
  },
  account_unreadable: {
    fault: "We can't read the account or its memberships in Microsoft Graph.",
    remedy: 'Try again in a minute. If that fails, make sure that the app has User.Read.All.',
  },
};

/** The texts about the check of an account at this moment. */
export const targetTexts = {
  problems,
  /** Stands on a card that is waiting for approval. */
  releasesNothing: (fault: string) => `${fault} Approving would give the console nothing.`,
  renamed: (former: string, now: string) => `The address of the account changed: it was ${former}, now it's ${now}.`,
  refusal: (account: string, fault: string, remedy: string) => `${account}: ${fault} ${remedy}`,
  alert: (room: string, fault: string, remedy: string) =>
    `${room}: the request was approved, but the console got no credential. ${fault} ${remedy}`,
  /** What could not be read and does not stop a release. */
  unread: {
    domain: "We don't know whether the domain is federated.",
    domain_no_permission: "We don't know whether the domain is federated (Domain.Read.All is missing).",
    domain_no_answer: "We don't know whether the domain is federated because Microsoft Graph didn't answer.",
    domain_not_listed:
      "We don't know whether the domain is federated because the tenant's list of domains doesn't say.",
    groups: "We can't read the details of some groups of the account. Make sure that the app has GroupMember.Read.All.",
  },
};

export type TargetTexts = typeof targetTexts;
