import {
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { PASSWORD_MODES, TTL_HOURS } from '../../../../contract/words.ts';
import { useTexts } from '../../texts/use-texts.ts';
import { FileChoice } from './file-choice.tsx';
import { SerialNumbers } from './serial-numbers-field.tsx';
import { ValidFrom } from './valid-from-field.tsx';
import { SyncedWarning } from '../accounts/synced-warning.tsx';
import type { Wizard } from '../use-wizard.ts';
import { chosenTtlHours } from '../wizard-request.ts';

const useStyles = makeStyles({
  choice: { maxWidth: '720px', marginBottom: '4px' },
  consequence: { margin: '0 0 8px 32px', color: tokens.colorNeutralForeground2 },
  hours: { maxWidth: '320px' },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '720px',
    overflowWrap: 'anywhere',
  },
});

export function ConfigurationStep({ wizard }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { state } = wizard;
  return (
    <div className={styles.part}>
      <ModeChoice wizard={wizard} />
      {state.passwordMode === 'reset' && <ResetWarning />}
      <SyncedWarning wizard={wizard} />
      {state.passwordMode === 'keep' && <FileChoice state={state} dispatch={wizard.dispatch} />}
      <CodeLife wizard={wizard} />
      <ValidFrom wizard={wizard} />
      {state.passwordMode === 'reset' && <SerialNumbers wizard={wizard} />}
    </div>
  );
}

function ModeChoice({ wizard: { state, dispatch } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { configuration: texts } = useTexts();
  return (
    <Field label={texts.passwords} className={styles.choice}>
      <RadioGroup
        value={state.passwordMode}
        onChange={(_, { value }) => dispatch({ kind: 'modeChosen', passwordMode: value === 'keep' ? 'keep' : 'reset' })}
      >
        {PASSWORD_MODES.map((mode) => (
          <div key={mode}>
            <Radio value={mode} label={texts.modes[mode].title} aria-describedby={`mode-${mode}`} />
            <p id={`mode-${mode}`} className={styles.consequence}>
              {texts.modes[mode].consequence}
            </p>
          </div>
        ))}
      </RadioGroup>
    </Field>
  );
}

function ResetWarning() {
  const { configuration: texts } = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.resetTitle}</MessageBarTitle> {texts.reset}
      </MessageBarBody>
    </MessageBar>
  );
}

function CodeLife({ wizard: { state, facts, dispatch } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { configuration: texts } = useTexts();
  const isWrong = chosenTtlHours(state, facts) === undefined;
  return (
    <Field
      label={texts.life}
      className={styles.hours}
      hint={texts.lifeHint(TTL_HOURS.least, TTL_HOURS.most, facts.ttlHours)}
      {...(isWrong && {
        validationState: 'error',
        validationMessage: texts.lifeWrong(TTL_HOURS.least, TTL_HOURS.most),
      })}
    >
      <Input
        inputMode="numeric"
        value={state.ttlHours}
        placeholder={String(facts.ttlHours)}
        onChange={(_, { value }) => dispatch({ kind: 'ttlTyped', ttlHours: value })}
      />
    </Field>
  );
}
