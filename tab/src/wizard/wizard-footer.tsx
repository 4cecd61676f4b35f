import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../texts/use-texts.ts';
import { selectionProblem, type WizardProblem } from './accounts/account-selection.ts';
import type { Wizard } from './use-wizard.ts';
import { configurationProblem, reviewProblem } from './wizard-request.ts';

const useStyles = makeStyles({ problem: { color: tokens.colorNeutralForeground2 } });

/** Shows Back and one button to continue. When the user can't continue, the reason is beside the button. */
export function WizardFooter({ wizard }: { readonly wizard: Wizard }) {
  const styles = useStyles();
  const { wizard: texts } = useTexts();
  const { state, dispatch, generate } = wizard;
  if (state.step === 'generate')
    return (
      <Button appearance="primary" disabledFocusable>
        {texts.generating}
      </Button>
    );
  const problem = problemOf(wizard);
  const isReview = state.step === 'review';
  return (
    <>
      {state.step !== 'accounts' && (
        <Button onClick={() => dispatch({ kind: 'wentBack' })}>
          {state.returnToReview ? texts.backToReview : texts.back}
        </Button>
      )}
      <Button
        appearance="primary"
        disabledFocusable={problem !== undefined}
        aria-describedby="wizard-problem"
        onClick={() => (isReview ? generate() : dispatch({ kind: 'wentOn' }))}
      >
        {isReview ? texts.generate : texts.next}
      </Button>
      <span id="wizard-problem" role="status" className={styles.problem}>
        {problem?.(texts)}
      </span>
    </>
  );
}

function problemOf({ state, facts }: Wizard): WizardProblem | undefined {
  switch (state.step) {
    case 'accounts':
      return selectionProblem(state.selection);
    case 'configuration':
      return configurationProblem(state, facts);
    case 'review':
      return reviewProblem(state, facts);
    case 'generate':
      return undefined;
  }
}
