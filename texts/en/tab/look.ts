/** The abbreviated units of time. */
export const lookTexts = {
  seconds: (count: number) => `${count} s`,
  minutes: (count: number) => `${count} min`,
  hours: (count: number) => `${count} h`,
  days: (count: number) => `${count} d`,
};

export type LookTexts = typeof lookTexts;
