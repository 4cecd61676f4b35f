import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { SyncStatus } from '../../../contract/accounts.ts';
import type { PreferencesTexts } from '../../../texts/en/tab/preferences.ts';
import { useApp } from '../app/app-context.ts';
import { goTo } from '../app/go-to.ts';
import { PLACES } from '../app/navigation.ts';
import { momentText } from '../look/moments.ts';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  // The page is a column of fixed height, which would squeeze the bar instead of the list below.
  bar: { flexShrink: 0 },
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** Says what is incomplete in the list of accounts, how old each such part is, and whether a new list is held. */
export function SyncWarnings({ status }: { readonly status: SyncStatus }) {
  const styles = useStyles();
  const { host } = useApp();
  const { preferences } = useTexts();
  const texts = preferences.list;
  const { warnings, held } = status;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{held === undefined ? texts.incomplete : texts.held}</MessageBarTitle>
        <ul className={styles.list}>
          {[...warnings, ...agesOf(status, texts, host.locale)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </MessageBarBody>
      {held !== undefined && (
        <MessageBarActions>
          <Button onClick={() => goTo(PLACES.preferences)}>{texts.review}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Says when each source that is incomplete now was last read completely. */
function agesOf({ sources }: SyncStatus, texts: PreferencesTexts['list'], locale: string): readonly string[] {
  return sources
    .filter(({ isComplete }) => !isComplete)
    .map(({ title, completeAt }) =>
      completeAt === undefined ? texts.neverComplete(title) : texts.lastComplete(title, momentText(completeAt, locale)),
    );
}
