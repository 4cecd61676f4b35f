import type { CodeAnswer } from '../../../contract/tab-api.ts';
import type { Answer, Failure } from '../api/tab-api-client.ts';

/** The reason why the page shows no code. */
export type Refusal =
  | { readonly reason: 'not_issuer'; readonly issuer: string | undefined }
  /** The room stays when the code is hidden. */
  | { readonly reason: 'code_gone'; readonly room: string | undefined }
  | {
      readonly reason: 'no_permission' | 'otp_unknown' | 'consent_needed' | 'sign_in_over' | 'unreachable' | 'failing';
    };

/** The state of the page: it is loading, it shows the code, or it says why there is none. */
export type CodeState =
  | { readonly kind: 'loading' }
  /** The page shows the code until `endsAt`, in milliseconds on the page's own clock. */
  | {
      readonly kind: 'shown';
      readonly answer: CodeAnswer;
      readonly endsAt: number;
      readonly secondsLeft: number;
      readonly copied: Copied | undefined;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * How the copying ended. With `by_hand` the browser refused to copy, and the code stays selected, so that the user can
 * copy it.
 */
export type Copied = 'copied' | 'by_hand';

export type CodeEvent =
  | { readonly kind: 'asked' }
  | { readonly kind: 'answered'; readonly answer: Answer<CodeAnswer>; readonly now: number }
  | { readonly kind: 'ticked'; readonly now: number }
  | { readonly kind: 'copied'; readonly how: Copied };

/** The state before the first answer. */
export const LOADING: CodeState = { kind: 'loading' };

/** Returns the state of the page after an event. */
export function nextCodeState(state: CodeState, event: CodeEvent): CodeState {
  switch (event.kind) {
    case 'asked':
      return LOADING;
    case 'answered':
      return answered(event.answer, event.now);
    case 'ticked':
      return state.kind === 'shown' ? ticked(state, event.now) : state;
    case 'copied':
      return state.kind === 'shown' ? { ...state, copied: event.how } : state;
  }
}

/** Returns whether another try can help. */
export function mayTryAgain({ reason }: Refusal): boolean {
  return ['consent_needed', 'sign_in_over', 'unreachable', 'failing'].includes(reason);
}

function answered(answer: Answer<CodeAnswer>, now: number): CodeState {
  if (answer.kind !== 'answer') return { kind: 'refused', refusal: refusalOf(answer) };
  const { visibleSeconds } = answer.value;
  const endsAt = now + visibleSeconds * 1_000;
  return ticked({ kind: 'shown', answer: answer.value, endsAt, secondsLeft: visibleSeconds, copied: undefined }, now);
}

function ticked(state: Extract<CodeState, { kind: 'shown' }>, now: number): CodeState {
  const secondsLeft = Math.ceil((state.endsAt - now) / 1_000);
  if (secondsLeft > 0) return { ...state, secondsLeft };
  return { kind: 'refused', refusal: { reason: 'code_gone', room: state.answer.account.displayName } };
}

function refusalOf(failure: Failure): Refusal {
  switch (failure.kind) {
    case 'token':
      return { reason: failure.problem === 'consent_needed' ? 'consent_needed' : 'sign_in_over' };
    case 'unreachable':
      return { reason: 'unreachable' };
    case 'unexpected':
      return { reason: 'failing' };
    case 'problem':
      return problemOf(failure.problem.code, failure.problem.facts ?? {});
  }
}

function textIn(facts: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const fact = facts[name];
  return typeof fact === 'string' ? fact : undefined;
}

function problemOf(code: string, facts: Readonly<Record<string, unknown>>): Refusal {
  switch (code) {
    case 'not_issuer':
      return { reason: code, issuer: textIn(facts, 'issuer') };
    case 'code_gone':
      return { reason: code, room: textIn(facts, 'account') };
    case 'guest_refused':
      return { reason: 'no_permission' };
    case 'no_permission':
    case 'otp_unknown':
      return { reason: code };
    default:
      return { reason: 'failing' };
  }
}
