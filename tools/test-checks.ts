import { spawn } from 'node:child_process';

/** The checks that a whole test run makes before the tests. The output of a check shows only when it fails. */
const CHECKS = {
  format: ['node_modules/oxfmt/bin/oxfmt', '--check'],
  lint: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  typecheck: ['tools/typecheck.ts'],
  unused: ['node_modules/knip/bin/knip.js'],
  build: ['tools/build.ts', '--if-changed'],
} as const;

/** Runs the checks side by side and returns the names of those that failed. */
export async function runChecks(): Promise<readonly string[]> {
  const outcomes = await Promise.all(Object.entries(CHECKS).map(([name, args]) => runCheck(name, args)));
  return outcomes.filter((name) => name !== undefined);
}

async function runCheck(name: string, args: readonly string[]): Promise<string | undefined> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (code === 0) return undefined;
  console.log(output);
  return name;
}
