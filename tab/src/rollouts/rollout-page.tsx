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
import { rolloutPath, type RolloutView, parseRolloutView } from '../../../contract/rollouts.ts';
import { KEYS } from '../api/query-keys.ts';
import { useMe } from '../api/use-me.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { PLACES } from '../app/navigation.ts';
import { useTexts } from '../texts/use-texts.ts';
import { WizardFrame } from '../wizard/wizard-frame.tsx';
import { wizardStorage } from '../wizard/wizard-storage.ts';
import { readLeftOut, wizardFor } from './left-out-accounts.ts';
import { RolloutResults } from './rollout-results.tsx';
import { finishedShare, outcomeOf, progressLine } from './rollout-words.ts';
import { useRollout } from './use-rollout.ts';

/**
 * Shows the last step of the wizard from the stored rollout. It is the same after a reload and after a restart of the
 * server.
 */
export function RolloutPage({ batchId }: { readonly batchId: string }) {
  const { host } = useApp();
  const { app } = useTexts();
  const [, navigate] = useHashLocation();
  const { data: rollout, error, refetch } = useRollout(batchId);
  useEffect(loadCodesPages, []);
  const close = (): void => (host.isDialog ? host.close() : navigate(PLACES.accounts.slice(1)));
  return (
    <WizardFrame
      step="generate"
      onClose={close}
      footer={<Footer batchId={batchId} rollout={rollout} onClose={close} />}
    >
      {error !== null && <FailureView error={error} onRetry={() => void refetch()} />}
      {rollout === undefined && error === null && <Spinner label={app.loading} />}
      {rollout !== undefined && <Progress rollout={rollout} />}
      {rollout !== undefined && <RolloutResults rollout={rollout} />}
    </WizardFrame>
  );
}

/**
 * Loads the pages that show codes early. Codes are visible only for a short time, so nobody should have to wait for a
 * page then, or miss the codes because the server is gone.
 */
function loadCodesPages(): void {
  for (const load of [() => import('../otp/codes-page.tsx'), () => import('../otp/sheets-page.tsx')])
    load().catch(() => undefined);
}

function Progress({ rollout }: { readonly rollout: RolloutView }) {
  const { host } = useApp();
  const { rollout: texts } = useTexts();
  const { title, text } = outcomeOf(rollout, texts, host.locale);
  const isRunning = rollout.status === 'running';
  return (
    <>
      <MessageBar intent={isRunning ? 'info' : rollout.failed > 0 ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{title}</MessageBarTitle> {text}
        </MessageBarBody>
      </MessageBar>
      <ProgressBar
        aria-label={texts.generated}
        value={finishedShare(rollout)}
        thickness="large"
        color={rollout.failed > 0 ? 'warning' : 'brand'}
      />
      <Text role="status">{progressLine(rollout, texts, host.locale)}</Text>
    </>
  );
}

interface FooterProps {
  readonly batchId: string;
  readonly rollout: RolloutView | undefined;
  readonly onClose: () => void;
}

function Footer({ batchId, rollout, onClose }: FooterProps) {
  const { api } = useApp();
  const { rollout: texts } = useTexts();
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => api({ path: rolloutPath(batchId, 'retry'), method: 'POST', body: {}, parse: parseRolloutView }),
    onSuccess: (view) => {
      client.setQueryData(KEYS.rollout(batchId), view);
      return client.invalidateQueries({ queryKey: KEYS.rollout(batchId) });
    },
  });
  const isFinished = rollout?.status === 'finished';
  const isOver = isFinished && rollout.done > 0 && rollout.codesVisibleUntil === undefined;
  return (
    <>
      {retry.error !== null && <FailureView error={retry.error} />}
      {rollout !== undefined && (
        <Button
          appearance="primary"
          disabledFocusable={!isFinished || rollout.done === 0}
          onClick={() => (location.hash = PLACES.codes(batchId))}
        >
          {texts.seeCodes}
        </Button>
      )}
      {isFinished && rollout.failed > 0 && (
        <Button disabledFocusable={retry.isPending} onClick={() => retry.mutate()}>
          {texts.retryFailed}
        </Button>
      )}
      {isFinished && rollout.leftOut !== undefined && <GenerateLeftOut rollout={rollout} />}
      <Button onClick={onClose}>{texts.close}</Button>
      {isOver && rollout.failed > 0 && <Text>{texts.codesOver}</Text>}
    </>
  );
}

/** Opens Review for the accounts that the rollout left out, where the user sees what is live of them now. */
function GenerateLeftOut({ rollout }: { readonly rollout: RolloutView }) {
  const { api } = useApp();
  const { rollout: texts } = useTexts();
  const { data: me } = useMe();
  const [, navigate] = useHashLocation();
  const open = useMutation({
    mutationFn: () => readLeftOut(api, rollout.id),
    onSuccess: (accounts) => {
      if (me === undefined) return;
      wizardStorage(me.objectId).save(wizardFor(rollout, accounts));
      navigate(PLACES.generate().slice(1));
    },
  });
  return (
    <>
      {open.error !== null && <FailureView error={open.error} />}
      <Button disabledFocusable={me === undefined || open.isPending} onClick={() => open.mutate()}>
        {texts.generateLeftOut}
      </Button>
    </>
  );
}
