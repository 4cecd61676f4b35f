/** How a request stands, and what comes next, for the person who looks at it in the tab. */
export const apiRequestTexts = {
  status: {
    pending: 'Waits for a decision.',
    approved: 'Approved.',
    needs_attention: 'Approved, but the console cannot get its credential.',
    delivered: 'Delivered to the console.',
    signed_in: 'Signed in.',
    rejected: (reason: string) => `Rejected: ${reason}.`,
    expired: 'Expired: nobody acted in time.',
    revoked: 'Cancelled: its one-time password was revoked.',
    superseded: 'Cancelled: a newer one-time password replaced it.',
  },
  next: {
    typed: 'Call the installer, compare the serial number, and type the six digits that the console shows.',
    shown: 'Call the installer. Approve only when the console has this serial number and shows this match code.',
    issuer: 'You generated this one-time password, so another approver must approve it. You can reject it.',
    reader: 'A member of the approvers group decides.',
    approved: 'The console gets its credential in a moment.',
    ready: 'The console can pick its credential up.',
    delivered: 'The console restarts and signs in. Confirm it when you see the room signed in.',
    signed_in: 'The room is ready for meetings.',
    no_console_has_it:
      'The account has a new password that no console got: generate another one-time password for this room.',
    generate_again: 'Generate another one-time password to start again.',
  },
  /** By what stopped a release. */
  remedies: {
    permission_missing: 'The app may not reset this password. Grant its permission in Microsoft Entra, then try again.',
    account_gone: 'The account does not exist any more. Generate a one-time password for another account.',
    account_refused: 'The directory refused the new password. Check the account, then try again.',
    directory_failing: 'The directory does not answer. Try again later.',
    password_gone: 'The uploaded password is not there any more. Upload it again with a new one-time password.',
    unexpected: 'The server failed at it again and again. Its log says at what; try again once that is put right.',
    console_failing:
      'The console could not use the password. Check the console, and that no MFA and no device-based Conditional Access applies to the account; then try again.',
  },
};

export type ApiRequestTexts = typeof apiRequestTexts;
