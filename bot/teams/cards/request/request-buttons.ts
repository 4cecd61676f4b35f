import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { ApprovalRequest } from '../../../domain/approval/approval-request.ts';
import { decidingFacts } from '../../../domain/approval/deciding-facts.ts';
import { button, type Button } from '../card.ts';
import type { Viewer } from '../request-state.ts';
import { couldNotSignIn } from '../sign-ins/sign-in-facts.ts';

/** Returns the two buttons of a decision. Their data name the request and what the approver sees of it. */
export function pendingButtons(
  { requestCards: { buttons } }: ServerTexts,
  request: ApprovalRequest,
): { readonly approve: Button; readonly reject: Button } {
  const target = { requestId: request.id, revision: request.revision };
  return {
    approve: button(buttons.approve, 'approve', { ...target, facts: decidingFacts(request) }, 'positive'),
    reject: button(buttons.reject, 'reject', target, 'destructive'),
  };
}

/** Returns the button with which an approver starts a release again, while there is something to start. */
export function releaseButtons(
  { requestCards: { buttons } }: ServerTexts,
  request: ApprovalRequest,
): readonly Button[] {
  const target = { requestId: request.id, revision: request.revision };
  if (offersReleaseAgain(request)) return [button(buttons.releaseAgain, 'releaseAgain', target, 'positive')];
  return request.status === 'needs_attention' ? [button(buttons.tryAgain, 'retry', target, 'positive')] : [];
}

/** Whether the console has no password that works, although the release itself went well. */
function offersReleaseAgain(request: ApprovalRequest): boolean {
  if (request.status === 'needs_attention') return request.problem === 'changed_elsewhere';
  if (request.status !== 'delivered') return false;
  return couldNotSignIn(request) || (request.laterChange?.source ?? 'same_release') !== 'same_release';
}

/**
 * Returns the button for a new code of an account that needs one: its sign-in failed, or its request ended and nothing
 * newer replaced it. The press checks the permission, and asks before it replaces a code that still works.
 * @param mayGenerate whether the viewer may; by default everybody but a reader sees the button
 */
export function newCodeButton(
  { chatCards }: ServerTexts,
  request: ApprovalRequest,
  viewer: Viewer,
  mayGenerate = viewer !== 'reader',
): readonly Button[] {
  if (!mayGenerate || !needsNewCode(request)) return [];
  return [button(chatCards.newCode, 'generate', { requestId: request.id, accountId: request.account.id })];
}

function needsNewCode(request: ApprovalRequest): boolean {
  switch (request.status) {
    case 'rejected':
      return true;
    case 'cancelled':
      return request.cause === 'revoked';
    case 'expired':
      return request.expiredFrom !== 'delivered' || request.cause !== 'replaced';
    case 'pending':
    case 'approved':
    case 'needs_attention':
    case 'ready':
    case 'delivered':
    case 'signed_in':
      return couldNotSignIn(request);
  }
}
