import { parseArgs } from 'node:util';
import type { Confirmation } from './confirm-sign-in.ts';
import type { ReadFacts } from './device-facts.ts';
import { ConsoleError, OUTCOMES } from './outcome.ts';
import { parseServerAddress } from './server-address.ts';

export interface ConsoleArguments {
  readonly help: boolean;
  readonly version: boolean;
  readonly json: boolean;
  readonly restart: boolean;
  readonly server?: string;
  readonly otp?: string;
  readonly facts: ReadFacts;
  readonly out?: string;
  readonly state?: string;
  readonly confirm?: Confirmation | 'ask';
  readonly confirmNow?: Confirmation;
}

const OPTIONS = {
  server: { type: 'string' },
  otp: { type: 'string' },
  make: { type: 'string' },
  model: { type: 'string' },
  serial: { type: 'string' },
  name: { type: 'string' },
  out: { type: 'string' },
  state: { type: 'string' },
  confirm: { type: 'string' },
  'confirm-now': { type: 'string' },
  restart: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

const EXIT_CODES = Object.values(OUTCOMES)
  .map(({ exitCode, meaning }) => `  ${String(exitCode).padStart(3)}  ${meaning}`)
  .join('\n');

/** In place of the one-time password. */
export const FROM_INPUT = '-';

export const HELP = `Signs a Teams Rooms console in with a one-time password that an administrator approves in Teams.

  npm run console -- --server https://rooms.contoso.com
  npm run console -- --confirm              after the restart of the console

  --server URL       the Rooms OTP server; https, or http on this machine itself
  --otp CODE         the one-time password; asked for when it is not given; - reads it from the
                     standard input, so that it stands in no list of processes
  --make TEXT, --model TEXT, --serial TEXT, --name TEXT
                     in place of what the machine tells of itself
  --out DIR          where SkypeSettings.xml goes; on Windows the folder of the Teams Rooms app
  --state DIR        where this run is kept until it is done, readable by you alone;
                     %ProgramData%\\RoomsOTP on Windows, otherwise ~/.rooms-otp
  --confirm[=signed_in|failed]
                     after the restart: tells the server whether the room signed in
  --confirm-now=signed_in|failed
                     the same at once, without a restart, for rehearsals
  --restart          forgets an unfinished run and begins anew
  --json             one line of JSON for each event, and no questions
  --help, --version

Stopped by Ctrl-C or a power cut? The same command goes on with the same request.

Exit codes:
${EXIT_CODES}
`;

function confirmation(flag: string, value: string | undefined): Confirmation | undefined {
  if (value === undefined || value === 'signed_in' || value === 'failed') return value;
  throw new ConsoleError('usage', `${flag} takes signed_in or failed.`);
}

function parse(argv: readonly string[]) {
  try {
    // The one option whose value may be left out, which parseArgs does not know.
    const args = argv.map((arg) => (arg === '--confirm' ? '--confirm=ask' : arg));
    return parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConsoleError('usage', `${reason.replace(/\.$/, '')}. See --help.`);
  }
}

/** @throws ConsoleError usage, saying which option and why */
export function parseArguments(argv: readonly string[]): ConsoleArguments {
  const { server, otp, make, model, serial, name, out, state, confirm, 'confirm-now': now, ...switches } = parse(argv);
  for (const [flag, value] of Object.entries({ server, otp, out, state })) {
    if (value?.trim() === '') throw new ConsoleError('usage', `--${flag} must not be empty.`);
  }
  const confirmed = confirm === 'ask' ? 'ask' : confirmation('--confirm', confirm);
  const confirmNow = confirmation('--confirm-now', now);
  return {
    ...switches,
    facts: {
      ...(make !== undefined && { make }),
      ...(model !== undefined && { model }),
      ...(serial !== undefined && { serialNumber: serial }),
      ...(name !== undefined && { name }),
    },
    ...(server !== undefined && { server: parseServerAddress(server) }),
    ...(otp !== undefined && { otp }),
    ...(out !== undefined && { out }),
    ...(state !== undefined && { state }),
    ...(confirmed !== undefined && { confirm: confirmed }),
    ...(confirmNow !== undefined && { confirmNow }),
  };
}
