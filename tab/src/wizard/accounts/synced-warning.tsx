import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ConfigurationTexts } from '../../../../texts/en/tab/wizard-configuration.ts';
import { useTexts } from '../../texts/use-texts.ts';
import type { PickedAccount } from './account-selection.ts';
import type { Wizard } from '../use-wizard.ts';
import { syncedAccounts } from '../wizard-request.ts';

const NAMED = 5;

/** Says which of the selected accounts work only with the CSV, and offers both ways to continue. */
export function SyncedWarning({ wizard: { state, facts, dispatch } }: { readonly wizard: Wizard }) {
  const { configuration: texts } = useTexts();
  const synced = syncedAccounts(facts);
  if (synced.length === 0) return null;
  if (state.passwordMode === 'keep') {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{texts.syncedInFile(namesOf(synced, texts))}</MessageBarBody>
      </MessageBar>
    );
  }
  const takeOut = (): void =>
    dispatch({ kind: 'selection', event: { kind: 'removed', accountIds: synced.map(({ id }) => id) } });
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.syncedTitle(synced.length)}</MessageBarTitle> {texts.synced(namesOf(synced, texts))}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => dispatch({ kind: 'modeChosen', passwordMode: 'keep' })}>{texts.uploadCsv}</Button>
        <Button onClick={takeOut}>{texts.takeOut}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function namesOf(accounts: readonly PickedAccount[], texts: ConfigurationTexts): string {
  const names = accounts
    .slice(0, NAMED)
    .map(({ displayName }) => displayName)
    .join(', ');
  return accounts.length > NAMED ? texts.andMore(names, accounts.length - NAMED) : names;
}
