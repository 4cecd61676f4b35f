import { parseArgs } from 'node:util';
import { LANGUAGES } from '../../contract/language.ts';
import type { Confirmation } from '../enroll/confirm-sign-in.ts';
import type { ReadFacts } from '../device/device-facts.ts';
import { ConsoleError, type Say } from '../enroll/outcome.ts';
import { MACHINE_OPTIONS, type MachineArguments, machineArguments } from './machine-arguments.ts';
import { parseServerAddress } from '../device/server-address.ts';
import { readRoots } from '../network/named-roots.ts';
import type { RootFingerprint } from '../network/trust.ts';
import { parsePin, type Pin } from '../trust/pins.ts';

/** The command line after it was checked; an option that was not given is absent. */
export interface ConsoleArguments extends MachineArguments {
  readonly help: boolean;
  readonly version: boolean;
  readonly json: boolean;
  /** Whether the terminal is used even where a window could open. */
  readonly text: boolean;
  /** Whether the program tells the address of its page and opens no window itself. */
  readonly page: boolean;
  readonly restart: boolean;
  readonly server?: string;
  readonly otp?: string;
  readonly facts: ReadFacts;
  readonly out?: string;
  readonly state?: string;
  readonly confirm?: Confirmation | 'ask';
  readonly confirmNow?: Confirmation;
  readonly pins: readonly Pin[];
  readonly allowUnbound: boolean;
  readonly tlsRoots: readonly RootFingerprint[];
  readonly diagnose: boolean;
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
  pin: { type: 'string', multiple: true },
  'tls-root': { type: 'string', multiple: true },
  diagnose: { type: 'boolean', default: false },
  'allow-unbound': { type: 'boolean', default: false },
  ...MACHINE_OPTIONS,
  language: { type: 'string' },
  restart: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  text: { type: 'boolean', default: false },
  page: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** The environment variable that holds the pins of a console when the command line names none. */
export const PIN_VARIABLE = 'ROOMS_OTP_PIN';

function confirmation(flag: string, value: string | undefined): Confirmation | undefined {
  if (value === undefined || value === 'signed_in' || value === 'failed') return value;
  throw new ConsoleError('usage', ({ errors }) => errors.wrongConfirmation(flag));
}

function parse(argv: readonly string[]) {
  try {
    // `--confirm` is the only option whose value is optional, which `parseArgs` doesn't support.
    const args = argv.map((arg) => (arg === '--confirm' ? '--confirm=ask' : arg));
    return parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new ConsoleError('usage', mistakeIn(error), { cause: error });
  }
}

/**
 * Makes a message from an error of `parseArgs`. Node's own message is in English and may repeat what the installer
 * typed, such as the one-time password.
 */
function mistakeIn(error: unknown): Say {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /(?<!\w)--?[\w-]+/.exec(message)?.[0];
  if (option === undefined || code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return ({ errors }) => errors.unusableArguments;
  const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return ({ errors }) => (isUnknown ? errors.unknownOption(option) : errors.unusableOption(option));
}

/** Returns the facts that were given. */
function factsOf(given: ReadFacts): ReadFacts {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Reads the pins of the command line, or else those of the environment, which stand apart by spaces or commas. */
function pinsOf(given: readonly string[] | undefined, environment: string | undefined): readonly Pin[] {
  const source = given === undefined ? PIN_VARIABLE : '--pin';
  const texts = given ?? environment?.split(/[\s,]+/).filter((text) => text !== '') ?? [];
  return texts.map((text) => {
    const pin = parsePin(text);
    if (pin === undefined) throw new ConsoleError('usage', ({ errors }) => errors.wrongPin(source));
    return pin;
  });
}

function demandLanguage(language: string | undefined): void {
  if (language === undefined || LANGUAGES.some((one) => one === language)) return;
  throw new ConsoleError('usage', ({ errors }) => errors.wrongLanguage(LANGUAGES.join(', ')));
}

/**
 * Reads and checks the command line.
 * @param environment the value of {@link PIN_VARIABLE}
 * @throws ConsoleError `usage`, naming the option and what is wrong with it
 */
export function parseArguments(argv: readonly string[], environment?: string): ConsoleArguments {
  const values = parse(argv);
  const {
    server,
    otp,
    out,
    state,
    confirm,
    'confirm-now': now,
    language,
    pin,
    'tls-root': tlsRoot = [],
    'allow-unbound': allowUnbound,
    ...others
  } = values;
  const { make, model, serial, name, help, version, json, text, page, restart, diagnose } = others;
  for (const [flag, value] of Object.entries({ server, otp, out, state })) {
    if (value?.trim() === '') throw new ConsoleError('usage', ({ errors }) => errors.emptyOption(`--${flag}`));
  }
  demandLanguage(language);
  const confirmed = confirm === 'ask' ? 'ask' : confirmation('--confirm', confirm);
  const confirmNow = confirmation('--confirm-now', now);
  const pins = pinsOf(pin, environment);
  if (allowUnbound && pins.length > 0) throw new ConsoleError('usage', ({ errors }) => errors.unboundWithPin);
  return {
    ...machineArguments(values),
    ...{ help, version, json, text, page, restart, diagnose },
    pins,
    tlsRoots: readRoots(tlsRoot, '--tls-root'),
    allowUnbound,
    facts: factsOf({ make, model, serialNumber: serial, name }),
    ...(server !== undefined && { server: parseServerAddress(server) }),
    ...(otp !== undefined && { otp }),
    ...(out !== undefined && { out }),
    ...(state !== undefined && { state }),
    ...(confirmed !== undefined && { confirm: confirmed }),
    ...(confirmNow !== undefined && { confirmNow }),
  };
}
