import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import { REJECTION_REASONS } from '../domain/approval-request.ts';
import { DomainError } from '../domain/errors.ts';
import { actOnAccount } from './account-choice.ts';
import type { Card } from './cards/approval-request.ts';
import { codeCard, hiddenCodeCard } from './cards/small-cards.ts';
import { digitsOf } from './commands.ts';
import type { Turn } from './turn.ts';
import { wordingOf } from './wording.ts';

/** What a pressed button sends; a client can send anything, so each part is checked where it is used. */
export interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const LONGEST_TEXT = 2_000;
const CODE_VISIBLE_MILLISECONDS = 60_000;
/** Their answers are for the presser alone. */
export const PRIVATE_VERBS: ReadonlySet<string> = new Set(['showCode', 'refreshCode']);

export function readPress(value: unknown): Press {
  const action = objectOf(objectOf(value)['action']);
  return { verb: textOf(action, 'verb') ?? '', data: objectOf(action['data']) };
}

/** @throws DomainError of the act */
export async function answerPress(turn: Turn, { verb, data }: Press): Promise<Card> {
  const { acts, admin } = turn;
  switch (verb) {
    case 'showCode': return showCode(turn, data, new Date(Date.now() + CODE_VISIBLE_MILLISECONDS));
    case 'refreshCode': return refreshCode(turn, data);
    case 'approve': return withCurrent(turn, data, () => approve(turn, data));
    case 'reject': return withCurrent(turn, data, () => reject(turn, data));
    case 'retry': return turn.requestCard(await acts.retryRelease(admin, required(data, 'requestId', 'request_unknown')));
    case 'generate': case 'status': case 'revoke': {
      const hours = data['hours'];
      return actOnAccount(turn, required(data, 'accountId', 'account_unknown'), verb, typeof hours === 'number' ? hours : undefined);
    }
    default: throw new DomainError('request_unknown', { verb: verb.slice(0, 40) });
  }
}

export function cardAnswer(card: Card): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Shown to the presser alone; the card stays as it is. Never empty, or Teams sends the press again. */
export function messageAnswer(words: string): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: words as unknown as Record<string, unknown> };
}

async function showCode({ acts, admin, context }: Turn, data: Press['data'], until: Date): Promise<Card> {
  const otpId = required(data, 'otpId', 'otp_unknown');
  const { code } = await acts.showCode(admin, otpId);
  return codeCard(code, { otpId, until, viewerId: context.activity.from.id });
}

/** Clients may also refresh earlier than they are told: the code stays for the rest of its minute then. */
async function refreshCode(turn: Turn, data: Press['data']): Promise<Card> {
  const until = new Date(textOf(data, 'until') ?? '');
  const left = until.getTime() - Date.now();
  if (left > 0 && left <= CODE_VISIBLE_MILLISECONDS) return showCode(turn, data, until);
  return hiddenCodeCard(required(data, 'otpId', 'otp_unknown'));
}

async function approve({ acts, admin, requestCard }: Turn, data: Press['data']): Promise<Card> {
  const { revision } = data;
  const matchCode = digitsOf(textOf(data, 'matchCode') ?? '');
  return requestCard(await acts.approve(admin, {
    requestId: required(data, 'requestId', 'request_unknown'),
    revision: typeof revision === 'number' ? revision : Number.NaN,
    ...(matchCode !== '' && { matchCode }),
  }));
}

async function reject({ acts, admin, requestCard }: Turn, data: Press['data']): Promise<Card> {
  const chosen = textOf(data, 'reason');
  const reason = REJECTION_REASONS.find((one) => one === chosen);
  if (reason === undefined) throw new DomainError('reason_invalid');
  const text = textOf(data, 'reasonText')?.trim();
  return requestCard(await acts.reject(admin, {
    requestId: required(data, 'requestId', 'request_unknown'),
    reason,
    ...(text && { text }),
  }));
}

/** Whoever pressed a card that is behind gets the current one, with what happened on top. */
async function withCurrent(turn: Turn, data: Press['data'], act: () => Promise<Card>): Promise<Card> {
  try {
    return await act();
  } catch (error) {
    const isBehind = error instanceof DomainError && ['request_already_resolved', 'request_changed', 'request_expired'].includes(error.code);
    if (!isBehind) throw error;
    const current = await turn.acts.request(turn.admin, required(data, 'requestId', 'request_unknown'));
    return turn.requestCard(current, wordingOf(error));
  }
}

function required(data: Press['data'], name: string, code: 'otp_unknown' | 'request_unknown' | 'account_unknown'): string {
  const text = textOf(data, name);
  if (!text) throw new DomainError(code);
  return text;
}

function textOf(data: Press['data'], name: string): string | undefined {
  const value = data[name];
  return typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : undefined;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
