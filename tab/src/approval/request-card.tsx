import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { RequestView } from '../../../contract/requests.ts';
import { PLACES } from '../app/navigation.ts';
import { Moment } from '../look/moment.tsx';
import { SerialNumberBadge } from '../look/status-badge.tsx';
import { useTexts } from '../texts/use-texts.ts';
import { DeviceFacts } from './device-facts.tsx';
import { FailedChecks } from './failed-checks.tsx';
import { RequestActions, StatusBadges } from './request-panel.tsx';
import { SignInFacts } from './sign-in-facts.tsx';
import { TimeLeft } from './time-left.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  name: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    flexBasis: '220px',
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  device: {
    display: 'flex',
    flexDirection: 'column',
    flexBasis: '200px',
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
});

interface RequestCardProps {
  readonly request: RequestView;
  readonly saidAt: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Shows a request in the list. The administrator decides it in place or on the page of its account. */
export function RequestCard({ request, saidAt, isOpen, onToggle }: RequestCardProps) {
  const styles = useStyles();
  const { requests } = useTexts();
  const details = useId();
  const { account, status, nextText, statusText } = request;
  return (
    <li className={styles.card}>
      <Head request={request} saidAt={saidAt} isOpen={isOpen} onToggle={onToggle} details={details} />
      {isOpen && (
        <div id={details} className={styles.details}>
          {status !== 'pending' && (
            <span>
              {statusText} {nextText}
            </span>
          )}
          <FailedChecks request={request} />
          <DeviceFacts request={request} />
          {request.signIn !== undefined && <SignInFacts signIn={request.signIn} />}
          <RequestActions request={request} />
          <Link href={PLACES.account(account.id, 'otp')}>{requests.toAccount}</Link>
        </div>
      )}
    </li>
  );
}

function Head({ request, saidAt, isOpen, onToggle, details }: RequestCardProps & { readonly details: string }) {
  const styles = useStyles();
  const { requests } = useTexts();
  const mayDecide = request.status === 'pending' && request.viewer !== 'reader';
  const { account, status, requestedAt, issuedBy } = request;
  return (
    <div className={styles.head}>
      <span className={styles.name}>
        <Link href={PLACES.account(account.id, 'otp')}>{account.displayName}</Link>
        <span className={styles.note}>{account.location ?? account.upn}</span>
      </span>
      <DeviceLines request={request} />
      <span className={styles.device}>
        <span>
          {requests.requested} <Moment at={requestedAt} isShort />
        </span>
        <span className={styles.note}>{requests.generatedBy(issuedBy.displayName)}</span>
      </span>
      <span className={styles.end}>
        {status === 'pending' ? <TimeLeft request={request} saidAt={saidAt} /> : <StatusBadges request={request} />}
        <Button
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          aria-expanded={isOpen}
          aria-controls={details}
          aria-label={mayDecide ? requests.decideFor(account.displayName) : requests.detailsOf(account.displayName)}
          onClick={onToggle}
        >
          {mayDecide ? requests.decide : requests.details}
        </Button>
      </span>
    </div>
  );
}

function DeviceLines({ request: { device, serialNumberMatch } }: { readonly request: RequestView }) {
  const styles = useStyles();
  return (
    <span className={styles.device}>
      <span>
        {device.make} {device.model}
      </span>
      <span className={styles.note}>
        {device.serialNumber} {serialNumberMatch !== 'not_set' && <SerialNumberBadge match={serialNumberMatch} />}
      </span>
    </span>
  );
}
