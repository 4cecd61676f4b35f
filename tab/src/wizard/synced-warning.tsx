import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { PickedAccount } from './account-selection.ts';
import type { Wizard } from './use-wizard.ts';
import { syncedAccounts } from './wizard-request.ts';

const NAMED = 5;

/** Says which of the selected accounts only take the CSV, and offers both ways out. */
export function SyncedWarning({ wizard: { state, facts, dispatch } }: { readonly wizard: Wizard }) {
  const synced = syncedAccounts(facts);
  if (synced.length === 0) return null;
  if (state.passwordMode === 'keep') {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>Synced from on-premises, hence only with the CSV: {namesOf(synced)}.</MessageBarBody>
      </MessageBar>
    );
  }
  const takeOut = (): void => dispatch({ kind: 'selection', event: { kind: 'removed', accountIds: synced.map(({ id }) => id) } });
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{synced.length === 1 ? '1 account only takes the CSV' : `${synced.length} accounts only take the CSV`}</MessageBarTitle>{' '}
        Passwords that come from on-premises cannot be changed here: {namesOf(synced)}.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => dispatch({ kind: 'modeChosen', passwordMode: 'keep' })}>Upload a CSV</Button>
        <Button onClick={takeOut}>Take them out</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function namesOf(accounts: readonly PickedAccount[]): string {
  const names = accounts.slice(0, NAMED).map(({ displayName }) => displayName).join(', ');
  return accounts.length > NAMED ? `${names} and ${accounts.length - NAMED} more` : names;
}
