import { Suspense } from 'react';
import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RequestView } from '../../../contract/requests.ts';
import { useMe } from '../api/use-me.ts';
import { FailureView } from '../app/failure-view.tsx';
import { goTo } from '../app/go-to.ts';
import { PLACES } from '../app/navigation.ts';
import { Facts } from '../look/facts.tsx';
import { Moment } from '../look/moment.tsx';
import { Panel } from '../look/panel.tsx';
import { ProvisioningBadge, RequestBadge } from '../look/status-badge.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { personReadingPath } from '../../../contract/sign-ins/person-reading.ts';
import { FailedChecks } from './failed-checks.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { couldNotSignIn } from './request-list.ts';
import { SignInBadge } from './sign-in-badges.tsx';
import { SignInFacts } from './sign-in-facts.tsx';
import { TargetNotices } from './target-notices.tsx';
import { TimeLeft } from './time-left.tsx';
import { lazyView } from '../app/lazy-view.tsx';
import { useRequestAct } from './use-request-act.ts';

/** Most readers never need it, so it loads by itself. */
const PersonReadingPanel = lazyView(() =>
  import('../sign-ins/person-reading-panel.tsx').then(({ PersonReadingPanel: panel }) => panel),
);

const SignOutPanel = lazyView(() => import('./sign-out-panel.tsx').then(({ SignOutPanel: panel }) => panel));

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface RequestPanelProps {
  readonly request: RequestView;
  /** When the server's answer arrived, in milliseconds on this computer's clock. */
  readonly saidAt: number;
  /** Whether the account has a newer one-time password. The titles then say so, because the page may show both requests. */
  readonly isEarlier?: boolean;
  /** Whether the server would release the password again. Absent means that this follows from the status. */
  readonly canReleaseAgain?: boolean;
}

