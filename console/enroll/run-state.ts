import type { DeviceFacts } from '../device/device-facts.ts';

interface Begun {
  readonly version: 1;
  readonly server: string;
  /** The console's private key as PKCS #8 PEM; it never leaves the state file. */
  readonly privateKey: string;
  /** The folder for SkypeSettings.xml. */
  readonly folder: string;
  /** The public part of the one-time password, which tells a new code from the one in progress. */
  readonly selector: string;
}

/**
 * The run has a code and is about to send it. The state is kept until the server's answer is saved, so that a run that
 * was killed in between can send exactly the same request again.
 */
export interface Submitting extends Begun {
  readonly stage: 'submitting';
  readonly otp: string;
  readonly device: DeviceFacts;
}

interface UnderWay extends Begun {
  readonly deviceCode: string;
  readonly matchCode: string;
  /** ISO 8601, like `expiresAt` and `decideBy`. */
  readonly submittedAt: string;
  readonly expiresAt: string;
  /** End of the decision clock; absent when the request was already decided before the console asked. */
  readonly decideBy?: string;
  readonly intervalSeconds: number;
  /** The id of the request that the credential must belong to. */
  readonly requestId: string;
}

/** The server accepted the code, and the console is waiting for the credential. */
export interface Submitted extends UnderWay {
  readonly stage: 'submitted';
}

interface HasFile extends UnderWay {
  readonly accessToken: string;
  readonly path: string;
}

/** The file is in place, but the server may not know it yet. */
export interface Written extends HasFile {
  readonly stage: 'written';
}

/** The server knows that the file is in place, and only the confirmation of the sign-in is missing. */
export interface Delivered extends HasFile {
  readonly stage: 'delivered';
}

/**
 * How far a run has come: submitting → submitted → written → delivered, and from `delivered` back to `submitted` after
 * a failed sign-in. The run saves its state at every step, so that it can be killed at any moment and continue later.
 */
export type RunState = Submitting | Submitted | Written | Delivered;

/**
 * Returns the state of a run that is waiting again, because after `failed` the same approval releases the credential
 * once more.
 */
export function waitingAgain({ accessToken: _token, path: _path, ...state }: Written | Delivered): Submitted {
  return { ...state, stage: 'submitted' };
}

const BEGUN = ['server', 'privateKey', 'folder', 'selector'];
const UNDER_WAY = [...BEGUN, 'deviceCode', 'matchCode', 'submittedAt', 'expiresAt', 'requestId'];
const HAS_FILE = [...UNDER_WAY, 'accessToken', 'path'];
const TEXTS: Readonly<Record<RunState['stage'], readonly string[]>> = {
  submitting: [...BEGUN, 'otp'],
  submitted: UNDER_WAY,
  written: HAS_FILE,
  delivered: HAS_FILE,
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isRunState(value: unknown): value is RunState {
  if (!isRecord(value) || value['version'] !== 1) return false;
  const stage = value['stage'];
  if (typeof stage !== 'string' || !Object.hasOwn(TEXTS, stage)) return false;
  if (!TEXTS[stage as RunState['stage']].every((member) => typeof value[member] === 'string')) return false;
  if (stage !== 'submitting') {
    return typeof value['intervalSeconds'] === 'number' && !Number.isNaN(Date.parse(String(value['expiresAt'])));
  }
  const device = value['device'];
  return isRecord(device) && ['make', 'model', 'serialNumber'].every((fact) => typeof device[fact] === 'string');
}

/** Returns the saved state, or `undefined` when the text does not contain one. */
export function parseRunState(text: string): RunState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRunState(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
