import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { Dispatch } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { conflictsOf, type PreferencesEvent, type PreferencesForm } from './preferences-form.ts';

const useStyles = makeStyles({
  place: { overflowX: 'auto' },
  table: { minWidth: '480px' },
  cell: { overflowWrap: 'anywhere', padding: '6px 8px' },
});

interface ConflictViewProps {
  readonly form: PreferencesForm;
  readonly dispatch: Dispatch<PreferencesEvent>;
}

/**
 * Someone else saved first. This shows the earlier values, the values they saved and the entries on this page side by
 * side.
 */
export function ConflictView({ form, dispatch }: ConflictViewProps) {
  const styles = useStyles();
  const { conflict } = useTexts().preferences;
  const { theirs } = form;
  if (theirs === undefined) return null;
  const who = theirs.changedBy?.displayName ?? conflict.somebody;
  return (
    <>
      <MessageBar intent="warning" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{conflict.title(who)}</MessageBarTitle> {conflict.text}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => dispatch({ kind: 'mineKept' })}>{conflict.keepMine}</Button>
          <Button onClick={() => dispatch({ kind: 'theirsTaken' })}>{conflict.takeTheirs}</Button>
        </MessageBarActions>
      </MessageBar>
      <div className={styles.place} role="region" aria-label={conflict.both} tabIndex={0}>
        <ConflictTable form={form} who={who} />
      </div>
    </>
  );
}

function ConflictTable({ form, who }: { readonly form: PreferencesForm; readonly who: string }) {
  const styles = useStyles();
  const texts = useTexts();
  const { conflict } = texts.preferences;
  return (
    <Table size="small" className={styles.table} aria-label={conflict.table}>
      <TableHeader>
        <TableRow>
          {[conflict.preference, conflict.before, who, conflict.yours].map((title) => (
            <TableHeaderCell key={title}>{title}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {conflictsOf(texts, form).map(({ title, before, theirs: saved, mine }) => (
          <TableRow key={title}>
            {[title, before, saved, mine].map((text, index) => (
              <TableCell key={index} className={styles.cell}>
                {text}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
