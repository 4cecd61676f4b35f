import type { Card } from '../cards/card.ts';
import { codeCard, hiddenCodeCard } from '../cards/code.ts';
import { required, textOf } from './press.ts';
import type { Press } from './press.ts';
import type { Turn } from '../turn.ts';

const CODE_VISIBLE_MILLISECONDS = 60_000;

/** Shows a code for one minute. @throws DomainError from the API */
export function showCode(turn: Turn, data: Press['data']): Promise<Card> {
  return codeUntil(turn, data, new Date(Date.now() + CODE_VISIBLE_MILLISECONDS));
}

/**
 * Hides the code after its minute. A client may refresh earlier than the card asks it to, and then the code stays
 * visible for the rest of the minute.
 */
export async function refreshCode(turn: Turn, data: Press['data']): Promise<Card> {
  const until = new Date(textOf(data, 'until') ?? '');
  const left = until.getTime() - Date.now();
  if (left > 0 && left <= CODE_VISIBLE_MILLISECONDS) return codeUntil(turn, data, until);
  return hiddenCodeCard(turn.reader.texts, required(data, 'otpId', 'otp_unknown'));
}

async function codeUntil({ api, admin, context, reader }: Turn, data: Press['data'], until: Date): Promise<Card> {
  const otpId = required(data, 'otpId', 'otp_unknown');
  const { code, account, otp } = await api.showCode(admin, otpId);
  const view = {
    otpId,
    room: account.displayName,
    expiresAt: otp.expiresAt,
    until,
    viewerId: context.activity.from.id,
  };
  return codeCard(reader.texts, code, view);
}
