import { makeStyles, Toolbar, ToolbarButton, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowSyncRegular, KeyRegular } from '@fluentui/react-icons';
import type { AccountFilter } from '../../../contract/accounts.ts';
import type { Selection } from '../../../contract/rollouts.ts';
import { useMe } from '../api/use-me.ts';
import { goTo } from '../app/go-to.ts';
import { PLACES } from '../app/navigation.ts';
import { CalendarImportButton } from './calendar-import-button.tsx';
import { FixButton } from '../fixes/fix-button.tsx';
import { useDownload } from '../download/use-download.ts';
import { FailureView } from '../app/failure-view.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import { useIsNarrow } from '../grid/use-is-narrow.ts';
import { MoreMenu } from '../look/more-menu.tsx';
import { SyncLine } from './sync-status.tsx';
import { type Sync, useSync } from './use-sync.ts';

const useStyles = makeStyles({
  bar: { flexWrap: 'wrap', padding: 0, gap: '4px' },
  age: { padding: '4px 8px' },
});

interface AccountsCommandsProps {
  readonly filter: AccountFilter;
  /** The selected accounts; absent when nothing is selected. */
  readonly selection: Selection | undefined;
}

/** The command bar of the list, modeled on the one in the portal. A narrow window folds what isn't the first step. */
export function AccountsCommands({ filter, selection }: AccountsCommandsProps) {
  const styles = useStyles();
  const { accounts: texts } = useFirstTexts();
  const isNarrow = useIsNarrow();
  const sync = useSync();
  const { download, isRunning, failure } = useDownload();
  const others = (
    <OtherCommands
      selection={selection}
      sync={sync}
      isExporting={isRunning}
      onExport={() => download({ kind: 'accounts', filter })}
    />
  );
  return (
    <>
      <Toolbar aria-label={texts.title} className={styles.bar}>
        <GenerateButton selection={selection} />
        {isNarrow ? (
          <MoreMenu label={texts.more}>
            {others}
            <span className={styles.age}>
              <SyncLine />
            </span>
          </MoreMenu>
        ) : (
          others
        )}
      </Toolbar>
      {failure}
      {sync.error !== null && <FailureView error={sync.error} onRetry={sync.start} />}
    </>
  );
}

interface OtherCommandsProps extends Pick<AccountsCommandsProps, 'selection'> {
  readonly sync: Sync;
  readonly isExporting: boolean;
  readonly onExport: () => void;
}

function OtherCommands({ selection, sync: { isRunning, start }, isExporting, onExport }: OtherCommandsProps) {
  const { accounts: texts } = useFirstTexts();
  return (
    <>
      <ToolbarButton icon={<ArrowSyncRegular />} disabledFocusable={isRunning} onClick={start}>
        {texts.refresh}
      </ToolbarButton>
      <ToolbarButton icon={<ArrowDownloadRegular />} disabledFocusable={isExporting} onClick={onExport}>
        {texts.export}
      </ToolbarButton>
      <FixButton selection={selection} />
      <CalendarImportButton />
    </>
  );
}

/** The most accounts that an address names, so that it stays short. The wizard itself takes more. */
const MOST_NAMED = 60;

/** Returns the place of the wizard, with the selected accounts selected there if they are named one by one. */
function wizardPlace(selection: Selection | undefined): string {
  const ids = selection && 'accountIds' in selection ? selection.accountIds : [];
  return PLACES.generate(ids.length > 0 && ids.length <= MOST_NAMED ? ids.join(',') : undefined);
}

function GenerateButton({ selection }: Pick<AccountsCommandsProps, 'selection'>) {
  const { data: me } = useMe();
  const { accounts: texts } = useFirstTexts();
  const mayGenerate = me?.permissions.generate !== false;
  const button = (
    <ToolbarButton
      appearance="primary"
      icon={<KeyRegular />}
      disabledFocusable={!mayGenerate}
      onClick={() => goTo(wizardPlace(selection))}
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
