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
      {isOpen && target !== undefined && (
        <>
          {target.text !== undefined && target.problem !== problem && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {status === 'pending' && `${texts.releasesNothing} `}
                {target.text}
              </MessageBarBody>
            </MessageBar>
          )}
          {target.unread.map((text) => (
            <MessageBar key={text} intent="info" layout="multiline">
              <MessageBarBody>{text}</MessageBarBody>
            </MessageBar>
          ))}
          <span>
            {texts.readAt} <Moment at={target.readAt} />
          </span>
        </>
      )}
    </>
  );
}
