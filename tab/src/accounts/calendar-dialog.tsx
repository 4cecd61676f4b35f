import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { FailureView } from '../app/failure-view.tsx';
import { CsvMistakes } from '../csv/csv-mistakes.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { EXPORT_COMMAND, importedText } from './calendar-words.ts';
import { type CalendarOutcome, useCalendarImport } from './use-calendar-import.ts';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
  command: {
    margin: 0,
    padding: '12px',
    overflowX: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  choose: { alignSelf: 'flex-start' },
});

/**
 * Shows the PowerShell command to run, lets the user choose the file that it writes, and shows the result of the
 * import.
 */
export function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { accounts, calendar: texts } = useTexts();
  const { start, again, isRunning, outcome, error } = useCalendarImport();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{accounts.importCalendar}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{texts.howTo}</Text>
            <pre className={styles.command} tabIndex={0} role="region" aria-label={texts.command}>
              {EXPORT_COMMAND}
            </pre>
            <FileButton isRunning={isRunning} onFile={start} />
            {isRunning && <Spinner size="tiny" labelPosition="after" label={texts.reading} />}
            {!isRunning && error !== null && <FailureView error={error} onRetry={again} />}
            {!isRunning && outcome !== undefined && <OutcomeView outcome={outcome} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function FileButton({ isRunning, onFile }: { readonly isRunning: boolean; readonly onFile: (file: File) => void }) {
  const styles = useStyles();
  const { calendar: texts, csv } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        className={styles.choose}
        appearance="primary"
        icon={<ArrowUploadRegular />}
        disabledFocusable={isRunning}
        onClick={() => input.current?.click()}
      >
        {csv.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={texts.file}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
          // An emptied field lets the user choose the same file again after they fix it.
          target.value = '';
        }}
      />
    </>
  );
}

function OutcomeView({ outcome }: { readonly outcome: CalendarOutcome }) {
  const { calendar: texts } = useTexts();
  if (outcome.kind === 'refused') {
    return (
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>{outcome.text}</MessageBarBody>
      </MessageBar>
    );
  }
  const { verdict } = outcome;
  if (verdict.errorCount > 0) return <CsvMistakes errors={verdict.errors} errorCount={verdict.errorCount} />;
  return (
    <MessageBar intent={verdict.needAction > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.imported(verdict.imported)}</MessageBarTitle> {importedText(verdict, texts)}
      </MessageBarBody>
    </MessageBar>
  );
}
