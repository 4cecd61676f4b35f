import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowUploadRegular } from '@fluentui/react-icons';
import { type Dispatch, type DragEvent, useRef, useState } from 'react';
import { SIGN_IN_DATA_COLUMNS } from '../../../../contract/sign-in-data.ts';
import type { CsvTexts } from '../../../../texts/en/tab/csv.ts';
import { readCsvFile } from '../../csv/read-csv-file.ts';
import { useDownload } from '../../download/use-download.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { FileVerdict } from './file-verdict.tsx';
import { PreviewTable } from './preview-table.tsx';
import type { WizardEvent, WizardState } from '../wizard-state.ts';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    padding: '20px 16px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: { border: `1px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

interface FileChoiceProps {
  readonly state: WizardState;
  readonly dispatch: Dispatch<WizardEvent>;
}

/** Offers a template to fill in and a place to drop the file, and shows the file's content and the server's verdict. */
export function FileChoice({ state, dispatch }: FileChoiceProps) {
  const styles = useStyles();
  const { signInFile: texts } = useTexts();
  const template = useDownload();
  const { file, fileRefusal, check } = state;
  return (
    <>
      <Text>
        {texts.firstLine.before} <b>{SIGN_IN_DATA_COLUMNS.join(',')}</b>
        {texts.firstLine.after}{' '}
        <Link as="button" inline onClick={() => template.download({ kind: 'csv-template' })}>
          <ArrowDownloadRegular aria-hidden /> {texts.template}
        </Link>
      </Text>
      {template.failure}
      <DropZone state={state} dispatch={dispatch} />
      {fileRefusal !== undefined && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{fileRefusal}</MessageBarBody>
        </MessageBar>
      )}
      {state.idempotencyKey !== undefined && file === undefined && fileRefusal === undefined && <LostFile />}
      {file !== undefined && (
        <>
          <div className={styles.row}>
            <Text weight="semibold">{file.name}</Text>
            <Button size="small" onClick={() => dispatch({ kind: 'fileRemoved' })}>
              {texts.remove}
            </Button>
          </div>
          <FileVerdict check={check} onAgain={() => dispatch({ kind: 'checkAgain' })} />
          <PreviewTable csv={file.csv} />
        </>
      )}
    </>
  );
}

function LostFile() {
  const { signInFile: texts } = useTexts();
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.again}</MessageBarTitle> {texts.againHint}
      </MessageBarBody>
    </MessageBar>
  );
}

function DropZone({ state, dispatch }: FileChoiceProps) {
  const styles = useStyles();
  const { csv, signInFile: texts } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file !== undefined) void takeFile(file, csv, dispatch);
  };
  const { isOver, handlers } = useDrop(take);
  return (
    <div className={mergeClasses(styles.zone, isOver && styles.over)} {...handlers}>
      <Button icon={<ArrowUploadRegular />} onClick={() => input.current?.click()}>
        {state.file === undefined ? csv.choose : texts.chooseAnother}
      </Button>
      <Text>{texts.drop}</Text>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={texts.file}
        onChange={({ target }) => {
          take(target.files);
          // An emptied field lets the user choose the same file again after they fix it.
          target.value = '';
        }}
      />
    </div>
  );
}

/** Returns handlers for an element that accepts dropped files, and whether the user is holding files over it. */
function useDrop(take: (files: FileList) => void) {
  const [isOver, setOver] = useState(false);
  const handlers = {
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer.files);
    },
    onDragOver: (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
  };
  return { isOver, handlers };
}

async function takeFile(file: File, texts: CsvTexts, dispatch: Dispatch<WizardEvent>): Promise<void> {
  const read = await readCsvFile(file, texts).catch(
    () => ({ kind: 'refused', text: texts.unreadable(file.name) }) as const,
  );
  dispatch(
    read.kind === 'read'
      ? { kind: 'fileChosen', file: { name: read.name, csv: read.csv } }
      : { kind: 'fileRefused', text: read.text },
  );
}
