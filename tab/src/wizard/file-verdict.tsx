import {
  makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text,
} from '@fluentui/react-components';
import { ApiError } from '../api/api-error.ts';
import { FailureView } from '../app/failure-view.tsx';
import type { FileCheck } from './wizard-state.ts';
import type { SignInDataVerdict } from '../../../bot/contract/tab-sign-in-data.ts';

const useStyles = makeStyles({
  place: { overflowX: 'auto' },
  table: { minWidth: '420px' },
  line: { width: '72px' },
  column: { width: '180px' },
  text: { overflowWrap: 'anywhere', padding: '6px 8px' },
});

interface FileVerdictProps {
  readonly check: FileCheck;
  readonly onAgain: () => void;
}

/** What the server says of the file: it reads it in full and has the last word. */
export function FileVerdict({ check, onAgain }: FileVerdictProps) {
  switch (check.kind) {
    case 'unasked': return <Spinner size="tiny" labelPosition="after" label="The server checks the file …" />;
    case 'failed': return <FailureView error={new ApiError(check.failure)} onRetry={onAgain} />;
    case 'verdict': return check.verdict.errorCount === 0 ? <Right verdict={check.verdict} /> : <Mistakes verdict={check.verdict} />;
  }
}

function Right({ verdict }: { readonly verdict: SignInDataVerdict }) {
  const expected = verdict.accounts.filter(({ expectedSerialNumber }) => expectedSerialNumber !== undefined).length;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{verdict.rows === 1 ? '1 row fits' : `${verdict.rows} rows fit`}</MessageBarTitle> Every selected account has its row
        {expected > 0 && `, ${expected} with an expected serial number`}.
      </MessageBarBody>
    </MessageBar>
  );
}

function Mistakes({ verdict: { errors, errorCount } }: { readonly verdict: SignInDataVerdict }) {
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
