import { useState } from 'react';

/** The two ways to generate and decide: in the pages of the tab, or by messages and cards. */
export const WAYS = ['tab', 'chat'] as const;
export type Way = (typeof WAYS)[number];

export const WAY_NAMES: Readonly<Record<Way, string>> = { tab: 'In the tab', chat: 'In chat' };

const KEY = 'rooms-otp/way';

/** Remembers which way the steps describe. A step is done whichever way the person took. */
export function useWay(): readonly [way: Way, change: (way: Way) => void] {
  const [way, setWay] = useState<Way>(() => WAYS.find((one) => one === localStorage.getItem(KEY)) ?? 'tab');
  const change = (next: Way): void => {
    localStorage.setItem(KEY, next);
    setWay(next);
  };
  return [way, change];
}
