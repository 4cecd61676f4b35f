/** What the wizard starts with: accounts that are selected, or a building whose accounts are listed. */
export interface WizardStart {
  readonly accountIds: readonly string[];
  readonly building?: string;
}

const BUILDING = 'building=';
/** The bot names no more accounts. */
const MOST_ACCOUNTS = 60;

/** Reads what an address names: an account, several with commas between them, or `building=` and a name. */
export function wizardStart(place: string | undefined): WizardStart {
  const named = place && decoded(place);
  if (named?.startsWith(BUILDING)) return { accountIds: [], building: named.slice(BUILDING.length) };
  const accountIds = (named ?? '').split(',').filter((id) => id !== '');
  return { accountIds: accountIds.slice(0, MOST_ACCOUNTS) };
}

/** The router leaves signs such as commas as they are written in an address. */
function decoded(place: string): string {
  try {
    return decodeURIComponent(place);
  } catch {
    return place;
  }
}
