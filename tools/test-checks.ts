import { spawn } from 'node:child_process';

/** The checks that a whole test run makes beside the tests. The output of a check shows only when it fails. */
const CHECKS = {
  format: ['node_modules/oxfmt/bin/oxfmt', '--check'],
  lint: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  typecheck: ['tools/typecheck.ts'],
  unused: ['node_modules/knip/bin/knip.js'],
} as const;

/** Builds the pages, which the tests in a browser need, and returns the name of the build if it failed. */
export async function runBuild(): Promise<readonly string[]> {
  return runCheck('build', ['tools/build.ts', '--if-changed']);
}

/** Runs the checks one after the other, so that they take no more than a lane, and returns the names of those that failed. */
export async function runChecks(): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const [name, args] of Object.entries(CHECKS)) failed.push(...(await runCheck(name, args)));
  return failed;
}

/** @returns the name of the check if it failed */
async function runCheck(name: string, args: readonly string[]): Promise<readonly string[]> {
  const started = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  console.log(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (code === 0) return [];
  console.log(output);
  return [name];
}
