import { Button, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { RequestView } from '../../../contract/requests.ts';
import { FailureView } from '../app/failure-view.tsx';
import { Facts } from '../look/facts.tsx';
import { Moment } from '../look/moment.tsx';
import { Panel } from '../look/panel.tsx';
import { RequestBadge } from '../look/status-badge.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { DecisionPanel } from './decision-panel.tsx';
import { FailedChecks } from './failed-checks.tsx';
import { DeviceFacts } from './device-facts.tsx';
import { TimeLeft } from './time-left.tsx';
import { useRequestAct } from './use-request-act.ts';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px' },
  text: { margin: 0 },
});

interface RequestPanelProps {
  readonly request: RequestView;
  /** When the server's answer arrived, in milliseconds on this computer's clock. */
  readonly saidAt: number;
}

/** Shows an approval request: its status, the console's own information, and the possible actions. */
export function RequestPanel({ request, saidAt }: RequestPanelProps) {
  const styles = useStyles();
  const {
    requests: { panels },
  } = useTexts();
  return (
    <div className={styles.parts}>
      <FailedChecks request={request} />
      <Panel title={panels.request}>
        <RequestFacts request={request} saidAt={saidAt} />
      </Panel>
      <Panel title={panels.device}>
        <DeviceFacts request={request} />
      </Panel>
      <RequestActions request={request} />
    </div>
  );
}

function RequestFacts({ request, saidAt }: RequestPanelProps) {
  const styles = useStyles();
  const { status, requestedAt, expiresAt, issuedBy, decidedBy, decidedAt, reason, reasonText, statusText, nextText } =
    request;
  const {
    field,
    requests: { facts, passwordChanged },
  } = useTexts();
  return (
    <>
      <div role="status">
        <p className={styles.text}>{statusText}</p>
        <p className={styles.text}>{nextText}</p>
      </div>
      <Facts
        facts={[
          [facts.status, <RequestBadge key="status" status={status} />],
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
        ]}
      />
      {request.passwordChanged === true && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{passwordChanged}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Shows the actions that the user can take at this point, if any. */
export function RequestActions({ request }: { readonly request: RequestView }) {
  const { requests: texts } = useTexts();
  const { status, viewer } = request;
  if (viewer === 'reader') {
    return status === 'pending' ? (
      <Panel title={texts.panels.decision}>
        <span>{texts.readerNote}</span>
      </Panel>
    ) : null;
  }
  if (status === 'pending')
    return (
      <Panel title={viewer === 'issuer' ? texts.panels.decisionOfIssuer : texts.panels.decide}>
        <DecisionPanel key={request.id} request={request} />
      </Panel>
    );
  if (status === 'needs_attention')
    return (
      <OneAct
        request={request}
        act="retry"
        title={texts.panels.attention}
        text={texts.attentionText}
        button={texts.tryAgain}
      />
    );
  if (status === 'delivered')
    return (
      <OneAct
        request={request}
        act="signedIn"
        title={texts.panels.signIn}
        text={texts.signInText}
        button={texts.confirmSignIn}
      />
    );
  return null;
}

interface OneActProps {
  readonly request: RequestView;
  readonly act: 'retry' | 'signedIn';
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

function OneAct({ request, act, title, text, button }: OneActProps) {
  const { run, isRunning, error } = useRequestAct(request);
  return (
    <Panel title={title}>
      <span>{text}</span>
      {error !== null && <FailureView error={error} />}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={isRunning}
          onClick={() => run(act, act === 'retry' ? { revision: request.revision } : {})}
        >
          {button}
        </Button>
      </div>
    </Panel>
  );
}
