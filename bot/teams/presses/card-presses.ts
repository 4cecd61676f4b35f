import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { SeenLive } from '../../domain/accounts/live-state.ts';
import { DomainError } from '../../domain/errors.ts';
import { actOnAccount, chooseAccount, refreshStatus } from '../chat/account-choice.ts';
import { keepLive, revokeConfirmed } from '../chat/code-end.ts';
import { button } from '../cards/card.ts';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice.ts';
import type { PickVerb } from '../cards/pick-account.ts';
import { refreshCode, showCode } from './code-presses.ts';
import { answerCommand } from '../chat/answer/answer-command.ts';
import { required, textOf } from './press.ts';
import type { Press } from './press.ts';
import { decideRules } from './rule-presses.ts';
import { approve, reject, releaseAgain, retry, viewRequest } from './request-presses.ts';
import { chooseNews } from './outcome-presses.ts';
import { decideSignOut } from './sign-out-presses.ts';
import { generateAll, keep, say, statusAll } from './talk-presses.ts';
import type { Turn } from '../turn.ts';

/** The verbs whose answers only the person who pressed may see. */
export const PRIVATE_VERBS: ReadonlySet<string> = new Set(['showCode', 'refreshCode']);
/** The verbs that clients send by themselves to refresh a card. */
export const REFRESH_VERBS: ReadonlySet<string> = new Set(['refreshCode', 'viewRequest']);

type AnswerPress = (turn: Turn, data: Press['data']) => Promise<Card>;

/** The answer to each verb. @throws DomainError from the API */
export const PRESSES: ReadonlyMap<string, AnswerPress> = new Map<string, AnswerPress>([
  ['showCode', showCode],
  ['refreshCode', refreshCode],
  ['approve', approve],
  ['reject', reject],
  ['retry', retry],
  ['releaseAgain', releaseAgain],
  ['viewRequest', viewRequest],
  ['showRequest', viewRequest],
  ['generate', (turn, data) => onAccount(turn, 'generate', data)],
  ['keepLive', (turn, data) => keepLive(turn, required(data, 'accountId', 'account_unknown'))],
  ['status', (turn, data) => onAccount(turn, 'status', data)],
  ['revoke', (turn, data) => onAccount(turn, 'revoke', data)],
  ['refreshAccount', (turn, data) => refreshStatus(turn, required(data, 'accountId', 'account_unknown'))],
  ['confirmRules', (turn, data) => decideRules(turn, 'confirmRules', data)],
  ['rejectRules', (turn, data) => decideRules(turn, 'rejectRules', data)],
  ['confirmSignOut', (turn, data) => decideSignOut(turn, 'confirmSignOut', data)],
  ['rejectSignOut', (turn, data) => decideSignOut(turn, 'rejectSignOut', data)],
  ['codeNews', chooseNews],
  ['askAccount', (turn) => answerCommand(turn, { kind: 'ask account' })],
  ['overview', (turn) => answerCommand(turn, { kind: 'overview' })],
  ['help', (turn) => answerCommand(turn, { kind: 'help', understood: true })],
  ['pending', showPending],
  ['say', say],
  ['keep', keep],
  ['generateAll', generateAll],
  ['statusAll', statusAll],
]);

/** Answers a pressed button with a card. @throws DomainError request_unknown for an unknown verb, and those of the API */
export async function answerPress(turn: Turn, { verb, data }: Press): Promise<Card> {
  const answer = PRESSES.get(verb);
  if (answer === undefined) throw new DomainError('request_unknown', { verb: verb.slice(0, 40) });
  return answer(turn, data);
}

function showPending(turn: Turn, data: Press['data']): Promise<Card> {
  const after = textOf(data, 'after');
  return answerCommand(turn, { kind: 'pending', ...(after && { after }) });
}

/** Does what `verb` says to an account, which comes from a button or as a typed name from a form. */
function onAccount(turn: Turn, verb: PickVerb, data: Press['data']): Promise<Card> {
  const typed = data['hours'];
  const hours = typed === undefined ? undefined : Number(typed);
  const name = textOf(data, 'account')?.trim();
  if (name) return chooseAccount(turn, name, verb, hours);
  const accountId = required(data, 'accountId', 'account_unknown');
  const otpId = textOf(data, 'otpId');
  if (verb === 'revoke' && otpId) return revokeConfirmed(turn, accountId, otpId);
  const seen = seenIn(data);
  return actOnAccount(turn, accountId, verb, { ...(hours !== undefined && { hours }), ...(seen && { seen }) });
}

/**
 * Returns what the person saw on the card whose button they pressed. Cards of earlier versions name the one-time password
 * alone, as `endsOtpId`.
 */
function seenIn(data: Press['data']): SeenLive | undefined {
  const otpId = textOf(data, 'otpId') ?? textOf(data, 'endsOtpId');
  const requestId = textOf(data, 'endsRequestId');
  const signedInRequestId = textOf(data, 'signedInRequestId');
  const seen = {
    ...(otpId && { otpId }),
    ...(requestId && { requestId }),
    ...(signedInRequestId && { signedInRequestId }),
  };
  return Object.keys(seen).length === 0 ? undefined : seen;
}

export function cardAnswer(card: Card): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/**
 * Builds an answer that only the person who pressed sees and that leaves the card unchanged. The text must not be
 * empty, because Teams would send the press again.
 */
function messageAnswer(words: string): AdaptiveCardInvokeResponse {
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: words as unknown as Record<string, unknown>,
  };
}

/**
 * Builds the answer to a press that failed. A refresh always gets a card, and that card asks for no further refresh, so
 * that a failure can't repeat forever.
 */
export function refusalAnswer(texts: ServerTexts, { verb, data }: Press, words: string): AdaptiveCardInvokeResponse {
  if (!REFRESH_VERBS.has(verb)) return messageAnswer(words);
  const deciders = verb === 'viewRequest' ? `${texts.requestCards.deciders} ` : '';
  return cardAnswer(noticeCard(texts, 'note', deciders + words, [button(texts.chatCards.tryAgain, verb, data)]));
}
