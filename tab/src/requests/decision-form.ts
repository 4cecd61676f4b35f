import type { ApproveBody, RejectBody, RequestView } from '../../../bot/contract/tab-requests.ts';
import { type ChosenReason, REASON_TEXT_LIMIT, REJECTION_REASONS } from '../../../bot/contract/words.ts';

/** What an administrator has filled in so far; it is kept when the server or somebody else comes in between. */
export interface DecisionForm {
  readonly choice: 'approve' | 'reject' | undefined;
  /** As typed. */
  readonly matchCode: string;
  readonly reason: ChosenReason | undefined;
  readonly text: string;
}

export type DecisionEvent =
  | { readonly kind: 'chosen'; readonly choice: 'approve' | 'reject' }
  | { readonly kind: 'code_typed'; readonly matchCode: string }
  | { readonly kind: 'reason_chosen'; readonly reason: string }
  | { readonly kind: 'text_typed'; readonly text: string }
  /** The code was wrong: another has to be typed. */
  | { readonly kind: 'code_refused' };

export const NO_DECISION: DecisionForm = { choice: undefined, matchCode: '', reason: undefined, text: '' };

const MATCH_CODE_LENGTH = 6;

export function nextDecision(form: DecisionForm, event: DecisionEvent): DecisionForm {
  switch (event.kind) {
    case 'chosen': return { ...form, choice: event.choice };
    case 'code_typed': return { ...form, matchCode: event.matchCode };
    case 'reason_chosen': return { ...form, reason: REJECTION_REASONS.find((reason) => reason === event.reason) };
    case 'text_typed': return { ...form, text: event.text };
    case 'code_refused': return { ...form, matchCode: '' };
  }
}

export type Decision =
  | { readonly act: 'approve'; readonly body: ApproveBody }
  | { readonly act: 'reject'; readonly body: RejectBody };

/** By field: what is still missing, as a sentence. */
export interface Missing {
  readonly choice?: string;
  readonly matchCode?: string;
  readonly reason?: string;
  readonly text?: string;
}

/** What is sent, or what is missing for that. */
export function decisionOf(form: DecisionForm, request: RequestView): Decision | Missing {
  switch (form.choice) {
    case undefined: return { choice: 'Choose whether to approve or to reject the request.' };
    case 'approve': return approvalOf(form, request);
    case 'reject': return rejectionOf(form);
  }
}

export function isDecision(decision: Decision | Missing): decision is Decision {
  return 'act' in decision;
}

function approvalOf({ matchCode }: DecisionForm, { revision, asksMatchCode }: RequestView): Decision | Missing {
  if (!asksMatchCode) return { act: 'approve', body: { revision } };
  const digits = matchCode.replaceAll(/\D/g, '');
  if (digits.length !== MATCH_CODE_LENGTH) return { matchCode: 'Type the six digits that the installer reads out from the console.' };
  return { act: 'approve', body: { revision, matchCode: digits } };
}

function rejectionOf({ reason, text }: DecisionForm): Decision | Missing {
  if (reason === undefined) return { reason: 'Choose a reason for the rejection.' };
  const words = text.trim();
  if (reason !== 'other') return { act: 'reject', body: { reason } };
  if (words === '') return { text: 'Say in a few words why.' };
  if (words.length > REASON_TEXT_LIMIT) return { text: `At most ${REASON_TEXT_LIMIT} characters.` };
  return { act: 'reject', body: { reason, text: words } };
}

/** Before it is approved, what follows from that. */
export function consequenceOf({ passwordMode }: RequestView): string {
  return passwordMode === 'reset'
    ? 'Approving sets a new password for the account. Every device that signs in with the present one will be signed out.'
    : 'Approving hands the password that was uploaded to this console. The password of the account stays as it is.';
}

export const REJECT_CONSEQUENCE = 'The console is told that it was refused, and its one-time password cannot be used any more. The password of the account stays as it is.';
