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
import type { ProvisioningStatus, ReadinessStatus } from '../../../contract/words.ts';

/** How a status looks. An icon and a word say the same as the color, because color alone isn't enough. */
export interface Look {
  readonly color: 'success' | 'warning' | 'danger' | 'informative';
  readonly icon: FluentIcon;
}

export const GOOD: Look = { color: 'success', icon: CheckmarkCircleRegular };
export const WAITS: Look = { color: 'warning', icon: HourglassRegular };
export const TROUBLE: Look = { color: 'warning', icon: WarningRegular };
export const BAD: Look = { color: 'danger', icon: DismissCircleRegular };
export const OVER: Look = { color: 'informative', icon: ClockRegular };
const PLAIN: Look = { color: 'informative', icon: SubtractCircleRegular };

export const READINESS: Readonly<Record<ReadinessStatus, Look>> = {
  'No action needed': GOOD,
  'Needs action': TROUBLE,
  'N/A': { color: 'informative', icon: QuestionCircleRegular },
};

export const PROVISIONING: Readonly<Record<ProvisioningStatus, Look>> = {
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
