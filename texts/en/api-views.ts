export const apiViewTexts = {
  /** Who did something, when it was no administrator. */
  actors: { console: 'Console', rule: 'Rule: expected serial number', system: 'Rooms OTP', unknown: 'Unknown' },
  sync: {
    permission_missing: 'The app may not read the accounts. Grant its permissions in Microsoft Entra.',
    failed: 'The directory did not answer. The next sync tries again.',
  },
  /** What is the matter with a room that is stuck. */
  stuck: {
    needs_attention: 'The console cannot get its credential.',
    not_signed_in: 'The console has its credential, and nobody has confirmed that the room signed in.',
  },
  /** What to do about an account of a batch. */
  batchRemedies: {
    account_unknown: 'There is no such account any more. Refresh the accounts and select again.',
    account_synced_from_on_premises:
      'Its password comes from the on-premises directory: choose "Upload sign in data from CSV file".',
    ready_by_now: 'It is ready by now. Press Retry failed.',
    password_gone: 'Its uploaded password is not kept any more. Start again with the CSV.',
    no_right: 'You have lost the right to generate one-time passwords. Ask an administrator, then press Retry failed.',
    directory_unavailable:
      'Your rights could not be checked, as the directory does not answer. Press Retry failed in a minute.',
    internal:
      'Something went wrong here. Press Retry failed; if it stays, ask whoever runs the server to look into its log.',
  },
  /** Where a standard client of the device flow sends people. */
  devicePage: {
    heading: 'An administrator approves in Teams',
    text: 'Read the six digits on the console out to your administrator, who finds the request in the approval channel in Microsoft Teams. There is nothing to enter on this page.',
  },
};

export type ApiViewTexts = typeof apiViewTexts;
