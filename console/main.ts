import { dirname } from 'node:path';
import { isSea } from 'node:sea';
import { EXIT_CODES } from './enroll/outcome.ts';
import { machineLocale } from './words/reader.ts';
import { runConsole } from './enroll/run-console.ts';
import { windowOf } from './page/edge/edge-window.ts';
import { thisNetwork } from './network/this-network.ts';
import { thisMachine } from './machine/this-machine.ts';
import { PIN_VARIABLE } from './words/arguments.ts';

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => stopping.abort());
}
// The program that reads our output may end first. The run continues, because its state is in the state folder.
process.stdout.on('error', () => {});

// In a single executable, the second argument is what the installer typed as the program's name.
const program = (isSea() ? undefined : process.argv[1]) ?? process.execPath;

// No `await` here: a single executable takes only CommonJS, which has none at the top.
void runConsole({
  argv: process.argv.slice(2),
  input: process.stdin,
  output: process.stdout,
  machine: thisMachine(process.platform, process.env),
  locale: machineLocale(process.env, Intl.DateTimeFormat().resolvedOptions().locale),
  network: thisNetwork(process.platform, process.env),
  signal: stopping.signal,
  pins: process.env[PIN_VARIABLE],
  window: windowOf(process.platform, process.env),
  folder: dirname(program),
  command: program.endsWith('.ts') ? 'npm run console --' : 'RoomsOTP',
}).then((outcome) => {
  process.exitCode = EXIT_CODES[outcome];
});
