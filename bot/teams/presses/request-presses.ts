import { REJECTION_REASONS } from '../../domain/approval/approval-request.ts';
import { DomainError } from '../../domain/errors.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Card } from '../cards/card.ts';
import { required, textOf } from './press.ts';
import type { Press } from './press.ts';
import type { Turn } from '../turn.ts';
import { wordingOf } from '../wording.ts';

/** The card that was pressed is behind. */
const BEHIND: ReadonlySet<ErrorCode> = new Set(['request_already_resolved', 'request_changed', 'request_expired']);

/** The person's own view of the present request; changes nothing, whatever was sent along. */
export async function viewRequest({ acts, admin, requestCard }: Turn, data: Press['data']): Promise<Card> {
  const { request, viewer } = await acts.viewRequest(admin, requestIdOf(data));
  return requestCard(request, { viewer });
}

export async function approve(turn: Turn, data: Press['data']): Promise<Card> {
  const { revision } = data;
  const matchCode = textOf(data, 'matchCode')?.trim();
  return withCurrent(turn, data, async ({ acts, admin, requestCard }) =>
    requestCard(
      await acts.approve(admin, {
        requestId: requestIdOf(data),
        revision: typeof revision === 'number' ? revision : Number.NaN,
        ...(matchCode && { matchCode }),
      }),
    ),
  );
}

export async function reject(turn: Turn, data: Press['data']): Promise<Card> {
  const chosen = textOf(data, 'reason');
  const reason = REJECTION_REASONS.find((one) => one === chosen);
  if (reason === undefined) throw new DomainError('reason_invalid');
  const text = textOf(data, 'reasonText')?.trim();
  return withCurrent(turn, data, async ({ acts, admin, requestCard }) =>
    requestCard(await acts.reject(admin, { requestId: requestIdOf(data), reason, ...(text && { text }) })),
  );
}

export async function retry(turn: Turn, data: Press['data']): Promise<Card> {
  return withCurrent(turn, data, async ({ acts, admin, requestCard }) =>
    requestCard(await acts.retryRelease(admin, requestIdOf(data))),
  );
}

/** Whoever pressed a card that is behind gets the current one, with what happened on top. */
async function withCurrent(turn: Turn, data: Press['data'], act: (turn: Turn) => Promise<Card>): Promise<Card> {
  try {
    return await act(turn);
  } catch (error) {
    if (!(error instanceof DomainError) || !BEHIND.has(error.code)) throw error;
    const { request, viewer } = await turn.acts.viewRequest(turn.admin, requestIdOf(data));
    return turn.requestCard(request, { viewer, notice: wordingOf(error, turn.reader) });
  }
}

function requestIdOf(data: Press['data']): string {
  return required(data, 'requestId', 'request_unknown');
}
