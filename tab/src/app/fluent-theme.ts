import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { TeamsHost, Theme } from '../teams/teams-host.ts';

const FLUENT_THEMES: Readonly<Record<Theme, FluentTheme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Returns the Fluent UI theme that matches Teams, and follows its changes. */
export function useFluentTheme(host: TeamsHost): FluentTheme {
  const [theme, setTheme] = useState(host.theme);
  useEffect(() => host.onThemeChange(setTheme), [host]);
  return FLUENT_THEMES[theme];
}
