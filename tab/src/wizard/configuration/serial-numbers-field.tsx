import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useTexts } from '../../texts/use-texts.ts';
import { AutopilotSerialNumbers } from './autopilot-import.tsx';
import type { PastedSerialNumbers } from './serial-numbers.ts';
import type { Wizard } from '../use-wizard.ts';

const TOLD = 10;
const NOT_READ: PastedSerialNumbers = { found: [], mistakes: [] };

const useStyles = makeStyles({
  mistakes: { margin: 0, paddingLeft: '20px', color: tokens.colorNeutralForeground1 },
  lines: { fontFamily: tokens.fontFamilyMonospace },
});

/** A field for two pasted columns, which reports each line that can't be used. */
export function SerialNumbers({ wizard }: { readonly wizard: Wizard }) {
  const { state, facts, dispatch } = wizard;
  const styles = useStyles();
  const { configuration: texts } = useTexts();
  const { found, mistakes } = facts.serialNumbers ?? NOT_READ;
  const isRead = facts.accounts !== undefined && state.serialNumbers.trim() !== '';
  const isWrong = isRead && mistakes.length > 0;
  return (
    <>
      <Field
        label={texts.serialNumbers}
        hint={texts.serialNumbersHint}
        {...(isWrong && { validationState: 'error', validationMessage: texts.linesWrong(mistakes.length) })}
      >
        <Textarea
          rows={4}
          resize="vertical"
          spellCheck={false}
          textarea={{ className: styles.lines }}
          value={state.serialNumbers}
          onChange={(_, { value }) => dispatch({ kind: 'serialNumbersTyped', serialNumbers: value })}
        />
      </Field>
      <AutopilotSerialNumbers wizard={wizard} />
      {isWrong && (
        <ul className={styles.mistakes}>
          {mistakes.slice(0, TOLD).map(({ line, mistake }) => (
            <li key={line}>{texts.lineWrong(line, mistake(texts))}</li>
          ))}
        </ul>
      )}
      {isRead && found.length > 0 && (
        <Text role="status">{texts.serialNumbersFound(found.length, facts.accounts?.length ?? 0)}</Text>
      )}
    </>
  );
}
