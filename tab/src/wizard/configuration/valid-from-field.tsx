import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useTexts } from '../../texts/use-texts.ts';
import type { Wizard } from '../use-wizard.ts';
import { validFromProblem } from './valid-from.ts';
import { chosenTtlHours } from '../wizard-request.ts';

const useStyles = makeStyles({ moment: { maxWidth: '320px' } });

/** A field for the start of the validity, for codes that are handed out before the day of the installation. */
export function ValidFrom({ wizard: { state, facts, dispatch } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { configuration: texts, wizard } = useTexts();
  const problem = validFromProblem(state.validFrom, chosenTtlHours(state, facts) ?? Infinity, facts.now);
  return (
    <Field
      label={texts.validFrom}
      className={styles.moment}
      hint={texts.validFromHint(Intl.DateTimeFormat().resolvedOptions().timeZone)}
      {...(problem !== undefined && { validationState: 'error', validationMessage: problem(wizard) })}
    >
      <Input
        type="datetime-local"
        value={state.validFrom}
        onChange={(_, { value }) => dispatch({ kind: 'validFromChosen', validFrom: value })}
      />
    </Field>
  );
}
