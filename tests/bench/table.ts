import { cpus, loadavg, totalmem } from 'node:os';
import type { Spread } from './spread.ts';

export interface Measurement {
  readonly title: string;
  readonly unit: 's' | 'ms' | 'MB' | 'ratio' | 'per s';
  readonly spread: Spread;
  /** The target that the project promises, in words. */
  readonly target?: string;
}

const DIGITS = { s: 2, ms: 0, MB: 0, ratio: 2, 'per s': 0 } as const;

/** Describes the processor, the memory, the version of Node, and the load from other programs on the machine. */
export function machineLine(): string {
  const processors = cpus();
  const gibibytes = (totalmem() / 2 ** 30).toFixed(0);
  return (
    `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown processor'}, ${gibibytes} GB, ${process.platform} ${process.arch}, ` +
    `Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1) ?? '?'} at the start`
  );
}

/** Makes a Markdown table with one row per measurement. */
export function tableOf(measurements: readonly Measurement[]): string {
  const rows = measurements.map(({ title, unit, spread, target }) => {
    const [median, least, most] = [spread.median, spread.least, spread.most].map((value) =>
      value.toFixed(DIGITS[unit]),
    );
    return `| ${title} | ${median} ${unit} | ${least} – ${most} | ${spread.runs} | ${target ?? ''} |`;
  });
  return ['| measured | median | least – most | runs | target |', '|---|---|---|---|---|', ...rows].join('\n');
}
