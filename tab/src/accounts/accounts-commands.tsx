import { makeStyles, Toolbar, ToolbarButton, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowSyncRegular, KeyRegular, SettingsRegular } from '@fluentui/react-icons';
import type { AccountFilter } from '../../../contract/accounts.ts';
import { useMe } from '../api/use-me.ts';
import { goTo } from '../app/go-to.ts';
import { PLACES } from '../app/navigation.ts';
import { CalendarImportButton } from './calendar-import-button.tsx';
import { useDownload } from '../download/use-download.ts';
import { FailureView } from '../app/failure-view.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import { useSync } from './use-sync.ts';

const useStyles = makeStyles({ bar: { flexWrap: 'wrap', padding: 0, gap: '4px' } });

/** The command bar of the list, modeled on the one in the portal. */
export function AccountsCommands({ filter }: { readonly filter: AccountFilter }) {
  const styles = useStyles();
  const { accounts: texts } = useFirstTexts();
  const { start, isRunning, error } = useSync();
  const { download, isRunning: isExporting, failure } = useDownload();
  return (
    <>
      <Toolbar aria-label={texts.title} className={styles.bar}>
        <GenerateButton />
        <ToolbarButton icon={<ArrowSyncRegular />} disabledFocusable={isRunning} onClick={start}>
          {texts.refresh}
        </ToolbarButton>
        <ToolbarButton
          icon={<ArrowDownloadRegular />}
          disabledFocusable={isExporting}
          onClick={() => download({ kind: 'accounts', filter })}
        >
          {texts.export}
        </ToolbarButton>
        <CalendarImportButton />
        <ToolbarButton icon={<SettingsRegular />} onClick={() => goTo(PLACES.preferences)}>
          {texts.preferences}
        </ToolbarButton>
      </Toolbar>
      {failure}
      {error !== null && <FailureView error={error} onRetry={start} />}
    </>
  );
}

function GenerateButton() {
  const { data: me } = useMe();
  const { accounts: texts } = useFirstTexts();
  const mayGenerate = me?.permissions.generate !== false;
  const button = (
    <ToolbarButton
      appearance="primary"
      icon={<KeyRegular />}
      disabledFocusable={!mayGenerate}
      onClick={() => goTo(PLACES.generate())}
    >
      {texts.generate}
    </ToolbarButton>
  );
  if (mayGenerate) return button;
  return (
    <Tooltip relationship="description" content={texts.mayNotGenerate}>
      {button}
    </Tooltip>
  );
}
