import { ProgressBar, Text } from '@fluentui/react-components';

/** Between the press of Generate and the answer of the server; then the page of the batch follows. */
export function StartingStep() {
  return (
    <>
      <Text role="status">The server takes the accounts …</Text>
      <ProgressBar aria-label="Starting" />
    </>
  );
}
