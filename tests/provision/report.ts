import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudCall } from './cloud.ts';
import type { LifecycleName } from './core.ts';

/** How one lifecycle ended. */
export interface Report {
  readonly isDone: boolean;
  readonly calls: readonly CloudCall[];
  /** What the Toolkit told from level info on. */
  readonly log: readonly string[];
  /** One line for each step, with what it did or why it failed. */
  readonly summaries: readonly string[];
}

/** Where a run takes place. */
export interface Place {
  readonly core: string;
  readonly project: string;
  readonly home: string;
  readonly bin: string;
}

/** Runs a lifecycle in a process of its own, which knows nothing of this process's environment. */
export function runLifecycle({ core, project, home, bin }: Place, environment: string, name: LifecycleName): Report {
  const file = join(home, 'report.json');
  const script = join(import.meta.dirname, 'run-lifecycle.ts');
  const { status, stderr } = spawnSync(process.execPath, [script, core, project, environment, name, file], {
    encoding: 'utf8',
    env: { PATH: [bin, process.env['PATH']].join(':'), HOME: home, TMPDIR: home },
  });
  if (status !== 0) throw new Error(`The run of ${name} in ${environment} broke off: ${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** What was sent with the calls of one name, in their order. */
export function sentBy({ calls }: Report, call: string): readonly (readonly unknown[])[] {
  return calls.filter((one) => one.call === call).map(({ sent }) => sent);
}
