import type { RefusalCode } from '../../services/refusals/refusal-table.ts';
import { Refusal } from '../device-api/refusal.ts';
import { TabRefusal } from '../tab-api/tab-problem.ts';
import { isDomainError } from './domain-error.ts';

/** Returns the code of the refusal that an error stands for, or `undefined` for a fault. */
export function refusalCodeOf(error: unknown): RefusalCode | undefined {
  if (error instanceof TabRefusal) return error.problem;
  if (error instanceof Refusal) return error.answer.error;
  return isDomainError(error) ? error.code : undefined;
}
