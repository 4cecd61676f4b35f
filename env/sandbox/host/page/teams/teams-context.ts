import { createContext, useContext } from 'react';
import type { PersonView } from '../../../connector/wire.ts';
import type { HostSettings } from '../../wire.ts';
import type { DialogInfo, PressOutcome } from '../cards/press-outcome.ts';
import type { TeamsApi } from './teams-api.ts';
import type { TeamsStore } from './teams-store.ts';
import type { Theme } from '../window/theme.ts';

export interface OpenedDialog extends DialogInfo {
  /** Sends what the person filled in, and returns what comes next. */
  readonly submit: (result: unknown) => Promise<PressOutcome>;
  /** Closes the dialog without a result. */
  readonly cancel?: () => void;
}

export interface TeamsWindow {
  readonly api: TeamsApi;
  readonly store: TeamsStore;
  readonly me: PersonView;
  readonly settings: HostSettings;
  readonly theme: Theme;
  /** A BCP 47 language tag. */
  readonly locale: string;
  /** Whether the tab is as wide as on a phone. */
  readonly isNarrow: boolean;
  /** Whether the tab gets no token, as without consent. */
  readonly refusesToken: boolean;
  readonly openDialog: (dialog: OpenedDialog | undefined) => void;
}

const TeamsContext = createContext<TeamsWindow | undefined>(undefined);
export const TeamsProvider = TeamsContext.Provider;

export function useTeams(): TeamsWindow {
  const teams = useContext(TeamsContext);
  if (teams === undefined) throw new Error('outside of a Teams window');
  return teams;
}
