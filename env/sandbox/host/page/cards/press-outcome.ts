import { asObject, asText, textAt } from '../../../connector/json-object.ts';
import type { JsonObject } from '../../../connector/json-object.ts';
import type { InvokeAnswer } from '../../../connector/wire.ts';
import { RequestFailed } from '../teams/teams-api.ts';

/** A line under the card that only the person who pressed sees. */
export interface Notice {
  readonly kind: 'information' | 'error';
  readonly text: string;
}

export interface DialogInfo {
  readonly title: string;
  readonly url?: string;
  readonly card?: JsonObject;
  readonly width: number;
  readonly height: number;
}

export type PressOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'dialog'; readonly dialog: DialogInfo };

/** The words that Teams shows for a failed action. */
const FAILED = 'Something went wrong. Please try again.';
const SIZES: Readonly<Record<string, number>> = { small: 400, medium: 600, large: 800 };

export function outcomeOf({ statusCode, type, value, problems }: InvokeAnswer): PressOutcome {
  switch (type) {
    case 'application/vnd.microsoft.activity.message':
    case 'task/message':
      return notice('information', asText(value) ?? '');
    case 'application/vnd.microsoft.error':
      return notice('error', textAt(value, 'message') ?? FAILED);
    case 'application/vnd.microsoft.activity.retryAfter':
      return notice('error', `Rooms OTP is busy. Try again in ${String(Number(value))} seconds.`);
    case 'task/continue':
      return { kind: 'dialog', dialog: dialogOf(value) };
    default:
      return problems.length > 0 || statusCode >= 400 || statusCode === 0 ? notice('error', FAILED) : { kind: 'done' };
  }
}

export function outcomeOfFailure(error: unknown): PressOutcome {
  if (!(error instanceof RequestFailed) || error.status === 0)
    return notice('error', "We can't reach Teams, so your choice wasn't sent. Try again.");
  if (error.status === 422) return notice('error', error.message);
  return notice(
    'error',
    error.status === 404 || error.status === 400 ? 'This card has changed. Look at it again.' : FAILED,
  );
}

function notice(kind: Notice['kind'], text: string): PressOutcome {
  return { kind: 'notice', notice: { kind, text } };
}

export function dialogOf(value: unknown): DialogInfo {
  const task = asObject(value);
  const url = textAt(task, 'url');
  const card = asObject(asObject(task?.['card'])?.['content']);
  return {
    title: textAt(task, 'title') ?? '',
    ...(url === undefined ? {} : { url }),
    ...(card === undefined ? {} : { card }),
    width: sizeOf(task?.['width']),
    height: sizeOf(task?.['height']),
  };
}

function sizeOf(value: unknown): number {
  if (typeof value === 'number' && value > 0) return value;
  return SIZES[asText(value) ?? ''] ?? 400;
}
