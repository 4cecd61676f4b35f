import { Spinner } from '@fluentui/react-components';
import { parsePreferencesView, PREFERENCES_PATHS } from '../../../contract/preferences.ts';
import { KEYS } from '../api/query-keys.ts';
import { useMe } from '../api/use-me.ts';
import { useRead } from '../api/use-read.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Page } from '../app/page.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { CodeNewsPanel } from './code-news.tsx';
import { HeldList } from './held-list.tsx';
import { PendingChanges } from './pending-changes.tsx';
import { PreferencesEditor } from './preferences-editor.tsx';

export function PreferencesPage() {
  const { preferences } = useTexts();
  const { data, error, refetch } = useRead(KEYS.preferences, PREFERENCES_PATHS.preferences, parsePreferencesView);
  const mayGenerate = useMe().data?.permissions.generate === true;
  return (
    <Page title={preferences.title}>
      <HeldList />
      {mayGenerate && <CodeNewsPanel />}
      {error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Spinner label={preferences.loading} />}
      {data !== undefined && <PendingChanges changes={data.pending} />}
      {data !== undefined && <PreferencesEditor view={data} />}
    </Page>
  );
}
