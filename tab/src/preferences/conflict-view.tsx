import {
  Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Table, TableBody, TableCell, TableHeader, TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { Dispatch } from 'react';
import { conflictsOf, type PreferencesEvent, type PreferencesForm } from './preferences-form.ts';

const useStyles = makeStyles({ place: { overflowX: 'auto' }, table: { minWidth: '480px' }, cell: { overflowWrap: 'anywhere', padding: '6px 8px' } });

interface ConflictViewProps {
  readonly form: PreferencesForm;
  readonly dispatch: Dispatch<PreferencesEvent>;
}

/** Somebody was first: what was, what that person saved, and what stands here, side by side. */
export function ConflictView({ form, dispatch }: ConflictViewProps) {
  const styles = useStyles();
  const { theirs } = form;
  if (theirs === undefined) return null;
  const who = theirs.changedBy?.displayName ?? 'Somebody else';
  return (
    <>
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody><MessageBarTitle>{who} saved other preferences meanwhile</MessageBarTitle> Nothing of yours was saved yet.</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => dispatch({ kind: 'mineKept' })}>Keep mine on top</Button>
          <Button onClick={() => dispatch({ kind: 'theirsTaken' })}>Take theirs</Button>
        </MessageBarActions>
      </MessageBar>
      <div className={styles.place} role="region" aria-label="Both changes" tabIndex={0}>
        <Table size="small" className={styles.table} aria-label="Both changes side by side">
          <TableHeader>
            <TableRow>{['Preference', 'Before', who, 'Yours'].map((title) => <TableHeaderCell key={title}>{title}</TableHeaderCell>)}</TableRow>
          </TableHeader>
          <TableBody>
            {conflictsOf(form).map(({ title, before, theirs: saved, mine }) => (
              <TableRow key={title}>{[title, before, saved, mine].map((text, index) => <TableCell key={index} className={styles.cell}>{text}</TableCell>)}</TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </>
  );
}
