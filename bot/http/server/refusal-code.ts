import type { RefusalCode } from '../../services/refusals/refusal-table.ts';
import { Refusal } from '../device-api/refusal.ts';
import { TabRefusal } from '../tab-api/tab-problem.ts';
import { isDomainError } from './domain-error.ts';

/**
 * Returns the code of the refusal that an error stands for. It is `undefined` for a fault, and for a refusal that gives a
 * console a reason: something that was its own is over, such as its opening, and no right was denied.
 */
export function refusalCodeOf(error: unknown): RefusalCode | undefined {
  if (error instanceof TabRefusal) return error.problem;
  if (error instanceof Refusal) return error.answer.reason === undefined ? error.answer.error : undefined;
  return isDomainError(error) ? error.code : undefined;
}
