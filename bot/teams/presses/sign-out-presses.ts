import { DomainError } from '../../domain/errors.ts';
import type { Card } from '../cards/card.ts';
import { noticeCard } from '../cards/notice.ts';
import { signOutCard } from '../cards/sign-out.ts';
import type { Turn } from '../turn.ts';
import { wordingOf } from '../wording.ts';
import { required } from './press.ts';
import type { Press } from './press.ts';

/**
 * Confirms or rejects that a room is signed out. The person who asked for it withdraws it by rejecting it. Someone who
 * pressed a card that is out of date reads what became of it.
 * @throws DomainError from the API
 */
export async function decideSignOut(
  { api, admin, reader }: Turn,
  verb: 'confirmSignOut' | 'rejectSignOut',
  data: Press['data'],
): Promise<Card> {
  const id = required(data, 'signOutId', 'sign_out_unknown');
  try {
    return signOutCard(reader.texts, await api[verb](admin, id));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'sign_out_over') throw error;
    return noticeCard(reader.texts, 'note', wordingOf(error, reader));
  }
}
