export const apiViewTexts = {
  /** The name of an actor that isn't an administrator. */
  actors: { console: 'Console', rule: 'Rule: expected serial number', system: 'Rooms OTP', unknown: 'Unknown' },
  sync: {
    permission_missing: "The app isn't allowed to read the accounts. Grant its permissions in Microsoft Entra.",
    failed: "Microsoft Graph didn't respond. The next sync tries again.",
  },
  /** Why a room needs attention. */
  stuck: {
    needs_attention: "The console can't get its credential.",
    changed_later: "The password changed again after the console got it. The console's password might not work.",
    not_signed_in: 'The console has its credential, but no one confirmed that the room signed in.',
  },
  /** What to do about an account of a rollout. */
  rolloutRemedies: {
    account_unknown: 'This account no longer exists. Refresh the accounts and select again.',
    account_synced_from_on_premises:
      'Its password is synced from on-premises. Choose "Upload sign in data from CSV file".',
    ready_by_now: 'The account is ready now. Select Retry failed.',
    password_gone: 'Its uploaded password is no longer stored. Start over with the CSV file.',
    no_permission:
      'You no longer have permission to generate one-time passwords. Ask an administrator, then select Retry failed.',
    directory_unavailable:
      "We couldn't check your permissions because Microsoft Graph isn't responding. Select Retry failed in a minute.",
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
