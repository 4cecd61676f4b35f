import type { WitnessView } from '../../../contract/audit.ts';
import type { AnchorTexts } from '../../../texts/en/tab/anchors.ts';

const ALARMING: ReadonlySet<string> = new Set(['ahead', 'split', 'inconsistent', 'forged']);

/** How much a problem of a witness matters: `alarm` means that the audit may have been changed. */
export function weightOf({ problem }: Pick<WitnessView, 'problem'>): 'alarm' | 'none' | 'trouble' {
  if (problem === undefined) return 'none';
  return ALARMING.has(problem) ? 'alarm' : 'trouble';
}

/** Says what is wrong with a witness. A problem that this page doesn't know is shown by its name. */
export function problemText({ problems, answered }: AnchorTexts, problem: string): string {
  const [, status] = /^status_(\d+)$/.exec(problem) ?? [];
  if (status !== undefined) return answered(status);
  return (Object.hasOwn(problems, problem) ? problems[problem] : undefined) ?? problem;
}
