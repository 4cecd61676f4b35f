import { Button, Text } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { failureIn } from '../api/api-error.ts';
import { noteReader } from '../api/known-reader.ts';
import { mayRead } from '../api/may-read.ts';
import { wordsOfFailure } from '../api/failure-words.ts';
import type { Failure } from '../api/tab-api-client.ts';
import { useMe } from '../api/use-me.ts';
import { Waiting } from '../look/waiting.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import { useApp } from './app-context.ts';
import { Page } from './page.tsx';

/**
 * Guards the pages. A user without any permission, or whom the server doesn't know, sees what to do instead of the
 * pages, so the pages ask the server nothing for them.
 */
export function PermissionGate({ children }: { readonly children: ReactNode }) {
  const { data: me, error, errorUpdateCount, refetch } = useMe();
  const [lastError, setLastError] = useState(error);
  const { app } = useFirstTexts();
  // react-query forgets an error during the next try, so the gate remembers it and keeps showing the same page.
  if (error !== null && error !== lastError) setLastError(error);
  const isReader = me && mayRead(me);
  useEffect(() => {
    if (isReader !== undefined) noteReader(isReader);
  }, [isReader]);
  if (me === undefined) {
    if (errorUpdateCount === 0) return <Waiting label={app.loading} />;
    const failure = failureIn(lastError);
    return isOfPerson(failure) ? <NobodyKnown failure={failure} onRetry={() => void refetch()} /> : children;
  }
  if (isReader) return children;
  return (
    <Page title={app.noPermission}>
      <Text>{app.noRightText}</Text>
    </Page>
  );
}

function isOfPerson(failure: Failure): boolean {
  return failure.kind === 'token' || isOfGuest(failure);
}

function isOfGuest(failure: Failure): boolean {
  return failure.kind === 'problem' && failure.problem.code === 'guest_refused';
}

/**
 * Explains why the server doesn't know the user. A guest gets no button to try again, because they would still be a
 * guest.
 */
function NobodyKnown({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { host } = useApp();
  const { failures } = useFirstTexts();
  const { title, remedy } = wordsOfFailure(failures, failure, host.locale);
  return (
    <Page title={title}>
      <Text>{remedy}</Text>
      {!isOfGuest(failure) && (
        <div>
          <Button onClick={onRetry}>{failures.tryAgain}</Button>
        </div>
      )}
    </Page>
  );
}
