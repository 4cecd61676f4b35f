import type { Check } from '../../domain/accounts/check.ts';
import { type Finding, inOrder, STEPS, type Step } from './guide.ts';

/** Exit code when everything that a first day needs is there. Warnings don't change it. */
const FINE = 0;
/** Exit code when something is missing, or could not be checked. */
const NOT_FINE = 1;
const OUTCOME_WIDTH = 'not checked'.length;
const INDENT = ''.padEnd(OUTCOME_WIDTH);

export function exitCodeOf(findings: readonly Finding[]): number {
  return findings.every(({ outcome }) => outcome === 'ok' || outcome === 'warning') ? FINE : NOT_FINE;
}

function linesOf({ subject, outcome, found, without, remedy }: Finding, width: number): readonly string[] {
  const label = outcome === 'warning' ? 'means' : 'without it';
  return [
    `${outcome.padEnd(OUTCOME_WIDTH)}  ${subject.padEnd(width)}  ${found}`,
    ...(outcome === 'ok' ? [] : [`${INDENT}  ${label}: ${without}`]),
    ...(remedy === undefined ? [] : [`${INDENT}  -> ${remedy}`]),
  ];
}

function count(findings: readonly Finding[], outcome: Check['outcome']): number {
  return findings.filter((finding) => finding.outcome === outcome).length;
}

function conclusion(findings: readonly Finding[]): string {
  const [missing, unknown] = [count(findings, 'missing'), count(findings, 'not checked')];
  const warnings = count(findings, 'warning');
  if (missing + unknown + warnings === 0) return 'Everything that the first day needs is there.';
  if (missing + unknown === 0)
    return `Nothing is missing. Look at the ${warnings === 1 ? 'warning' : `${warnings} warnings`}.`;
  return `${missing} missing, ${unknown} not checked. Fix them from top to bottom, then run this again.`;
}

/** Writes the findings for people, step by step in the order of the first day. */
export function textOf(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ subject }) => subject.length));
  const headings = Object.entries(STEPS) as (readonly [Step, string])[];
  const sections = headings.flatMap(([step, heading]) => {
    const own = findings.filter((finding) => finding.step === step);
    return own.length === 0 ? [] : [[heading, ...own.flatMap((finding) => linesOf(finding, width))].join('\n')];
  });
  return `${[...sections, conclusion(findings)].join('\n\n')}\n`;
}

/** Writes the findings for programs, in the shape of docs/check-config.schema.json. */
export function jsonOf(findings: readonly Finding[], checkedAt: Date): string {
  const checks = inOrder(findings).map(({ key, step, subject, outcome, found, without, remedy }) => ({
    key,
    step,
    subject,
    outcome: outcome.replaceAll(' ', '_'),
    found,
    without,
    ...(remedy !== undefined && { remedy }),
  }));
  const report = { version: 1, checkedAt: checkedAt.toISOString(), exitCode: exitCodeOf(findings), checks };
  return `${JSON.stringify(report, null, 2)}\n`;
}
