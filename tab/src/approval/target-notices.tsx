import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { RequestView } from '../../../contract/requests.ts';
import { Moment } from '../look/moment.tsx';
import { useTexts } from '../texts/use-texts.ts';

/**
 * Shows what the directory said about the account when it was last read: why an approval would release nothing, another
 * address than the code was generated for, and what could not be read.
 */
export function TargetNotices({ request: { account, status, target, problem } }: { readonly request: RequestView }) {
  const {
    requests: { target: texts },
  } = useTexts();
  const isOpen = status === 'pending' || status === 'needs_attention';
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
