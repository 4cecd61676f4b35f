import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig, readNetworkVariables } from '../settings/config.ts';
import { firstDayFindings } from './first-day/first-day.ts';
import { type Finding, placed } from './first-day/guide.ts';
import { tellingProgress } from './first-day/progress.ts';
import { exitCodeOf, jsonOf, textOf } from './first-day/report.ts';

const HELP = `npm run check-config -- [--json] [--test-message] [--try-reset ADDRESS [--yes]]

Goes through the first day in its order (docs/install.md) and says for each thing whether it is there, what doesn't work
without it, and how to get it. Changes nothing, except for what --test-message and --try-reset ask for.

  --json               prints the findings as JSON (docs/check-config.schema.json); npm run --silent prints nothing else
  --test-message       posts a test message to the approval channel; needs DATABASE_URL
  --try-reset ADDRESS  resets the password of one room and throws the new one away. This signs the room out. You are asked
                       to type the address again
  --yes                doesn't ask

Exit codes: 0 everything is there, 1 something is missing or could not be checked, 2 the options are wrong.
`;

const USAGE = 2;

const OPTIONS = {
  json: { type: 'boolean' },
  'test-message': { type: 'boolean' },
  'try-reset': { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** @throws Error that says which option is wrong */
function readOptions() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.yes && values['try-reset'] === undefined) throw new Error('--yes goes with --try-reset');
  return values;
}

function say(line: string): void {
  process.stderr.write(line);
}

/** Asks on the terminal, so that the report alone goes to standard output. The end of the input is a no. */
async function confirmReset(address: string): Promise<boolean> {
  say(`This resets the password of ${address} and signs the room out. Nobody gets the new password.\n`);
  const input = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<undefined>((resolve) => void input.once('close', () => resolve(undefined)));
  const typed = await Promise.race([input.question('To go on, type the address: '), ended]);
  input.close();
  return typed?.trim().toLowerCase() === address.toLowerCase();
}

async function findings(options: ReturnType<typeof readOptions>): Promise<readonly Finding[]> {
  const address = options['try-reset'];
  try {
    return await firstDayFindings(readConfig(), {
      environment: readNetworkVariables(),
      during: tellingProgress(say),
      ...(options['test-message'] && { postsTestMessage: true }),
      ...(address !== undefined && {
        resetAddress: address,
        confirmReset: () => (options.yes ? Promise.resolve(true) : confirmReset(address)),
      }),
    });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.mistakes.map((found) =>
      placed({
        subject: 'settings',
        outcome: 'missing',
        found,
        without: 'the server does not start',
        remedy: SETTINGS,
      }),
    );
  }
}

const SETTINGS = 'give it in the environment of the server; docs/settings.md has the table';

async function main(): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    say(`${(error as Error).message}\n\n${HELP}`);
    return USAGE;
  }
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const found = await findings(options);
  process.stdout.write(options.json ? jsonOf(found, new Date()) : textOf(found));
  return exitCodeOf(found);
}

try {
  process.exitCode = await main();
} catch (error) {
  say(`The check failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
