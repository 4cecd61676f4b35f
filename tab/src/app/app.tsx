import { type ReactNode, Suspense, useReducer } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { nextAccountList } from '../accounts/account-list.ts';
import { ALL_ACCOUNTS } from '../accounts/account-question.ts';
import { AccountsPage } from '../accounts/accounts-page.tsx';
import { nextRowSelection, NO_ROWS } from '../accounts/row-selection.ts';
import { usePageEvents } from '../live/use-page-events.ts';
import { Waiting } from '../look/waiting.tsx';
import { useFirstTexts } from '../texts/use-texts.ts';
import { AppFrame } from './app-frame.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { lazyView } from './lazy-view.tsx';
import { PermissionGate } from './permission-gate.tsx';
import { UnknownPage } from './unknown-page.tsx';

const AccountPage = lazyView(() => import('../accounts/account-page.tsx').then(({ AccountPage: page }) => page));
const RequestsPage = lazyView(() => import('../approval/requests-page.tsx').then(({ RequestsPage: page }) => page));
const WizardPage = lazyView(() => import('../wizard/wizard-page.tsx').then(({ WizardPage: page }) => page));
const RolloutPage = lazyView(() => import('../rollouts/rollout-page.tsx').then(({ RolloutPage: page }) => page));
const CodesPage = lazyView(() => import('../otp/codes-page.tsx').then(({ CodesPage: page }) => page));
const SheetsPage = lazyView(() => import('../otp/sheets-page.tsx').then(({ SheetsPage: page }) => page));
const OverviewPage = lazyView(() => import('../overview/overview-page.tsx').then(({ OverviewPage: page }) => page));
const PreferencesPage = lazyView(() =>
  import('../preferences/preferences-page.tsx').then(({ PreferencesPage: page }) => page),
);
const AuditPage = lazyView(() => import('../audit/audit-page.tsx').then(({ AuditPage: page }) => page));

export function App() {
  usePageEvents();
  return (
    <Router hook={useHashLocation}>
      <Places />
    </Router>
  );
}

function Places() {
  const [location] = useHashLocation();
  const { app } = useFirstTexts();
  // The app keeps the state of the list and its selection, so that the way back from an account leads to the list as it was.
  const [list, dispatch] = useReducer(nextAccountList, ALL_ACCOUNTS);
  const [selection, select] = useReducer(nextRowSelection, NO_ROWS);
  return (
    <AppFrame location={location}>
      <ErrorBoundary place={location}>
        <PermissionGate>
          <Suspense fallback={<Waiting label={app.loading} />}>
            <Pages accounts={<AccountsPage {...{ state: list, dispatch, selection, select }} />} />
          </Suspense>
        </PermissionGate>
      </ErrorBoundary>
    </AppFrame>
  );
}

function Pages({ accounts }: { readonly accounts: ReactNode }) {
  return (
    <Switch>
      <Route path="/">{accounts}</Route>
      <Route path="/accounts">{accounts}</Route>
      <Route path="/accounts/:accountId/:tab?">
        {({ accountId, tab }) => (
          <AccountPage key={accountId} accountId={accountId} {...(tab !== undefined && { tab })} />
        )}
      </Route>
      <Route path="/generate/:accountId?">
        {({ accountId }) => <WizardPage {...(accountId !== undefined && { accountId })} />}
      </Route>
      <Route path="/batches/:batchId">{({ batchId }) => <RolloutPage batchId={batchId} />}</Route>
      <Route path="/batches/:batchId/codes">{({ batchId }) => <CodesPage batchId={batchId} />}</Route>
      <Route path="/batches/:batchId/sheets">{({ batchId }) => <SheetsPage batchId={batchId} />}</Route>
      <Route path="/requests">
        <RequestsPage />
      </Route>
      <Route path="/overview">
        <OverviewPage />
      </Route>
      <Route path="/preferences">
        <PreferencesPage />
      </Route>
      <Route path="/audit">
        <AuditPage />
      </Route>
      <Route>
        <UnknownPage />
      </Route>
    </Switch>
  );
}
