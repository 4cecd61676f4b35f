import { readFileSync } from 'node:fs';
import { asText } from '../sandbox/connector/json-object.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

export interface WhereToLook {
  /** The value of `--connector`. */
  readonly option: string | undefined;
  /** The value of the environment variable `ROOMS_OTP_CONNECTOR`. */
  readonly variable: string | undefined;
  /** The file in which a running demo leaves its addresses. */
  readonly stateFile: string;
}

/** The message tells the person at the terminal what to type. */
export class DemoNotFound extends Error {}

/**
 * Finds the connector's address.
 * @throws DemoNotFound when no address is given and no demo left one, or the address is not on this machine.
 */
export function findConnector({ option, variable, stateFile }: WhereToLook): string {
  const address = option ?? (variable === '' ? undefined : variable) ?? addressInState(stateFile);
  if (address === undefined) throw new DemoNotFound(howToStart('The demo is not running.'));
  if (!URL.canParse(address) || !LOOPBACK_NAMES.includes(new URL(address).hostname)) {
    throw new DemoNotFound(`${address} isn't an address of the demo. It looks like http://127.0.0.1:12345.`);
  }
  return address;
}

export function howToStart(reason: string): string {
  return `${reason} Start it in another terminal with:  npm run demo\nor give the connector of a running demo:  npm run chat -- --connector http://127.0.0.1:PORT`;
}

function addressInState(stateFile: string): string | undefined {
  let text: string;
  try {
    text = readFileSync(stateFile, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return asText((JSON.parse(text) as { readonly connector?: unknown } | null)?.connector);
  } catch {
    return undefined;
  }
}
