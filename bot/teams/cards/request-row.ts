import type { ChatCardTexts } from '../../../texts/en/chat-cards.ts';
import type { RequestCardTexts } from '../../../texts/en/request-cards.ts';
import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import { localTime, plain, timeLeft } from '../markdown.ts';
import { button } from './card.ts';
import type { Button, Row } from './card.ts';

/** The number of characters of a request's ID that people type in chat. */
const SHORT_ID = 8;

/** Returns the beginning of a request's ID, which people see on cards and type in chat. */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID);
}

export function showRequestButton({ buttons }: RequestCardTexts, { id }: Pick<ApprovalRequest, 'id'>): Button {
  return button(buttons.show(shortId(id)), 'showRequest', { requestId: id });
}

/** Builds the row of a waiting request in a list. */
export function waitingRow(
  texts: ChatCardTexts,
  requestTexts: RequestCardTexts,
  request: ApprovalRequest,
  now: Date,
): Row {
  const { id, account, device, decisionExpiresAt } = request;
  return {
    title: plain(account.displayName),
    text: texts.waitingRow(
      timeLeft(texts, now, decisionExpiresAt),
      localTime(decisionExpiresAt),
      plain(device.serialNumber),
      shortId(id),
    ),
    buttons: [showRequestButton(requestTexts, request)],
  };
}
