import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import type { PastedSerialNumbers } from './serial-numbers.ts';
import type { Wizard } from './use-wizard.ts';

const TOLD = 10;
const NOT_READ: PastedSerialNumbers = { found: [], mistakes: [] };

const useStyles = makeStyles({
  mistakes: { margin: 0, paddingLeft: '20px', color: tokens.colorNeutralForeground1 },
  lines: { fontFamily: tokens.fontFamilyMonospace },
});

/** Two columns, pasted; each line that cannot be used is told. */
export function SerialNumbers({ wizard: { state, facts, dispatch } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { found, mistakes } = facts.serialNumbers ?? NOT_READ;
  const isRead = facts.accounts !== undefined && state.serialNumbers.trim() !== '';
  const isWrong = isRead && mistakes.length > 0;
  return (
    <>
      <Field
        label="Expected serial numbers (optional)"
        hint="A line for each account: sign-in address or name, a tab or a comma, serial number. Two columns of a spreadsheet can be pasted. The approver sees whether the console has that number."
        {...(isWrong && { validationState: 'error', validationMessage: `${mistakes.length} ${mistakes.length === 1 ? 'line' : 'lines'} cannot be used.` })}
      >
        <Textarea
          rows={4} resize="vertical" spellCheck={false} textarea={{ className: styles.lines }} value={state.serialNumbers}
          onChange={(_, { value }) => dispatch({ kind: 'serialNumbersTyped', serialNumbers: value })}
        />
      </Field>
      {isWrong && (
        <ul className={styles.mistakes}>
          {mistakes.slice(0, TOLD).map(({ line, text }) => <li key={line}>Line {line}: {text}</li>)}
        </ul>
      )}
      {isRead && found.length > 0 && <Text role="status">{found.length} of {facts.accounts?.length} accounts have an expected serial number.</Text>}
    </>
  );
}
