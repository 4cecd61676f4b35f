import { targetRemedies } from '../target-remedies.ts';
import { targetTexts } from './target.ts';

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
    signed_out: 'Signed out by two approvers.',
    delivery_over: 'Expired after it was delivered to the console.',
    revoked: 'Canceled: its one-time password was revoked.',
    superseded: 'Canceled: a newer one-time password replaced it.',
    altered:
      'Canceled: its data was changed in the database, and not by the server. Tell your security team, then generate a new one-time password.',
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
    waits:
      'A reset of this password got no clear answer and may still take effect. We wait for that before we try again.',
    no_console_has_it: {
      yes: "The account's password was changed, but no console has it. Generate a new one-time password for this room.",
      maybe:
        "The account's password may have been changed, because a reset got no clear answer. No console has it. Generate a new one-time password for this room.",
      no: "The account's password wasn't changed. Generate a new one-time password to start over.",
    },
    pauses: 'Microsoft Graph asks us to wait before we try again.',
    /** A console got its credential, but the sign-in of its room was never confirmed. */
    delivery_over: {
      replaced:
        'A newer one-time password replaced this one, and no one had confirmed that the room signed in. You can still confirm it.',
      not_confirmed:
        'For 30 days no one confirmed that the room signed in. If it did, confirm it now. Otherwise, generate a new one-time password.',
      signed_out: 'Two approvers signed the room out. To bring it back, generate a new one-time password.',
    },
    generate_again: 'Generate a new one-time password to start over.',
  },
  /** Whether the password changed in a request that needs attention. */
  passwordSoFar: {
    yes: "The account's password was changed.",
    maybe: "The account's password may have been changed, because a reset got no clear answer.",
    no: "The account's password wasn't changed.",
  },
  /** A change of the password that was noticed after the one of the release. */
  laterChange: {
    same_release:
      'The password was set again later. A late reset of this release may have done that, and it sets the same password.',
    other_release:
      "The password changed again after this release. A late reset with another password may have done that, so the console's password might not work.",
    someone: "Someone else changed the password after this release. The console's password doesn't work anymore.",
  },
  /** What to do about each problem that can stop a release. */
  remedies: {
    permission_missing:
      "The app isn't allowed to reset this password. Grant the permission in Microsoft Entra, then try again.",
    ...targetRemedies(targetTexts),
    password_used: 'Microsoft Entra refused several new passwords as used before. Check the account, then try again.',
    directory_busy: 'Microsoft Graph asked us to slow down each time. Try again in a few minutes.',
    change_not_shown:
      "Microsoft Graph accepted the new password, but doesn't show the change. Try again in a few minutes.",
    account_not_shown:
      "Microsoft Graph accepted the new password, but then didn't find the account. Check that the account exists, then try again.",
    changed_elsewhere:
      'The password changed again before the console got it. Someone else or a late reset may have done that. Find out who changed it, then select Release again.',
    account_refused: 'Microsoft Entra refused the new password. Check the account, then try again.',
    directory_failing: "Microsoft Graph isn't responding. Try again in a few minutes.",
    password_gone: 'The uploaded password is no longer stored. Upload it again with a new one-time password.',
    release_overdue:
      "The release didn't finish within 30 minutes. Try again. If it happens again, ask the operator of the server to check its log.",
    rules_altered:
      "The preferences in the database aren't the ones that an approver saved last. Tell your security team, check the preferences and save them again, then try again.",
    channel_altered:
      "The approval channel in the database isn't the one that an approver chose last. Tell your security team, choose the channel again, then try again.",
    unexpected: 'This failed several times. Fix the cause named in the server log, then try again.',
    console_failing:
      "The console couldn't use the password. Check the console, and make sure that neither MFA nor device-based Conditional Access applies to the account. Then try again.",
  },
};

export type ApiRequestTexts = typeof apiRequestTexts;
