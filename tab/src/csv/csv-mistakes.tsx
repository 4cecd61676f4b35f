import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
} from '@fluentui/react-components';
import { useTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({
  place: { overflowX: 'auto' },
  table: { minWidth: '420px' },
  line: { width: '72px' },
  column: { width: '180px' },
  text: { overflowWrap: 'anywhere', padding: '6px 8px' },
});

interface CsvMistakesProps {
  readonly errors: readonly {
    readonly line: number;
    readonly column: string;
    readonly problem: string;
    readonly text: string;
  }[];
  /** The number of all mistakes; `errors` contains only the first ones. */
  readonly errorCount: number;
}

/** Lists the mistakes by line and column, as the server reported them. */
export function CsvMistakes({ errors, errorCount }: CsvMistakesProps) {
  const styles = useStyles();
  const { csv: texts } = useTexts();
  return (
    <>
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{texts.mistakes(errorCount)}</MessageBarTitle> {texts.nothingStored}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.place} role="region" aria-label={texts.place} tabIndex={0}>
        <Table size="small" className={styles.table} aria-label={texts.table}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.line}>{texts.line}</TableHeaderCell>
              <TableHeaderCell className={styles.column}>{texts.column}</TableHeaderCell>
              <TableHeaderCell>{texts.wrong}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {errors.map(({ line, column, problem, text }, index) => (
              <TableRow key={`${line}-${column}-${problem}-${index}`}>
                <TableCell className={styles.line}>{line === 0 ? texts.wholeFile : line}</TableCell>
                <TableCell className={styles.column}>{column === '' ? '–' : column}</TableCell>
                <TableCell className={styles.text}>{text}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {errorCount > errors.length && <Text>{texts.firstOf(errors.length, errorCount)}</Text>}
    </>
  );
}
