export const decisionTexts = {
  decision: 'Decision',
  issuerHint: 'You generated this one-time password, so someone else must approve it.',
  approve: 'Approve the request',
  reject: 'Reject the request',
  matchCode: 'Verification digits',
  matchCodeHint: '6 digits on the console. Ask the installer to read them to you.',
  reason: 'Reason for rejection',
  chooseReason: 'Choose a reason',
  text: 'Comment',
  textHint: (typed: number, most: number) => `${typed} of ${most} characters`,
  submit: 'Submit',
  submitting: 'Submitting …',
  missing: {
    choice: 'Choose whether to approve or to reject the request.',
    matchCode: 'Type the 6 digits that the installer reads from the console.',
    reason: 'Choose a reason for rejection.',
    text: 'Enter a comment.',
    shorter: (most: number) => `At most ${most} characters.`,
  },
  resetConsequence:
    'Approving sets a new password for the account. Every device that signs in with the current one is signed out.',
  keepConsequence: "Approving gives this console the uploaded password. The account's password doesn't change.",
  rejectConsequence:
    "The console shows that it was rejected, and its one-time password no longer works. The account's password doesn't change.",
};

export type DecisionTexts = typeof decisionTexts;
