import { MessageBar, MessageBarBody, MessageBarTitle, Spinner } from '@fluentui/react-components';
import { ApiError } from '../../api/api-error.ts';
import { FailureView } from '../../app/failure-view.tsx';
import { CsvMistakes } from '../../csv/csv-mistakes.tsx';
import { useTexts } from '../../texts/use-texts.ts';
import type { FileCheck } from '../wizard-state.ts';
import type { SignInDataVerdict } from '../../../../contract/sign-in-data.ts';

interface FileVerdictProps {
  readonly check: FileCheck;
  readonly onAgain: () => void;
}

/** Shows the server's verdict on the file. The server reads the whole file and decides in the end. */
export function FileVerdict({ check, onAgain }: FileVerdictProps) {
  const { signInFile: texts } = useTexts();
  switch (check.kind) {
    case 'unasked':
      return <Spinner size="tiny" labelPosition="after" label={texts.checking} />;
    case 'failed':
      return <FailureView error={new ApiError(check.failure)} onRetry={onAgain} />;
    case 'verdict':
      return check.verdict.errorCount === 0 ? (
        <Permission verdict={check.verdict} />
      ) : (
        <CsvMistakes errors={check.verdict.errors} errorCount={check.verdict.errorCount} />
      );
  }
}

function Permission({ verdict }: { readonly verdict: SignInDataVerdict }) {
  const { signInFile: texts } = useTexts();
  const expected = verdict.accounts.filter(({ expectedSerialNumber }) => expectedSerialNumber !== undefined).length;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.rowsFit(verdict.rows)}</MessageBarTitle> {texts.everyRow(expected)}
      </MessageBarBody>
    </MessageBar>
  );
}
