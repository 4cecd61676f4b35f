import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import {
  parsePersonSources,
  type PersonReadingView,
  type PersonSource,
} from '../../../contract/sign-ins/person-reading.ts';
import { useMe } from '../api/use-me.ts';
import { useRead } from '../api/use-read.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Moment } from '../look/moment.tsx';
import { Panel } from '../look/panel.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { usePersonReading } from './use-person-reading.ts';

const useStyles = makeStyles({
  source: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  result: { display: 'flex', flexDirection: 'column', gap: '8px', alignSelf: 'stretch', overflowWrap: 'anywhere' },
  text: { margin: 0 },
  items: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

interface PanelProps {
  /** The path of the reads about a request or an account. */
  readonly path: string;
  /** The state of what is read about, because the sources depend on it. */
  readonly state?: string;
}

/** Offers to read with the permission of the user what the app can't read. It may be nothing. */
export function PersonReadingPanel({ path, state = '' }: PanelProps) {
  const { personReads } = useTexts();
  const { data: me } = useMe();
  const mayAct = me?.permissions.approve === true || me?.permissions.generate === true;
  const { data } = useRead(['person-sources', path, state], path, parsePersonSources, { isEnabled: mayAct });
  if (data === undefined || data.sources.length === 0) return null;
  return (
    <Panel title={personReads.title}>
      <span>{personReads.text}</span>
      {data.sources.map((source) => (
        <Source key={source} path={path} source={source} />
      ))}
    </Panel>
  );
}

function Source({ path, source }: { readonly path: string; readonly source: PersonSource }) {
  const styles = useStyles();
  const { personReads } = useTexts();
  const { read, ask, isRunning, view, ended, error } = usePersonReading(path, source);
  return (
    <div className={styles.source}>
      <Button disabledFocusable={isRunning} onClick={read}>
        {personReads.read(personReads.sources[source])}
      </Button>
      <div className={styles.result} role="status">
        {isRunning && <Spinner size="tiny" labelPosition="after" label={personReads.reading} />}
        {!isRunning && view !== undefined && error === null && <Result view={view} ask={ask} />}
        {!isRunning && ended !== undefined && <span>{personReads.window[ended]}</span>}
      </div>
      {error !== null && <FailureView error={error} />}
    </div>
  );
}

interface ResultProps {
  readonly view: PersonReadingView;
  readonly ask: ReturnType<typeof usePersonReading>['ask'];
}

/** Shows what was read, or why nothing was and what to do about it. */
function Result({ view, ask }: ResultProps) {
  const { personReads } = useTexts();
  if (view.outcome === 'read') return <Items view={view} />;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{view.text}</MessageBarBody>
      {view.outcome === 'consent_needed' && (
        <MessageBarActions>
          <Button onClick={() => ask(view.consent)}>{personReads.consent}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function Items({ view: { text, readAt, items } }: { readonly view: Extract<PersonReadingView, { outcome: 'read' }> }) {
  const styles = useStyles();
  const { personReads } = useTexts();
  return (
    <>
      <p className={styles.text}>
        {text} {personReads.readAt} <Moment at={readAt} />.
      </p>
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map(({ title, text: what, remedy, at }, index) => (
            // Two items can say the same.
            <li key={index}>
              <strong>{title}</strong> {at !== undefined && <Moment at={at} />} {what} {remedy}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
