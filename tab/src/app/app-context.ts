import { createContext, useContext } from 'react';
import type { TabApi } from '../api/api-error.ts';
import type { ConnectionStore } from '../live/connection-store.ts';
import type { TeamsHost } from '../teams/teams-host.ts';

/** The parts that every page of the app can use. */
export interface AppParts {
  readonly host: TeamsHost;
  readonly api: TabApi;
  readonly connection: ConnectionStore;
}

const AppContext = createContext<AppParts | undefined>(undefined);
export const AppPartsProvider = AppContext.Provider;

/**
 * Returns the parts that every page can use.
 * @throws Error outside of the app
 */
export function useApp(): AppParts {
  const parts = useContext(AppContext);
  if (parts === undefined) throw new Error('outside of the app');
  return parts;
}
