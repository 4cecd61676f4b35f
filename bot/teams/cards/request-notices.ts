import type { ApprovalRequest } from '../../domain/approval-request.ts';
import { compareSerialNumber } from '../../domain/device.ts';
import { plain } from '../markdown.ts';
import type { Look } from './card.ts';

interface Notice {
  readonly text: string;
  readonly look: Look;
}

/** What an approver should see before the facts. */
export function noticesOf(request: ApprovalRequest, notice: string | undefined): readonly Notice[] {
  const first: readonly Notice[] = notice === undefined ? [] : [{ text: `⚠ ${notice}`, look: 'warning' }];
  return request.status === 'pending' ? [...first, ...warnings(request)] : first;
}

function warnings({ account, device, expectedSerialNumber, secondConsole }: ApprovalRequest): readonly Notice[] {
  const isOther = compareSerialNumber(device, expectedSerialNumber) === 'different';
  const both = `${plain(device.serialNumber)} (this request) and ${plain(secondConsole ?? '')}`;
  return [
    ...warning(isOther, 'attention', `Another serial number was expected: ${plain(expectedSerialNumber ?? '')}`),
    ...warning(secondConsole !== undefined, 'attention', `Two consoles used the same code: ${both}. Reject unless you know why.`),
    ...warning(account.hasResourceAccountKey === true, 'warning',
      'This account signs in without a password already, with a resource account key. Another console may be using it.'),
  ];
}

function warning(holds: boolean, look: Look, text: string): readonly Notice[] {
  return holds ? [{ text: `⚠ ${text}`, look }] : [];
}

/** Of an approval; empty when there is none to take any more. */
export function consequenceOf({ status, passwordMode }: ApprovalRequest): string {
  if (status !== 'pending') return '';
  return passwordMode === 'reset'
    ? '⚠ Approving changes the password of this account and signs out every device that uses it.'
    : '⚠ Approving gives this console the password that was uploaded. The password stays as it is, and no device is signed out.';
}
