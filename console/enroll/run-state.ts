import type { DeviceFacts } from '../device/device-facts.ts';

interface Begun {
  readonly version: 1;
  readonly server: string;
  /** PKCS #8 PEM; never leaves the state file. */
  readonly privateKey: string;
  /** Where SkypeSettings.xml goes. */
  readonly folder: string;
  /** The public part of the one-time password, to tell a new code from the one under way. */
  readonly selector: string;
}

/** Kept until the server's answer is saved, so that a run that was killed in between can send the very same again. */
export interface Submitting extends Begun {
  readonly stage: 'submitting';
  readonly otp: string;
  readonly device: DeviceFacts;
}

interface UnderWay extends Begun {
  readonly deviceCode: string;
  readonly matchCode: string;
  /** ISO 8601, as the two below. */
  readonly submittedAt: string;
  readonly expiresAt: string;
  /** Absent when the decision was made before this program asked. */
  readonly decideBy?: string;
  readonly intervalSeconds: number;
  /** The request for which a credential must be. */
  readonly requestId: string;
}

export interface Submitted extends UnderWay {
  readonly stage: 'submitted';
}

interface HasFile extends UnderWay {
  readonly accessToken: string;
  readonly path: string;
}

/** The file is there, but the server may not know it yet. */
export interface Written extends HasFile {
  readonly stage: 'written';
}

export interface Delivered extends HasFile {
  readonly stage: 'delivered';
}

/** How far a run has come; saved at every step, so that it can be killed at any moment and go on. */
export type RunState = Submitting | Submitted | Written | Delivered;

/** Back to waiting: after `failed` the same approval releases the credential once more. */
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

/** The saved state, or nothing when the text is not one. */
export function parseRunState(text: string): RunState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRunState(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
