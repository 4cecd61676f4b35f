/** Why a console gets no credential when no administrator chose the reason. */
export const deviceTexts = {
  reasons: {
    code_unusable: "This code can't be used. Ask your administrator for a new one.",
    opening_over: 'The connection to the server took too long. Try again.',
    withdrawn: 'The one-time password was revoked',
    not_decided: 'No one decided in time.',
    not_collected: "The credential wasn't collected in time.",
    password_not_set: "The password of the room couldn't be set in time.",
    pick_up_over:
      "The time to use this password is over. If the room doesn't sign in, ask your administrator for a new one-time password.",
  },
  /** A reason with the administrator's own words. */
  inDetail: (reason: string, words: string) => `${reason}: ${words}`,
};

export type DeviceTexts = typeof deviceTexts;
