import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import { plain } from '../../markdown.ts';
import type { Row } from '../card.ts';
import { showRequestButton } from '../request-row.ts';
import { signInWords } from './sign-in-facts.ts';

/** Builds the row of a room that could not sign in, with the cause. The card of the request says what to do. */
export function failedRow(texts: ServerTexts, request: ApprovalRequest): Row {
  const { account, device } = request;
  const cause = signInWords(texts, request)?.text ?? '';
  return {
    title: plain(account.displayName),
    text: `⚠ ${cause} ${texts.chatCards.pending.serialNumber(plain(device.serialNumber))}`,
    buttons: [showRequestButton(texts.requestCards, request)],
  };
}
