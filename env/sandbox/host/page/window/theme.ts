import { useEffect, useState } from 'react';

/** The themes, by their names in teams-js. */
export const THEMES = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

const KEY = 'rooms-otp/theme';

function firstTheme(): Theme {
  const asked = new URLSearchParams(location.search).get('theme') ?? localStorage.getItem(KEY);
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
  return THEMES.find((theme) => theme === asked) ?? system;
}

export function useTheme(): readonly [theme: Theme, change: (theme: Theme) => void] {
  const [theme, setTheme] = useState(firstTheme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const change = (next: Theme): void => {
    localStorage.setItem(KEY, next);
    setTheme(next);
  };
  return [theme, change];
}
