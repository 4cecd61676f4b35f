/** Why a console gets nothing, where no administrator chose the reason. */
export const deviceTexts = {
  reasons: {
    code_unusable: 'This code cannot be used. Ask your administrator for a new one.',
    withdrawn: 'The one-time password was withdrawn',
    not_decided: 'Nobody decided in time.',
    not_collected: 'The credential was not collected in time.',
    password_not_set: 'The password of the room could not be set in time.',
  },
  /** A reason with the administrator's own words. */
  inDetail: (reason: string, words: string) => `${reason}: ${words}`,
};

export type DeviceTexts = typeof deviceTexts;
