import type * as v from 'valibot';
import { ActorView } from '../audit.ts';
import { PENDING_CHANGE_VIEWERS } from '../preferences.ts';
import { instant } from '../schema/instants.ts';
import { described, id, members, oneOf, optional, readerOf, text } from '../schema/shape.ts';
import { SESSION_OUTCOMES, SIGN_OUT_KINDS, SIGN_OUT_STATUSES } from '../words.ts';

export const SIGN_OUT_PATHS = {
  /** POST with {@link SignOutBody} returns the request. Nothing happens until another approver confirms it. */
  ask: '/api/tab/requests/:requestId/sign-outs',
  /** POST confirms a sign-out that waits, and returns the request. */
  confirm: '/api/tab/requests/:requestId/sign-outs/:id/confirm',
  /** POST rejects a sign-out that waits, or withdraws one's own, and returns the request. */
  reject: '/api/tab/requests/:requestId/sign-outs/:id/reject',
} as const;

/** Returns the path of asking for a sign-out, or of a decision about one. */
export function signOutPath(requestId: string, decision?: { readonly act: 'confirm' | 'reject'; readonly id: string }) {
  const path = SIGN_OUT_PATHS[decision?.act ?? 'ask'].replace(':requestId', encodeURIComponent(requestId));
  return path.replace(':id', encodeURIComponent(decision?.id ?? ''));
}

export const SignOutView = members(
  {
    id,
    kind: oneOf(SIGN_OUT_KINDS),
    status: oneOf(SIGN_OUT_STATUSES),
    askedBy: ActorView,
    askedAt: instant,
    expiresAt: described(instant, 'When it ends if no other approver has confirmed it.'),
    viewer: described(
      oneOf(PENDING_CHANGE_VIEWERS),
      'The person who asks for this answer: the one who asked for it and can withdraw it, an approver who can confirm or reject it, an approver who can only reject it yet, or a reader.',
    ),
    confirmFrom: optional(described(instant, 'When an approver who is too new can confirm it.')),
    confirmedBy: optional(ActorView),
    sessions: optional(
      described(oneOf(SESSION_OUTCOMES), 'What became of the sessions of a room that was signed out.'),
    ),
    text: described(text, 'What it waits for, or what became of it, in words.'),
  },
  'The latest sign-out of the room of a request, or the replacement of its password with an unknown one.',
);
export type SignOutView = v.InferOutput<typeof SignOutView>;

export const SignOutBody = members({ kind: oneOf(SIGN_OUT_KINDS) });
export type SignOutBody = v.InferOutput<typeof SignOutBody>;

export const parseSignOutBody = readerOf(SignOutBody);
