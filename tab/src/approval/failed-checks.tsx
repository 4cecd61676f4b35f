import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { RequestView } from '../../../contract/requests.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Shows the readiness checks of the account that fail now, each with its remedy, before and after the decision. */
export function FailedChecks({ request: { failedChecks = [] } }: { readonly request: RequestView }) {
  const { requests } = useTexts();
  return failedChecks.map(({ title, remedy }) => (
    <MessageBar key={title} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{requests.failedCheck(title)}</MessageBarTitle> {remedy}
      </MessageBarBody>
    </MessageBar>
  ));
}
