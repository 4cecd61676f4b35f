import { DomainError } from '../../domain/errors.ts';
import type { Card } from '../cards/card.ts';
import { codeCard, hiddenCodeCard } from '../cards/code.ts';
import { required, textOf } from './press.ts';
import type { Press } from './press.ts';
import type { Turn } from '../turn.ts';

const CODE_VISIBLE_MILLISECONDS = 60_000;

/** Shows a code for one minute, or why it can no longer be shown. @throws DomainError from the API */
export function showCode(turn: Turn, data: Press['data']): Promise<Card> {
  return codeUntil(turn, data, new Date(Date.now() + CODE_VISIBLE_MILLISECONDS));
}

/**
 * Hides the code after its minute; the room stays. A client may refresh earlier than the card asks it to, and then the
 * code stays visible for the rest of the minute.
 * @throws DomainError from the API
 */
export async function refreshCode(turn: Turn, data: Press['data']): Promise<Card> {
  const until = new Date(textOf(data, 'until') ?? '');
  const left = until.getTime() - Date.now();
  if (left > 0 && left <= CODE_VISIBLE_MILLISECONDS) return codeUntil(turn, data, until);
  return hidden(turn, data);
}

async function hidden({ api, admin, reader }: Turn, data: Press['data']): Promise<Card> {
  return hiddenCodeCard(reader.texts, await api.hiddenCode(admin, required(data, 'otpId', 'otp_unknown')));
}

async function codeUntil(turn: Turn, data: Press['data'], until: Date): Promise<Card> {
  const { api, admin, context, reader } = turn;
  const otpId = required(data, 'otpId', 'otp_unknown');
  try {
    const { code, account, otp } = await api.showCode(admin, otpId);
    const view = { otpId, account, expiresAt: otp.expiresAt, until, viewerId: context.activity.from.id };
    return codeCard(reader.texts, code, view);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'code_gone') return hidden(turn, data);
    throw error;
  }
}
