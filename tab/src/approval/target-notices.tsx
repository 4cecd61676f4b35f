import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { parseRequestView, requestPath, type RequestView } from '../../../contract/requests.ts';
import { KEYS } from '../api/query-keys.ts';
import { useRead } from '../api/use-read.ts';
import { Moment } from '../look/moment.tsx';
import { useTexts } from '../texts/use-texts.ts';

/**
 * Shows what the directory said about the account when it was last read: why an approval would release nothing, another
 * address than the code was generated for, and what could not be read.
 */
export function TargetNotices({ request }: { readonly request: RequestView }) {
  const { status, problem } = request;
  const isOpen = status === 'pending' || status === 'needs_attention';
  // Opening a request makes the server read its account again, and the page event of the account brings the result.
  const { data } = useRead(
    [...KEYS.account(request.account.id), 'request', request.id],
    requestPath(request.id),
    parseRequestView,
    { isEnabled: isOpen },
  );
  const { account, target } = isOpen && data !== undefined ? data : request;
  const {
    requests: { target: texts },
  } = useTexts();
  return (
    <>
      {account.formerUpn !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.renamed(account.formerUpn, account.upn)}</MessageBarBody>
        </MessageBar>
      )}
      {isOpen && target !== undefined && <TargetReading target={target} status={status} problem={problem} />}
    </>
  );
}

/** Says what a fresh read found, and when. A problem that the page shows as that of the release isn't repeated. */
function TargetReading({
  target: { text, unread, readAt, problem: found },
  status,
  problem,
}: Pick<RequestView, 'status'> & {
  readonly target: NonNullable<RequestView['target']>;
  readonly problem: RequestView['problem'] | undefined;
}) {
  const {
    requests: { target: texts },
  } = useTexts();
  return (
    <>
      {text !== undefined && found !== problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {status === 'pending' && `${texts.releasesNothing} `}
            {text}
          </MessageBarBody>
        </MessageBar>
      )}
      {unread.map((sentence) => (
        <MessageBar key={sentence} intent="info" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
        </MessageBar>
      ))}
      <span>
        {texts.readAt} <Moment at={readAt} />
      </span>
    </>
  );
}
