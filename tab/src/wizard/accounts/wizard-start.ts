/** What the wizard starts with: accounts that are selected, or a building whose accounts are listed. */
export interface WizardStart {
  readonly accountIds: readonly string[];
  readonly building?: string;
}

const BUILDING = 'building=';
/** The bot names no more accounts. */
const MOST_ACCOUNTS = 60;

/** Reads what an address names: an account, several with commas between them, or `building=` and a name. */
export function wizardStart(named: string | undefined): WizardStart {
  if (named?.startsWith(BUILDING)) return { accountIds: [], building: named.slice(BUILDING.length) };
  const accountIds = (named ?? '').split(',').filter((id) => id !== '');
  return { accountIds: accountIds.slice(0, MOST_ACCOUNTS) };
}
