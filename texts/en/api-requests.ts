/** The state of a request and what happens next, for the person who looks at it in the tab. */
export const apiRequestTexts = {
  status: {
    pending: 'Waiting for approval.',
    approved: 'Approved.',
    needs_attention: "Approved, but the console can't get its credential.",
    delivered: 'Delivered to the console.',
    signed_in: 'Signed in.',
    rejected: (reason: string) => `Rejected: ${reason}.`,
    expired: 'Expired: no one acted in time.',
    revoked: 'Canceled: its one-time password was revoked.',
    superseded: 'Canceled: a newer one-time password replaced it.',
  },
  next: {
    typed: 'Call the installer, compare the serial number, and type the 6 digits on the console.',
    shown:
      'Call the installer. Approve only if the console has this serial number and shows these verification digits.',
    issuer: 'You generated this one-time password, so another approver must approve it. You can reject it.',
    reader: 'Only approvers can decide.',
    approved: 'The console will get its credential in a moment.',
    approved_failing: 'The console will get its credential in a moment, but the account needs action.',
    ready: 'The console can collect its credential now.',
    delivered: 'The console restarts and signs in. Confirm when you see that the room is signed in.',
    delivered_failing:
      'The console has its credential, but the account needs action. Confirm when you see that the room is signed in.',
    signed_in: 'The room is ready for meetings.',
    no_console_has_it:
      "The account's password was changed, but no console has it. Generate a new one-time password for this room.",
    generate_again: 'Generate a new one-time password to start over.',
  },
  /** What to do about each problem that can stop a release. */
  remedies: {
    permission_missing:
      "The app isn't allowed to reset this password. Grant the permission in Microsoft Entra, then try again.",
    account_gone: 'The account no longer exists. Generate a one-time password for another account.',
    account_refused: 'Microsoft Entra refused the new password. Check the account, then try again.',
    directory_failing: "Microsoft Graph isn't responding. Try again in a few minutes.",
    password_gone: 'The uploaded password is no longer stored. Upload it again with a new one-time password.',
    unexpected: 'This failed several times. Fix the cause named in the server log, then try again.',
    console_failing:
      "The console couldn't use the password. Check the console, and make sure that neither MFA nor device-based Conditional Access applies to the account. Then try again.",
  },
};

export type ApiRequestTexts = typeof apiRequestTexts;
