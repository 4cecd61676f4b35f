import { Badge, makeStyles } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClockRegular,
  DismissCircleRegular,
  type FluentIcon,
  HourglassRegular,
  KeyRegular,
  QuestionCircleRegular,
  SubtractCircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import type { ProvisioningStatus, ReadinessStatus, RequestStatus, SerialNumberMatch } from '../../../contract/words.ts';
import { useFirstTexts } from '../texts/use-texts.ts';

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap', flexShrink: 0 } });

/** How a status looks. An icon and a word say the same as the color, because color alone isn't enough. */
export interface Look {
  readonly color: 'success' | 'warning' | 'danger' | 'informative';
  readonly icon: FluentIcon;
}

export const GOOD: Look = { color: 'success', icon: CheckmarkCircleRegular };
const WAITS: Look = { color: 'warning', icon: HourglassRegular };
const TROUBLE: Look = { color: 'warning', icon: WarningRegular };
export const BAD: Look = { color: 'danger', icon: DismissCircleRegular };
const OVER: Look = { color: 'informative', icon: ClockRegular };
const PLAIN: Look = { color: 'informative', icon: SubtractCircleRegular };

const READINESS: Readonly<Record<ReadinessStatus, Look>> = {
  'No action needed': GOOD,
  'Needs action': TROUBLE,
  'N/A': { color: 'informative', icon: QuestionCircleRegular },
};

const PROVISIONING: Readonly<Record<ProvisioningStatus, Look>> = {
  'Not started': PLAIN,
  'OTP generated': { color: 'informative', icon: KeyRegular },
  'Awaiting OTP Approval': WAITS,
  Approved: GOOD,
  Rejected: BAD,
  Expired: OVER,
  Provisioned: GOOD,
  'Sign-in failed': BAD,
  'Signed out': PLAIN,
  'Needs attention': TROUBLE,
};

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
