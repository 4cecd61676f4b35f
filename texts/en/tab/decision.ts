export const decisionTexts = {
  decision: 'Decision',
  issuerHint: 'You generated this one-time password, so somebody else must approve it.',
  approve: 'Approve the request',
  reject: 'Reject the request',
  matchCode: 'Match code',
  matchCodeHint: "The six digits on the console's screen. Ask the installer to read them out.",
  reason: 'Reason for rejection',
  chooseReason: 'Choose a reason',
  text: 'What is the matter',
  textHint: (typed: number, most: number) => `${typed} of ${most} characters`,
  submit: 'Submit',
  submitting: 'Submitting …',
  missing: {
    choice: 'Choose whether to approve or to reject the request.',
    matchCode: 'Type the six digits that the installer reads out from the console.',
    reason: 'Choose a reason for the rejection.',
    text: 'Say in a few words why.',
    shorter: (most: number) => `At most ${most} characters.`,
  },
  resetConsequence:
    'Approving sets a new password for the account. Every device that signs in with the present one will be signed out.',
  keepConsequence:
    'Approving hands the password that was uploaded to this console. The password of the account stays as it is.',
  rejectConsequence:
    'The console is told that it was refused, and its one-time password cannot be used any more. The password of the account stays as it is.',
};

export type DecisionTexts = typeof decisionTexts;
