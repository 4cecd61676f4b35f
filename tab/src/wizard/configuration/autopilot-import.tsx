import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  AUTOPILOT_IMPORT_PATH,
  type AutopilotImport,
  parseAutopilotImport,
} from '../../../../contract/devices/autopilot-import.ts';
import { useApp } from '../../app/app-context.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { askedSelection } from '../accounts/account-selection.ts';
import type { Wizard } from '../use-wizard.ts';
import { fillSerialNumbers } from './filled-serial-numbers.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: '20px' },
});

type Import =
  | { readonly kind: 'unasked' | 'reading' | 'failed' }
  | { readonly kind: 'read'; readonly answer: AutopilotImport; readonly filled: number };

/** Fills in serial numbers by the names of devices in Autopilot, and lists what it doesn't guess. */
export function AutopilotSerialNumbers({ wizard: { state, facts, dispatch } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { api } = useApp();
  const { configuration } = useTexts();
  const texts = configuration.autopilot;
  const [found, setFound] = useState<Import>({ kind: 'unasked' });
  const read = async (): Promise<void> => {
    setFound({ kind: 'reading' });
    const body = { selection: askedSelection(state.selection) };
    try {
      const answer = await api({ path: AUTOPILOT_IMPORT_PATH, method: 'POST', body, parse: parseAutopilotImport });
      const { text, count } = fillSerialNumbers(state.serialNumbers, facts.serialNumbers?.found ?? [], answer);
      if (count > 0) dispatch({ kind: 'serialNumbersTyped', serialNumbers: text });
      setFound({ kind: 'read', answer, filled: count });
    } catch {
      setFound({ kind: 'failed' });
    }
  };
  return (
    <div className={styles.part}>
      <Button disabled={found.kind === 'reading' || facts.accounts === undefined} onClick={() => void read()}>
        {texts.button}
      </Button>
      {found.kind === 'reading' && <Text role="status">{texts.reading}</Text>}
      {found.kind === 'failed' && <Text role="alert">{texts.failed}</Text>}
      {found.kind === 'read' && <Outcome answer={found.answer} filled={found.filled} />}
    </div>
  );
}

function Outcome({ answer, filled }: { readonly answer: AutopilotImport; readonly filled: number }) {
  const styles = useStyles();
  const { configuration } = useTexts();
  const texts = configuration.autopilot;
  const { ambiguous, devices, problem } = answer;
  if (problem !== undefined) return <Text role="alert">{problem}</Text>;
  return (
    <>
      <Text role="status">{texts.filled(filled, devices)}</Text>
      {filled === 0 && <Text>{texts.rule}</Text>}
      {ambiguous.length > 0 && (
        <>
          <Text>{texts.ambiguous}</Text>
          <ul className={styles.list}>
            {ambiguous.map(({ upn, displayName, devices: names }) => (
              <li key={upn}>{`${displayName} (${upn}): ${names.join('; ')}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
