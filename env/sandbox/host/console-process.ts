/**
 * The console program as the sandbox runs it: the real program, on a machine whose restart is played. It prints its events
 * as lines of JSON; one of them tells the address of its page.
 */
import { runConsole } from '../../../console/enroll/run-console.ts';
import { EXIT_CODES } from '../../../console/enroll/outcome.ts';
import { thisMachine } from '../../../console/machine/this-machine.ts';
import { thisNetwork } from '../../../console/network/this-network.ts';
import { sandboxRestart } from './rooms-app.ts';

const [folder = '', graphUrl = '', ...argv] = process.argv.slice(2);
const stopping = new AbortController();
process.once('SIGTERM', () => stopping.abort());

const outcome = await runConsole({
  argv,
  input: process.stdin,
  output: process.stdout,
  machine: {
    ...thisMachine('linux', process.env),
    rehearseRestart: () => sandboxRestart(folder, graphUrl),
  },
  locale: 'en-US',
  network: thisNetwork(process.platform, {}),
  signal: stopping.signal,
  folder,
  command: 'npm run console --',
});
process.exitCode = EXIT_CODES[outcome];
