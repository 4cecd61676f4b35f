import type { Report } from '../enroll/events.ts';
import type { Outcome } from '../enroll/outcome.ts';
import type { Network, NetworkRun } from '../network/network.ts';
import { CONSOLE_VERSION } from '../machine/version.ts';
import { checkMachine, type CheckedMachine } from './check-machine.ts';
import { checkKey, checkServer } from './check-server.ts';
import { checkConnection, checkName, checkProxy } from './check-way.ts';
import type { Finding } from './finding.ts';

/** The server to check, and what a run demands of it. */
export interface Diagnosed extends NetworkRun {
  readonly server: string;
}

/** Everything outside the diagnosis that it depends on. */
export interface DiagnoseDeps {
  readonly network: Network;
  readonly machine: CheckedMachine;
  readonly report: Report;
  readonly signal: AbortSignal;
}

/** How long the connection may take, in milliseconds. */
const CONNECTION_MS = 20_000;

/** Returns how a run would end with these findings; the first failed check decides. */
function outcomeOf(findings: readonly Finding[]): Outcome {
  const failed = findings.filter(({ state }) => state === 'failed');
  const connection = failed.find((one) => one.check === 'connection');
  if (connection !== undefined) return connection.trouble?.kind === 'connection' ? 'server' : 'network';
  if (failed.some(({ check }) => check === 'elevation')) return 'not_elevated';
  if (failed.some(({ check }) => check === 'app_folder')) return 'file';
  return failed.length > 0 ? 'server' : 'done';
}

async function checkServerParts(diagnosed: Diagnosed, deps: DiagnoseDeps): Promise<readonly Finding[]> {
  const { server, pins } = diagnosed;
  const connector = deps.network.forRun(diagnosed);
  const [about, clock] = await checkServer(server, connector, deps.signal);
  return [about, clock, await checkKey(server, pins, connector, deps.signal)];
}

/**
 * Checks everything that a run needs, and reports each finding. It sends no code, makes no key and changes nothing.
 * @throws ConsoleError `usage`, when the environment names a proxy that can't be one
 * @throws the reason of `signal`
 */
export async function diagnose(diagnosed: Diagnosed, deps: DiagnoseDeps): Promise<Outcome> {
  const { server } = diagnosed;
  const findings: Finding[] = [];
  const tell = (found: readonly Finding[]): void => {
    findings.push(...found);
    for (const finding of found) deps.report({ event: 'finding', ...finding, server });
  };
  deps.report({ event: 'diagnosing', server, version: CONSOLE_VERSION });
  const way = await deps.network.wayTo(server);
  tell([await checkName(way), checkProxy(way)]);
  const limits = AbortSignal.any([deps.signal, AbortSignal.timeout(CONNECTION_MS)]);
  const connection = await checkConnection(deps.network, way, diagnosed, limits).catch(() => {
    deps.signal.throwIfAborted();
    const trouble = { kind: 'connection', code: 'ETIMEDOUT' } as const;
    return { check: 'connection', state: 'failed', root: 'none', chain: [], trouble } as const;
  });
  tell([connection]);
  if (connection.state !== 'failed') tell(await checkServerParts(diagnosed, deps));
  tell(await checkMachine(deps.machine));
  const outcome = outcomeOf(findings);
  deps.report({ event: 'diagnosed', outcome });
  return outcome;
}
