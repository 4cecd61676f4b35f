import { useMemo, useState } from 'react';
import { useLocale } from './locale.ts';
import { type Theme, useTheme } from './theme.ts';

/** What a person's own Teams decides, and what a developer tries. */
export interface Switches {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly locale: string;
  readonly setLocale: (locale: string) => void;
  /** Shows the tab as wide as on a phone. */
  readonly isNarrow: boolean;
  readonly setNarrow: (isNarrow: boolean) => void;
  /** Answers the tab's question for a token as Teams does without consent. */
  readonly refusesToken: boolean;
  readonly setRefusesToken: (refuses: boolean) => void;
}

export function useSwitches(): Switches {
  const [theme, setTheme] = useTheme();
  const [locale, setLocale] = useLocale();
  const [isNarrow, setNarrow] = useState(false);
  const [refusesToken, setRefusesToken] = useState(false);
  return useMemo(
    () => ({ theme, setTheme, locale, setLocale, isNarrow, setNarrow, refusesToken, setRefusesToken }),
    [theme, locale, isNarrow, refusesToken],
  );
}
