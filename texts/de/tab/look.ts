import type { LookTexts } from '../../en/tab/look.ts';

export const lookTexts: LookTexts = {
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  hours: (count) => `${count} h`,
  days: (count) => (count === 1 ? '1 Tag' : `${count} Tage`),
};
