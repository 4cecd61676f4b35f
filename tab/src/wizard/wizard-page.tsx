import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Me } from '../../../contract/accounts.ts';
import type { RolloutView } from '../../../contract/rollouts.ts';
import { useMe } from '../api/use-me.ts';
import { useApp } from '../app/app-context.ts';
import { FailureView } from '../app/failure-view.tsx';
import { PLACES } from '../app/navigation.ts';
import { Page } from '../app/page.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { AccountStep } from './accounts/account-step.tsx';
import { useClosing } from './close-dialog.tsx';
import { ConfigurationStep } from './configuration/configuration-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { StartingStep } from './starting-step.tsx';
import { useFirstAccounts } from './accounts/use-first-accounts.ts';
import { wizardStart } from './accounts/wizard-start.ts';
import { useStepHistory } from './use-step-history.ts';
import { useWizard, type Wizard } from './use-wizard.ts';
import { WizardFooter } from './wizard-footer.tsx';
import { WizardFrame } from './wizard-frame.tsx';
import { hasEntries } from './wizard-state.ts';

interface WizardPageProps {
  /** What the wizard starts with, in the form of {@link wizardStart}: an account, several, or a building. */
  readonly accountId?: string;
}

export function WizardPage({ accountId }: WizardPageProps) {
  const { app, wizard: texts } = useTexts();
  const { data: me, error, refetch } = useMe();
  if (me !== undefined) return me.permissions.generate ? <OwnWizard me={me} accountId={accountId} /> : <NoPermission />;
  if (error === null) return <Spinner label={app.loading} />;
  return (
    <Page title={texts.title}>
      <FailureView error={error} onRetry={() => void refetch()} />
    </Page>
  );
}

function NoPermission() {
  const { accounts, wizard: texts } = useTexts();
  return (
    <Page title={texts.title}>
      <div>{texts.noPermission}</div>
      <div>
        <Button as="a" href={PLACES.accounts}>
          {accounts.title}
        </Button>
      </div>
    </Page>
  );
}

function OwnWizard({ me, accountId }: { readonly me: Me; readonly accountId: string | undefined }) {
  const { host } = useApp();
  const [, navigate] = useHashLocation();
  const started = useCallback(
    (rollout: RolloutView) => navigate(PLACES.rollout(rollout.id).slice(1), { replace: true }),
    [navigate],
  );
  const wizard = useWizard({ objectId: me.objectId, accountId }, me.rules.ttlHours, started);
  const { state, dispatch } = wizard;
  useStepHistory(state.step, dispatch);
  useFirstAccounts(wizardStart(accountId), state, dispatch);
  useEffect(loadRolloutPage, []);
  const closing = useClosing(hasEntries(state), () => {
    wizard.forget();
    if (host.isDialog) host.close();
    else navigate(PLACES.accounts.slice(1));
  });
  return (
    <WizardFrame
      step={state.step}
      isFull={state.step === 'accounts'}
      onClose={closing.ask}
      footer={<WizardFooter wizard={wizard} />}
    >
      <Step wizard={wizard} />
      {closing.dialog}
    </WizardFrame>
  );
}

/**
 * Loads the page of the rollout early, so that it is ready even if the server accepts the rollout and stops right after
 * that.
 */
function loadRolloutPage(): void {
  import('../rollouts/rollout-page.tsx').catch(() => undefined);
}

function Step({ wizard }: { readonly wizard: Wizard }) {
  switch (wizard.state.step) {
    case 'accounts':
      return <AccountStep wizard={wizard} />;
    case 'configuration':
      return <ConfigurationStep wizard={wizard} />;
    case 'review':
      return <ReviewStep wizard={wizard} />;
    case 'generate':
      return <StartingStep />;
  }
}
