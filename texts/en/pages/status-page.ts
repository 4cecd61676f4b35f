/** The page that the QR code of an installer sheet opens on a phone. */
export const statusPageTexts = {
  /** What an installer sees, and what to do. */
  states: {
    not_yet: { title: 'Not valid yet', text: "The code can't be used yet. The sheet says when it becomes valid." },
    waiting_for_code: {
      title: 'Waiting for the code',
      text: 'On the console in this room, start the Rooms OTP program and type the code on the sheet.',
    },
    waiting_for_approval: {
      title: 'Waiting for approval',
      text: 'Call the administrator and read out the 6 digits on the console.',
    },
    approved: {
      title: 'Approved',
      text: 'When the console shows that the credential is delivered, restart the console.',
    },
    needs_attention: {
      title: 'Approved, but the console has no credential',
      text: 'Call the administrator, who can see in Teams what is missing. Leave the console on.',
    },
    restart: {
      title: 'Approved: restart the console',
      text: 'The console has its credential. Restart it, and wait until the room signs in.',
    },
    sign_in_failed: {
      title: "The room couldn't sign in",
      text: 'Call the administrator, who can see the reason in Teams.',
    },
    signed_in: { title: 'Signed in', text: 'The room is ready. Destroy the sheet.' },
    rejected: { title: 'Rejected', text: 'Call the administrator before you try again. You need a new sheet.' },
    expired: { title: 'Expired', text: "The code can't be used anymore. Ask the administrator for a new sheet." },
    canceled: {
      title: 'Canceled',
      text: 'The code was revoked, or a newer one replaced it. Use the newest sheet, or ask the administrator for one.',
    },
    ended: { title: 'Ended', text: "This sheet isn't needed anymore. Destroy it." },
  },
  reason: (reason: string) => `Reason for rejection: ${reason}`,
  contact: 'Contact for installers',
  noContact: 'Call the person who gave you the sheet.',
  again: 'Check again',
  stale: "We can't reach the server. This is the last known state.",
  none: {
    title: 'Nothing to show',
    text: 'The sheet has ended, or the address is wrong. Call the person who gave you the sheet.',
  },
  tooMany: { title: 'Too many attempts', text: 'Wait a minute, then check again.' },
  failed: { title: 'Something went wrong', text: 'Wait a minute, then check again.' },
};

export type StatusPageTexts = typeof statusPageTexts;
