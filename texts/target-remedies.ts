import type { TargetProblem } from '../contract/words.ts';
import type { TargetTexts } from './en/target.ts';

/** Returns for each problem of an account one text that says what is wrong and what to do. */
export function targetRemedies({ problems }: TargetTexts): Readonly<Record<TargetProblem, string>> {
  return Object.fromEntries(
    Object.entries(problems).map(([problem, { fault, remedy }]) => [problem, `${fault} ${remedy}`]),
  ) as Record<TargetProblem, string>;
}
