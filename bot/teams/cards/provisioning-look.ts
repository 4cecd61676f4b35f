import type { FieldTexts } from '../../../texts/en/field.ts';
import type { ProvisioningStatus } from '../../domain/accounts/provisioning.ts';
import type { Heading } from './card.ts';

/**
 * The icon and the style for each status. The circles fill up as the provisioning proceeds, and every system font has
 * these symbols.
 */
const LOOKS = {
  'Not started': { icon: '○', look: 'emphasis' },
  'OTP generated': { icon: '◔', look: 'accent' },
  'Awaiting OTP Approval': { icon: '◑', look: 'accent' },
  Approved: { icon: '◕', look: 'good' },
  Provisioned: { icon: '●', look: 'good' },
  'Sign-in failed': { icon: '✕', look: 'attention' },
  'Signed out': { icon: '⊖', look: 'emphasis' },
  Rejected: { icon: '✕', look: 'attention' },
  Expired: { icon: '⊖', look: 'emphasis' },
  'Needs attention': { icon: '⚠', look: 'warning' },
} as const satisfies Record<ProvisioningStatus, { readonly icon: string; readonly look: Heading['look'] }>;

export function provisioningLook(field: FieldTexts, status: ProvisioningStatus): Pick<Heading, 'state' | 'look'> {
  return { state: withIcon(field, status), look: LOOKS[status].look };
}

export function withIcon({ provisioning }: FieldTexts, status: ProvisioningStatus): string {
  return `${LOOKS[status].icon} ${provisioning[status]}`;
}
