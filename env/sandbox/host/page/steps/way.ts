import { useState } from 'react';

/** Generate and decide in the pages of the tab, or by messages and cards. */
export const WAYS = ['tab', 'chat'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_NAMES: Readonly<Record<Way, string>> = { tab: 'In the tab', chat: 'In chat' };

const KEY = 'rooms-otp/way';

/** Only what is said: a step is done whichever way it was taken. */
export function useWay(): readonly [way: Way, change: (way: Way) => void] {
  const [way, setWay] = useState<Way>(() => WAYS.find((one) => one === localStorage.getItem(KEY)) ?? 'tab');
  const change = (next: Way): void => {
    localStorage.setItem(KEY, next);
    setWay(next);
  };
  return [way, change];
}
