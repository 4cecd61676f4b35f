import { RESTART_FINDINGS, type RunState } from './run-state.ts';

type Saved = Readonly<Record<string, unknown>>;

const BEGUN = ['server', 'privateKey', 'folder', 'selector'];
const NOT_SUBMITTED = [...BEGUN, 'otp'];
const UNDER_WAY = [...BEGUN, 'deviceCode', 'matchCode', 'submittedAt', 'expiresAt', 'requestId'];
const HAS_FILE = [...UNDER_WAY, 'accessToken', 'path'];
const TEXTS: Readonly<Record<RunState['stage'], readonly string[]>> = {
  submitting: NOT_SUBMITTED,
  opened: [...NOT_SUBMITTED, 'consoleNonce', 'opening', 'serverNonce', 'serverSignature'],
  submitted: UNDER_WAY,
  written: HAS_FILE,
  delivered: HAS_FILE,
};

function isRecord(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null;
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isDevice(value: unknown): boolean {
  return isRecord(value) && ['make', 'model', 'serialNumber'].every((fact) => typeof value[fact] === 'string');
}

function isNotSubmitted(state: Saved): boolean {
  const { device, openingsOver, consoleNonce, stage } = state;
  const isNonce = consoleNonce === undefined || typeof consoleNonce === 'string';
  const flag = state[stage === 'opened' ? 'isProven' : 'sentUnbound'];
  return isDevice(device) && typeof openingsOver === 'number' && isNonce && typeof flag === 'boolean';
}

function isUnderWay(state: Saved): boolean {
  const { intervalSeconds, expiresAt, isBound } = state;
  const isWaiting = typeof intervalSeconds === 'number' && !Number.isNaN(Date.parse(String(expiresAt)));
  return isWaiting && typeof isBound === 'boolean' && isAboutFile(state);
}

/** Checks what a state says about the settings file. It is optional, because earlier versions didn't keep it. */
function isAboutFile({ fileMarks, addresses, writtenAt, afterRestart }: Saved): boolean {
  const areLists = [fileMarks, addresses].every((list) => list === undefined || isTextList(list));
  const isTime = writtenAt === undefined || (typeof writtenAt === 'string' && !Number.isNaN(Date.parse(writtenAt)));
  return areLists && isTime && (afterRestart === undefined || RESTART_FINDINGS.some((one) => one === afterRestart));
}

function isRunState(state: Saved): boolean {
  const { version, stage, pins, tlsRoots = [] } = state;
  if (
    version !== 2 ||
    !isTextList(pins) ||
    !isTextList(tlsRoots) ||
    typeof stage !== 'string' ||
    !Object.hasOwn(TEXTS, stage)
  )
    return false;
  if (!TEXTS[stage as RunState['stage']].every((member) => typeof state[member] === 'string')) return false;
  return stage === 'submitting' || stage === 'opened' ? isNotSubmitted(state) : isUnderWay(state);
}

/**
 * Turns a state of version 0.1.0 into today's, so that a run that it began goes on. It knew no openingsOver: its digits prove
 * nothing, and it may have sent the code already. Any other state is returned as it is.
 */
function fromVersion1(state: Saved): Saved {
  if (state['version'] !== 1 || state['stage'] === 'opened') return state;
  const added = state['stage'] === 'submitting' ? { openingsOver: 0, sentUnbound: true } : { isBound: false };
  return { ...state, ...added, pins: [], version: 2 };
}

/** Returns the saved state, or `undefined` when the text does not contain one. */
export function parseRunState(text: string): RunState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value)) return undefined;
    const state = fromVersion1(value);
    return isRunState(state) ? (state as unknown as RunState) : undefined;
  } catch {
    return undefined;
  }
}
