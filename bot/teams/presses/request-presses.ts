import { REJECTION_REASONS } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Card } from '../cards/card.ts';
import { required, textOf } from './press.ts';
import type { Press } from './press.ts';
import type { Turn } from '../turn.ts';
import { wordingOf } from '../wording.ts';

/** The errors that mean that the pressed card is out of date. */
const BEHIND: ReadonlySet<ErrorCode> = new Set([
  'release_again_refused',
  'request_already_resolved',
  'request_changed',
  'request_expired',
]);

/** Shows the person their own view of the request as it is now. It changes nothing, no matter what the client sent. */
export async function viewRequest({ api, admin, requestCard }: Turn, data: Press['data']): Promise<Card> {
  const { request, ...view } = await api.viewRequest(admin, requestIdOf(data));
  return requestCard(request, view);
}

/**
 * Approves the request of a pressed card. A press without a valid revision counts as out of date, unless nothing has
 * changed that decides. Cards of earlier releases tell only their revision.
 * @throws DomainError from the API
 */
export async function approve(turn: Turn, data: Press['data']): Promise<Card> {
  const matchCode = textOf(data, 'matchCode')?.trim();
  const facts = textOf(data, 'facts');
  return withCurrent(turn, data, async ({ api, admin, requestCard }) =>
    requestCard(
      await api.approve(admin, {
        requestId: requestIdOf(data),
        revision: revisionOf(data),
        ...(matchCode && { matchCode }),
        ...(facts && { facts }),
      }),
    ),
  );
}

/** Rejects the request of a pressed card. @throws DomainError reason_invalid, and the errors of the API */
export async function reject(turn: Turn, data: Press['data']): Promise<Card> {
  const chosen = textOf(data, 'reason');
  const reason = REJECTION_REASONS.find((one) => one === chosen);
  if (reason === undefined) throw new DomainError('reason_invalid');
  const text = textOf(data, 'reasonText')?.trim();
  return withCurrent(turn, data, async ({ api, admin, requestCard }) =>
    requestCard(await api.reject(admin, { requestId: requestIdOf(data), reason, ...(text && { text }) })),
  );
}

/** Tries the release of a request again. @throws DomainError from the API */
export async function retry(turn: Turn, data: Press['data']): Promise<Card> {
  return withCurrent(turn, data, async ({ api, admin, requestCard }) =>
    requestCard(await api.retryRelease(admin, requestIdOf(data))),
  );
}

/**
 * Gives the console of a request a new password. A press without a valid revision counts as out of date.
 * @throws DomainError from the API
 */
export async function releaseAgain(turn: Turn, data: Press['data']): Promise<Card> {
  return withCurrent(turn, data, async ({ api, admin, requestCard }) =>
    requestCard(await api.releaseAgain(admin, requestIdOf(data), revisionOf(data))),
  );
}

/**
 * Runs an action. Someone who pressed a card that is out of date gets the current card, with a notice at the top that
 * says what happened.
 */
async function withCurrent(turn: Turn, data: Press['data'], act: (turn: Turn) => Promise<Card>): Promise<Card> {
  try {
    return await act(turn);
  } catch (error) {
    if (!(error instanceof DomainError) || !BEHIND.has(error.code)) throw error;
    const { request, ...view } = await turn.api.viewRequest(turn.admin, requestIdOf(data));
    return turn.requestCard(request, { ...view, notice: wordingOf(error, turn.reader) });
  }
}

/** Returns the revision that the person saw, or one that no request has. */
function revisionOf({ revision }: Press['data']): number {
  return typeof revision === 'number' ? revision : Number.NaN;
}

function requestIdOf(data: Press['data']): string {
  return required(data, 'requestId', 'request_unknown');
}
