import { Field, Input, makeStyles } from '@fluentui/react-components';
import type { Wizard } from './use-wizard.ts';
import { validFromProblem } from './valid-from.ts';
import { chosenTtlHours } from './wizard-request.ts';

const useStyles = makeStyles({ moment: { maxWidth: '320px' } });

/** For codes that are handed out before the day of the installation. */
export function ValidFrom({ wizard: { state, facts, dispatch } }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const problem = validFromProblem(state.validFrom, chosenTtlHours(state, facts) ?? Infinity, facts.now);
  return (
    <Field
      label="Valid from (optional)" className={styles.moment}
      hint={`Before that no console takes the code; it still ends with its life, counted from Generate. Your time zone: ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`}
      {...(problem !== undefined && { validationState: 'error', validationMessage: problem })}
    >
      <Input type="datetime-local" value={state.validFrom} onChange={(_, { value }) => dispatch({ kind: 'validFromChosen', validFrom: value })} />
    </Field>
  );
}
