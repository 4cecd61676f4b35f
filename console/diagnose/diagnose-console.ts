import { ConsoleError, type Outcome } from '../enroll/outcome.ts';
import type { RunDeps } from '../enroll/run-deps.ts';
import type { Network } from '../network/network.ts';
import type { ConsoleArguments } from '../words/arguments.ts';
import type { CheckedMachine } from './check-machine.ts';
import { diagnose } from './diagnose.ts';

/**
 * Checks the server of the command line, or else that of an earlier run, whose pins apply too.
 * @throws ConsoleError `usage`, when neither names a server
 */
export async function diagnoseConsole(
  given: Pick<ConsoleArguments, 'server' | 'pins'>,
  machine: CheckedMachine,
  network: Network,
  { store, report, signal }: Pick<RunDeps, 'store' | 'report' | 'signal'>,
): Promise<Outcome> {
  const earlier = given.server === undefined ? await store.load() : undefined;
  const server = given.server ?? earlier?.server;
  if (server === undefined) throw new ConsoleError('usage', ({ errors }) => errors.noServer);
  const pins = given.pins.length > 0 ? given.pins : (earlier?.pins ?? []);
  const { tlsRoots = [] } = earlier ?? {};
  return diagnose({ server, pins, tlsRoots }, { network, machine, report, signal });
}
