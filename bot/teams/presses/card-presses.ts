import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import { DomainError } from '../../domain/errors.ts';
import { actOnAccount, chooseAccount, refreshStatus } from '../chat/account-choice.ts';
import { revokeConfirmed } from '../chat/code-end.ts';
import { button } from '../cards/card.ts';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice.ts';
import type { PickVerb } from '../cards/pick-account.ts';
import { refreshCode, showCode } from './code-presses.ts';
import { answerCommand } from '../chat/command-answers.ts';
import { required, textOf } from './press.ts';
import type { Press } from './press.ts';
import { decideRules } from './rule-presses.ts';
import { approve, reject, releaseAgain, retry, viewRequest } from './request-presses.ts';
import type { Turn } from '../turn.ts';

/** The verbs whose answers only the person who pressed may see. */
export const PRIVATE_VERBS: ReadonlySet<string> = new Set(['showCode', 'refreshCode']);
/** The verbs that clients send by themselves to refresh a card. */
const REFRESH_VERBS: ReadonlySet<string> = new Set(['refreshCode', 'viewRequest']);

/** Answers a pressed button with a card. @throws DomainError from the API */
export async function answerPress(turn: Turn, { verb, data }: Press): Promise<Card> {
  switch (verb) {
    case 'showCode':
      return showCode(turn, data);
    case 'refreshCode':
      return refreshCode(turn, data);
    case 'approve':
      return approve(turn, data);
    case 'reject':
      return reject(turn, data);
    case 'retry':
      return retry(turn, data);
    case 'releaseAgain':
      return releaseAgain(turn, data);
    case 'viewRequest':
    case 'showRequest':
      return viewRequest(turn, data);
    case 'generate':
    case 'status':
    case 'revoke':
      return onAccount(turn, verb, data);
    case 'refreshAccount':
      return refreshStatus(turn, required(data, 'accountId', 'account_unknown'));
    case 'confirmRules':
    case 'rejectRules':
      return decideRules(turn, verb, data);
    case 'askAccount':
      return answerCommand(turn, { kind: 'ask account' });
    case 'overview':
      return answerCommand(turn, { kind: 'overview' });
    case 'help':
      return answerCommand(turn, { kind: 'help', understood: true });
    case 'pending': {
      const after = textOf(data, 'after');
      return answerCommand(turn, { kind: 'pending', ...(after && { after }) });
    }
    default:
      throw new DomainError('request_unknown', { verb: verb.slice(0, 40) });
  }
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
  const endsOtpId = textOf(data, 'endsOtpId');
  return actOnAccount(turn, accountId, verb, {
    ...(hours !== undefined && { hours }),
    ...(endsOtpId && { endsOtpId }),
  });
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
