import { ProgressBar, Text } from '@fluentui/react-components';
import { useTexts } from '../texts/use-texts.ts';

/**
 * Shows that the rollout is starting, between the press of Generate and the server's answer. The page of the rollout
 * follows.
 */
export function StartingStep() {
  const { wizard: texts } = useTexts();
  return (
    <>
      <Text role="status">{texts.taking}</Text>
      <ProgressBar aria-label={texts.starting} />
    </>
  );
}
