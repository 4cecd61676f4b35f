import type { ApprovalRequest } from '../../domain/approval-request.ts';
import { localTime, plain, timeLeft } from '../markdown.ts';
import { button } from './card.ts';
import type { Button, Row } from './card.ts';

/** So much of a request's id is typed in chat. */
const SHORT_ID = 8;

export function shortId(id: string): string {
  return id.slice(0, SHORT_ID);
}

export function showRequestButton({ id }: Pick<ApprovalRequest, 'id'>): Button {
  return button(`Show ${shortId(id)}`, 'showRequest', { requestId: id });
}

/** A waiting request in a list. */
export function waitingRow(request: ApprovalRequest, now: Date): Row {
  const { id, account, device, decisionExpiresAt } = request;
  return {
    title: plain(account.displayName),
    text: `${timeLeft(now, decisionExpiresAt)}, until ${localTime(decisionExpiresAt)}. Serial number ${plain(device.serialNumber)}, request ${shortId(id)}`,
    buttons: [showRequestButton(request)],
  };
}