/** Shows an approval request: its status, the console's own information, and the possible actions. */
export function RequestPanel({ request, saidAt, isEarlier = false, canReleaseAgain = true }: RequestPanelProps) {
  const styles = useStyles();
  const {
    requests: { panels, earlier },
  } = useTexts();
  const titleOf = isEarlier ? earlier : unchanged;
  return (
    <div className={styles.parts}>
      <FailedChecks request={request} />
      <Panel title={titleOf(panels.request)}>
        <RequestFacts request={request} saidAt={saidAt} />
      </Panel>
      {request.signIn !== undefined && (
        <Panel title={titleOf(panels.signIn)}>
          <SignInFacts signIn={request.signIn} />
        </Panel>
      )}
      <Panel title={titleOf(panels.device)}>
        <DeviceFacts request={request} />
      </Panel>
      <RequestActions request={request} titleOf={titleOf} canReleaseAgain={canReleaseAgain} />
      {!isEarlier && (
        <Suspense fallback={null}>
          <PersonReadingPanel path={personReadingPath(request.id)} state={request.status} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <SignOutPanel request={request} titleOf={titleOf} />
      </Suspense>
    </div>
  );
}

function unchanged(title: string): string {
  return title;
}

function RequestFacts({ request, saidAt }: Pick<RequestPanelProps, 'request' | 'saidAt'>) {
  const styles = useStyles();
  const { status, requestedAt, expiresAt, issuedBy, decidedBy, decidedAt, reason, reasonText } = request;
  const { waitsUntil, laterChange } = request;
  const {
    field,
    requests: { facts },
  } = useTexts();
  return (
    <>
      <div role="status">
        <p className={styles.text}>{request.statusText}</p>
        <NextStep request={request} />
      </div>
      <Facts
        facts={[
          [facts.status, <StatusBadges key="status" request={request} />],
          [facts.requestedDate, <Moment key="requested" at={requestedAt} />],
          [facts.expirationDate, <Moment key="expires" at={expiresAt} />],
          [
            facts.timeToDecide,
            request.secondsLeft === undefined ? undefined : <TimeLeft key="left" request={request} saidAt={saidAt} />,
          ],
          [facts.generatedBy, issuedBy.displayName],
          [status === 'rejected' ? facts.rejectedBy : facts.approvedBy, decidedBy?.displayName],
          [facts.decided, decidedAt === undefined ? undefined : <Moment key="decided" at={decidedAt} />],
          [facts.reason, reason === undefined ? undefined : field.reasons[reason]],
          [facts.reasonText, reasonText],
          [facts.waitsUntil, waitsUntil === undefined ? undefined : <Moment key="waits" at={waitsUntil} />],
          [facts.laterChange, laterChange === undefined ? undefined : <Moment key="later" at={laterChange.at} />],
        ]}
      />
    </>
  );
}

/** Shows the status. What is known of the sign-in stands beside it, and a failed sign-in stands in its place. */
export function StatusBadges({ request: { status, signIn, signedOutAt } }: { readonly request: RequestView }) {
  if (signedOutAt !== undefined) return <ProvisioningBadge status="Signed out" />;
  const isOpen = status === 'delivered' && signIn?.state !== undefined;
  return (
    <>
      {!(isOpen && signIn.state === 'failed') && <RequestBadge status={status} />}
      {isOpen && <SignInBadge signIn={signIn} />}
    </>
  );
}

/** Shows what happens next. It is a warning if the room may be locked out. */
function NextStep({ request: { passwordChanged = 'no', laterChange, nextText } }: { readonly request: RequestView }) {
  const styles = useStyles();
  const isHarmless = passwordChanged === 'no' && (laterChange?.source ?? 'same_release') === 'same_release';
  return isHarmless ? (
    <p className={styles.text}>{nextText}</p>
  ) : (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{nextText}</MessageBarBody>
    </MessageBar>
  );
}

interface ActionsProps {
  readonly request: RequestView;
  readonly titleOf?: (title: string) => string;
  readonly canReleaseAgain?: boolean;
}

/** Shows the actions that the user can take at this point, if any. */
export function RequestActions({ request, titleOf = unchanged, canReleaseAgain = true }: ActionsProps) {
  return (
    <>
      <TargetNotices request={request} />
      <Actions request={request} titleOf={titleOf} canReleaseAgain={canReleaseAgain} />
    </>
  );
}

function Actions({ request, titleOf, canReleaseAgain }: Required<ActionsProps>) {
  const { requests: texts } = useTexts();
  const { status, viewer } = request;
  if (viewer === 'reader') {
    return status === 'pending' ? (
      <Panel title={texts.panels.decision}>
        <span>{texts.readerNote}</span>
      </Panel>
    ) : (
      <NewCode request={request} />
    );
  }
  if (status === 'pending')
    return (
      <Panel title={viewer === 'issuer' ? texts.panels.decisionOfIssuer : texts.panels.decide}>
        <DecisionPanel key={request.id} request={request} />
      </Panel>
    );
  if (status === 'needs_attention' && request.problem === 'changed_elsewhere')
    return canReleaseAgain ? <ReleaseAgain request={request} titleOf={titleOf} /> : null;
  if (status === 'needs_attention')
    return (
      <OneAct
        request={request}
        act="retry"
        title={titleOf(texts.panels.attention)}
        text={texts.attentionText}
        button={texts.tryAgain}
        more={<NewCode request={request} />}
      />
    );
  if (request.signedOutAt !== undefined) return null;
  return status === 'delivered' || request.deliveryOver !== undefined ? (
    <DeliveredActs request={request} titleOf={titleOf} canReleaseAgain={canReleaseAgain} />
  ) : null;
}

/**
 * Lets the user confirm the sign-in, or for 30 days after the delivery give the console another password. What puts a
 * failed sign-in right comes first.
 */
function DeliveredActs({ request, titleOf, canReleaseAgain }: Required<ActionsProps>) {
  const { requests: texts } = useTexts();
  const isFailed = couldNotSignIn(request);
  const again = canReleaseAgain && request.deliveryOver !== 'not_confirmed' && (
    <ReleaseAgain request={request} titleOf={titleOf} />
  );
  return (
    <>
      {isFailed && again}
      <OneAct
        request={request}
        act="signedIn"
        title={titleOf(texts.panels.confirm)}
        text={texts.signInText}
        button={texts.confirmSignIn}
        isSecond={isFailed}
      />
      {!isFailed && again}
    </>
  );
}

function ReleaseAgain({ request, titleOf }: Pick<Required<ActionsProps>, 'request' | 'titleOf'>) {
  const { requests: texts } = useTexts();
  return (
    <OneAct
      request={request}
      act="releaseAgain"
      title={titleOf(texts.panels.again)}
      text={texts.againText}
      button={texts.releaseAgain}
      isSecond={!couldNotSignIn(request)}
      more={<NewCode request={request} />}
    />
  );
}

interface OneActProps {
  readonly request: RequestView;
  readonly act: 'releaseAgain' | 'retry' | 'signedIn';
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** Whether another act is the one to expect here. */
  readonly isSecond?: boolean;
  /** More buttons beside the first one. */
  readonly more?: ReactNode;
}

/** Leads to a new code for a room whose sign-in failed: the wizard opens with its account selected. */
function NewCode({ request }: { readonly request: RequestView }) {
  const { requests: texts } = useTexts();
  const { data: me } = useMe();
  if (!couldNotSignIn(request) || me?.permissions.generate !== true) return null;
  return (
    <div>
      <Button onClick={() => goTo(PLACES.generate(request.account.id))}>{texts.newCode}</Button>
    </div>
  );
}

function OneAct({ request, act, title, text, button, isSecond = false, more }: OneActProps) {
  const styles = useStyles();
  const { run, isRunning, error } = useRequestAct(request);
  return (
    <Panel title={title}>
      <span>{text}</span>
      {error !== null && <FailureView error={error} />}
      <div className={styles.buttons}>
        <Button
          appearance={isSecond ? 'secondary' : 'primary'}
          disabledFocusable={isRunning}
          onClick={() => run(act, act === 'signedIn' ? {} : { revision: request.revision })}
        >
          {button}
        </Button>
        {more}
      </div>
    </Panel>
  );
}
