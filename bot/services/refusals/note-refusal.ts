import type { RefusedAct } from '../../domain/audit/refused-act.ts';
import { type RefusalCode, traceOf } from './refusal-table.ts';

/** A refusal as an adapter meets it. */
export interface Refusal extends Omit<RefusedAct, 'cause'> {
  readonly code: RefusalCode;
  /** The client asked by itself, for example to refresh a card that a person looks at. It raises no alert. */
  readonly isAutomatic?: boolean;
  /** More about the cause for the log. It never holds a token, a code, or a text that a person typed. */
  readonly why?: string | undefined;
  /** A line with more facts is in the log already. */
  readonly isLogged?: boolean;
}

/** Leaves the trace of a refusal. Nobody waits for it, so that the answer depends neither on it nor on the database. */
export type NoteRefusal = (refusal: Refusal) => void;

/** Returns whether a refusal leaves a line in the log. */
export function leavesLine({ code, isLogged = false }: Refusal): boolean {
  return traceOf(code) !== 'none' && !isLogged;
}
