import { ADAPTIVE_CARD } from './activity-check.ts';
import { checkCard } from '../cards/card-check.ts';
import { asObject, asText, textAt } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import type { InvokeAnswer } from '../wire.ts';

const MESSAGE = 'application/vnd.microsoft.activity.message';
const ERROR = 'application/vnd.microsoft.error';
const RETRY_AFTER = 'application/vnd.microsoft.activity.retryAfter';

/**
 * Reads the answer to an `adaptiveCard/action` invoke and checks it against "Universal Actions for Adaptive Cards:
 * response format".
 */
export function readExecuteAnswer(httpStatus: number, body: unknown): InvokeAnswer {
  const answer = asObject(body);
  if (httpStatus !== 200)
    return { statusCode: httpStatus, type: '', value: body, problems: [`HTTP ${httpStatus} in place of 200`] };
  const statusCode = answer?.['statusCode'];
  if (answer === undefined || typeof statusCode !== 'number') {
    return { statusCode: 0, type: '', value: body, problems: ['the answer has no statusCode'] };
  }
  const type = asText(answer['type']) ?? '';
  return { statusCode, type, value: answer['value'], problems: executeProblems(statusCode, type, answer['value']) };
}

export function cardOfAnswer(answer: InvokeAnswer): JsonObject | undefined {
  return answer.statusCode === 200 && answer.type === ADAPTIVE_CARD ? asObject(answer.value) : undefined;
}

/** Teams treats an empty message as no answer and sends the turn again. */
export function isEmptyMessage(httpStatus: number, body: unknown): boolean {
  return httpStatus === 200 && textAt(body, 'type') === MESSAGE && (textAt(body, 'value') ?? '').trim() === '';
}

function executeProblems(statusCode: number, type: string, value: unknown): readonly string[] {
  switch (type) {
    case ADAPTIVE_CARD:
      return [...(statusCode === 200 ? [] : [`a card with status ${statusCode}`]), ...checkCard(value)];
    case MESSAGE:
      return (asText(value) ?? '').trim() === '' ? ['the message is empty'] : [];
    case ERROR:
      return [
        ...(statusCode >= 400 ? [] : [`an error with status ${statusCode}`]),
        ...(textAt(value, 'code') !== undefined && textAt(value, 'message') !== undefined
          ? []
          : ['an error without code or message']),
      ];
    case RETRY_AFTER:
      return statusCode === 429 && Number(value) > 0 ? [] : ['retryAfter needs status 429 and seconds'];
    default:
      return [`the answer's type "${type}" is unknown`];
  }
}

/** Reads the answer to `task/fetch` and `task/submit`: a dialog, a message, or nothing, which closes the dialog. */
export function readTaskAnswer(httpStatus: number, body: unknown): InvokeAnswer {
  if (httpStatus !== 200)
    return { statusCode: httpStatus, type: '', value: body, problems: [`HTTP ${httpStatus} in place of 200`] };
  const task = asObject(asObject(body)?.['task']);
  if (task === undefined) return { statusCode: 200, type: 'task/none', value: undefined, problems: [] };
  const type = asText(task['type']) ?? '';
  return { statusCode: 200, type: `task/${type}`, value: task['value'], problems: taskProblems(type, task['value']) };
}

function taskProblems(type: string, value: unknown): readonly string[] {
  if (type === 'message') return (asText(value) ?? '').trim() === '' ? ['the message is empty'] : [];
  if (type !== 'continue') return [`the task's type "${type}" is unknown`];
  const url = textAt(value, 'url');
  const card = asObject(asObject(value)?.['card']);
  const titleProblems = textAt(value, 'title') === undefined ? ['the dialog has no title'] : [];
  if (url !== undefined) return [...titleProblems, ...(URL.canParse(url) ? [] : ['the dialog has no valid address'])];
  if (card === undefined) return [...titleProblems, 'the dialog has neither url nor card'];
  if (card['contentType'] !== ADAPTIVE_CARD) return [...titleProblems, 'the dialog has a card of another type'];
  return [...titleProblems, ...checkCard(card['content'])];
}
