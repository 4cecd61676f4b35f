import { matchCodeIn } from '../../../contract/match-code.ts';
import type { ApproveBody, RejectBody, RequestView } from '../../../contract/requests.ts';
import type { DecisionTexts } from '../../../texts/en/tab/decision.ts';
import { type ChosenReason, REASON_TEXT_LIMIT, REJECTION_REASONS } from '../../../contract/words.ts';

/** The entries of an administrator so far. They stay when the call fails or someone else acts on the request first. */
export interface DecisionForm {
  readonly choice: 'approve' | 'reject' | undefined;
  /** The verification digits as typed. */
  readonly matchCode: string;
  readonly reason: ChosenReason | undefined;
  readonly text: string;
}

export type DecisionEvent =
  | { readonly kind: 'chosen'; readonly choice: 'approve' | 'reject' }
  | { readonly kind: 'code_typed'; readonly matchCode: string }
  | { readonly kind: 'reason_chosen'; readonly reason: string }
  | { readonly kind: 'text_typed'; readonly text: string }
  /** The digits were wrong, so the administrator has to type them again. */
  | { readonly kind: 'code_refused' };

/** The form before the administrator enters anything. */
export const NO_DECISION: DecisionForm = { choice: undefined, matchCode: '', reason: undefined, text: '' };

/** Returns the form after an event. */
export function nextDecision(form: DecisionForm, event: DecisionEvent): DecisionForm {
  switch (event.kind) {
    case 'chosen':
      return { ...form, choice: event.choice };
    case 'code_typed':
      return { ...form, matchCode: event.matchCode };
    case 'reason_chosen':
      return { ...form, reason: REJECTION_REASONS.find((reason) => reason === event.reason) };
    case 'text_typed':
      return { ...form, text: event.text };
    case 'code_refused':
      return { ...form, matchCode: '' };
  }
}

/** A complete decision in the form that the server accepts. */
export type Decision =
  | { readonly act: 'approve'; readonly body: ApproveBody }
  | { readonly act: 'reject'; readonly body: RejectBody };

/** The sentence for each field that says what is still missing. */
export type Missing = { readonly [Field in 'choice' | 'matchCode' | 'reason' | 'text']?: string };

type MissingTexts = DecisionTexts['missing'];

/** Returns the decision to send, or the fields that are still missing. */
export function decisionOf(texts: MissingTexts, form: DecisionForm, request: RequestView): Decision | Missing {
  switch (form.choice) {
    case undefined:
      return { choice: texts.choice };
    case 'approve':
      return approvalOf(texts, form, request);
    case 'reject':
      return rejectionOf(texts, form);
  }
}

export function isDecision(decision: Decision | Missing): decision is Decision {
  return 'act' in decision;
}

function approvalOf(
  texts: MissingTexts,
  { matchCode }: DecisionForm,
  { revision, asksMatchCode }: RequestView,
): Decision | Missing {
  if (!asksMatchCode) return { act: 'approve', body: { revision } };
  const digits = matchCodeIn(matchCode);
  if (digits === undefined) return { matchCode: texts.matchCode };
  return { act: 'approve', body: { revision, matchCode: digits } };
}

function rejectionOf(texts: MissingTexts, { reason, text }: DecisionForm): Decision | Missing {
  if (reason === undefined) return { reason: texts.reason };
  const words = text.trim();
  if (reason !== 'other') return { act: 'reject', body: { reason } };
  if (words === '') return { text: texts.text };
  if (words.length > REASON_TEXT_LIMIT) return { text: texts.shorter(REASON_TEXT_LIMIT) };
  return { act: 'reject', body: { reason, text: words } };
}
