import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import {
  parsePolicyCheckView,
  POLICY_CHECK_PATH,
  type PolicyCheckView,
} from '../../../contract/policies/policy-check.ts';
import type { ReviewTexts } from '../../../texts/en/tab/wizard-review.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';
import { useTexts } from '../texts/use-texts.ts';
import { askedSelection } from './accounts/account-selection.ts';
import type { WizardState } from './wizard-state.ts';

const useStyles = makeStyles({
  accounts: { margin: '4px 0 0', paddingLeft: '20px', overflowWrap: 'anywhere' },
  remedy: { color: tokens.colorNeutralForeground2 },
});

/**
 * Asks what Conditional Access would do with the selected accounts, and shows the results as they come: each one makes a
 * page event, and then the page asks again.
 */
export function PolicySummary({ selection }: Pick<WizardState, 'selection'>) {
  const styles = useStyles();
  const { api } = useApp();
  const { review: texts } = useTexts();
  const asked = askedSelection(selection);
  const { data, isError } = useQuery({
    queryKey: [...KEYS.accounts, 'policies', asked],
    queryFn: ({ signal }) =>
      api({
        path: POLICY_CHECK_PATH,
        method: 'POST',
        body: { selection: asked },
        parse: parsePolicyCheckView,
        signal,
      }),
    placeholderData: (previous) => previous,
  });
  if (isError) return <Text>{texts.policies.unknown}</Text>;
  if (data === undefined) return <Text>{texts.policies.asking}</Text>;
  return (
    <>
      <Text role="status">{linesOf(texts, data).join(' ')}</Text>
      {data.accounts.length > 0 && (
        <ul className={styles.accounts}>
          {data.accounts.map(({ id, displayName, remedy, reason }) => (
            <li key={id}>
              <b>{displayName}</b> <span className={styles.remedy}>{reason ?? remedy}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function linesOf({ policies: texts }: ReviewTexts, view: PolicyCheckView): readonly string[] {
  const counts = [
    [view.passed, texts.passed],
    [view.failed, texts.failed],
    [view.depends, texts.depends],
    [view.notChecked, texts.notChecked],
    [view.waiting, texts.waiting],
  ] as const;
  return counts.filter(([count]) => count > 0).map(([count, line]) => line(count));
}
