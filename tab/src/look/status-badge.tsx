import { Badge, makeStyles } from '@fluentui/react-components';
import type { ProvisioningStatus, ReadinessStatus, RequestStatus, SerialNumberMatch } from '../../../contract/words.ts';
import { useFirstTexts } from '../texts/use-texts.ts';
import { BAD, GOOD, type Look, OVER, PROVISIONING, READINESS, TROUBLE, WAITS } from './status-look.ts';

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap', flexShrink: 0 } });

const REQUEST: Readonly<Record<RequestStatus, Look>> = {
  pending: WAITS,
  approved: GOOD,
  needs_attention: TROUBLE,
  ready: GOOD,
  delivered: WAITS,
  signed_in: GOOD,
  rejected: BAD,
  expired: OVER,
  cancelled: OVER,
};

const SERIAL: Readonly<Record<Exclude<SerialNumberMatch, 'not_set'>, Look>> = { expected: GOOD, different: BAD };

export function ReadinessBadge({ status }: { readonly status: ReadinessStatus }) {
  const { field } = useFirstTexts();
  return <LookBadge {...READINESS[status]} title={field.readiness[status]} />;
}

export function ProvisioningBadge({ status }: { readonly status: ProvisioningStatus }) {
  const { field } = useFirstTexts();
  return <LookBadge {...PROVISIONING[status]} title={field.provisioning[status]} />;
}

export function RequestBadge({ status }: { readonly status: RequestStatus }) {
  const { field } = useFirstTexts();
  return <LookBadge {...REQUEST[status]} title={field.requests[status]} />;
}

export function SerialNumberBadge({ match }: { readonly match: Exclude<SerialNumberMatch, 'not_set'> }) {
  const { field } = useFirstTexts();
  return <LookBadge {...SERIAL[match]} title={field.serialNumbers[match]} />;
}

export function LookBadge({ color, icon: Icon, title }: Look & { readonly title: string }) {
  const styles = useStyles();
  return (
    <Badge appearance="tint" color={color} icon={<Icon aria-hidden />} className={styles.badge}>
      {title}
    </Badge>
  );
}
