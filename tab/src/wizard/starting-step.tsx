import { ProgressBar, Text } from '@fluentui/react-components';
import { useTexts } from '../texts/use-texts.ts';

/** Between the press of Generate and the answer of the server; then the page of the rollout follows. */
export function StartingStep() {
  const { wizard: texts } = useTexts();
  return (
    <>
      <Text role="status">{texts.taking}</Text>
      <ProgressBar aria-label={texts.starting} />
    </>
  );
}
