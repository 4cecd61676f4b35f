import {
  makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  place: { overflowX: 'auto' },
  table: { minWidth: '420px' },
  line: { width: '72px' },
  column: { width: '180px' },
  text: { overflowWrap: 'anywhere', padding: '6px 8px' },
});

interface CsvMistakesProps {
  readonly errors: readonly { readonly line: number; readonly column: string; readonly problem: string; readonly text: string }[];
  /** Of all; `errors` are the first ones. */
  readonly errorCount: number;
}

/** By line and column, as the server told them. */
export function CsvMistakes({ errors, errorCount }: CsvMistakesProps) {
  const styles = useStyles();
  return (
    <>
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{errorCount === 1 ? '1 mistake' : `${errorCount} mistakes`}</MessageBarTitle> Nothing was stored. Mend the file, then choose it again.
        </MessageBarBody>
      </MessageBar>
      <div className={styles.place} role="region" aria-label="Mistakes in the file" tabIndex={0}>
        <Table size="small" className={styles.table} aria-label="Mistakes by line and column">
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.line}>Line</TableHeaderCell>
              <TableHeaderCell className={styles.column}>Column</TableHeaderCell>
              <TableHeaderCell>What is wrong</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {errors.map(({ line, column, problem, text }, index) => (
              <TableRow key={`${line}-${column}-${problem}-${index}`}>
                <TableCell className={styles.line}>{line === 0 ? 'File' : line}</TableCell>
                <TableCell className={styles.column}>{column === '' ? '–' : column}</TableCell>
                <TableCell className={styles.text}>{text}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {errorCount > errors.length && <Text>The first {errors.length} of {errorCount} are listed.</Text>}
    </>
  );
}
