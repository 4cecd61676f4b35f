import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Spinner,
  Text,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { batchPath, type BatchView, parseBatchView } from '../../../contract/rollouts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { PLACES } from '../app/navigation.ts';
import { useTexts } from '../texts/use-texts.ts';
import { WizardFrame } from '../wizard/wizard-frame.tsx';
import { BatchResults } from './rollout-results.tsx';
import { finishedShare, outcomeOf, progressLine } from './rollout-words.ts';
import { useBatch } from './use-rollout.ts';

/** The last step of the wizard, over the stored batch: it is the same after a reload, and after a restart of the server. */
export function BatchPage({ batchId }: { readonly batchId: string }) {
  const { host } = useApp();
  const { app } = useTexts();
  const [, navigate] = useHashLocation();
  const { data: batch, error, refetch } = useBatch(batchId);
  useEffect(loadCodesPages, []);
  const close = (): void => (host.isDialog ? host.close() : navigate(PLACES.accounts.slice(1)));
  return (
    <WizardFrame step="generate" onClose={close} footer={<Footer batchId={batchId} batch={batch} onClose={close} />}>
      {error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {batch === undefined && error === null && <Spinner label={app.loading} />}
      {batch !== undefined && <Progress batch={batch} />}
      {batch !== undefined && <BatchResults batch={batch} />}
    </WizardFrame>
  );
}

/** Early, as a code is seen for a short time only: nobody should wait for a page then, or miss it when the server is gone. */
function loadCodesPages(): void {
  for (const load of [() => import('../otp/codes-page.tsx'), () => import('../otp/sheets-page.tsx')])
    load().catch(() => undefined);
}

function Progress({ batch }: { readonly batch: BatchView }) {
  const { host } = useApp();
  const { batch: texts } = useTexts();
  const { title, text } = outcomeOf(batch, texts, host.locale);
  const isRunning = batch.status === 'running';
  return (
    <>
      <MessageBar intent={isRunning ? 'info' : batch.failed > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {text}
        </MessageBarBody>
      </MessageBar>
      <ProgressBar
        aria-label={texts.generated}
        value={finishedShare(batch)}
        thickness="large"
        color={batch.failed > 0 ? 'warning' : 'brand'}
      />
      <Text role="status">{progressLine(batch, texts, host.locale)}</Text>
    </>
  );
}

interface FooterProps {
  readonly batchId: string;
  readonly batch: BatchView | undefined;
  readonly onClose: () => void;
}

function Footer({ batchId, batch, onClose }: FooterProps) {
  const { api } = useApp();
  const { batch: texts } = useTexts();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => api({ path: batchPath(batchId, 'retry'), method: 'POST', body: {}, parse: parseBatchView }),
    onSuccess: (view) => {
      client.setQueryData(KEYS.batch(batchId), view);
      return client.invalidateQueries({ queryKey: KEYS.batch(batchId) });
    },
  });
  const isFinished = batch?.status === 'finished';
  const hasCodes = isFinished && batch.done > 0 && batch.codesVisibleUntil !== undefined;
  return (
    <>
      {retry.error !== null && <FailureView error={retry.error} />}
      {batch !== undefined && (
        <Button
          appearance="primary"
          disabledFocusable={!hasCodes}
          onClick={() => (location.hash = PLACES.codes(batchId))}
        >
          {texts.seeCodes}
        </Button>
      )}
      {isFinished && batch.failed > 0 && (
        <Button disabledFocusable={retry.isPending} onClick={() => retry.mutate()}>
          {texts.retryFailed}
        </Button>
      )}
      <Button onClick={onClose}>{texts.close}</Button>
      {isFinished && batch.done > 0 && !hasCodes && <Text>{texts.codesOver}</Text>}
    </>
  );
}
