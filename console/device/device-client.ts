import {
  AFTER_FAILURE,
  DEVICE_CLIENT_ID,
  DEVICE_CODE_GRANT,
  DEVICE_PATHS,
  DEVICE_REASONS,
  type AcknowledgementStage,
  type AfterFailure,
  type ConsolePublicKey,
  type DeviceAuthorizationForm,
  type DeviceReason,
  type WaitingFor,
} from '../../contract/device-api.ts';
import type { DeviceFacts } from './device-facts.ts';
import { postForm, type HttpAnswer, type Trouble } from './http-form.ts';
import type { Say } from '../enroll/outcome.ts';
import { shown } from '../window/printable.ts';
import { CONSOLE_VERSION } from '../machine/version.ts';

const ANSWER_TIMEOUT_MS = 20_000;
/** Wait between polls in seconds when the server names no interval (RFC 8628 section 3.2). */
const DEFAULT_INTERVAL_SECONDS = 5;
const LONGEST_INTERVAL_SECONDS = 600;
/** Error codes that describe a passing state of the server and not a fault of the request, so the console retries. */
const PASSING_ERRORS: ReadonlySet<string> = new Set(['temporarily_unavailable', 'server_error']);
/** Longest lifetime in seconds that the console accepts from a server: a one-time password lives 14 days at most. */
export const LONGEST_REQUEST_SECONDS = 14 * 24 * 3600;

/** The server refused the request. The caller decides which error codes matter. */
export interface Refused {
  readonly kind: 'refused';
  readonly error: string;
  /** The server's sentence for the installer, made safe to print; empty when the server sent none. */
  readonly description: string;
  /** The same reason as a fixed word; absent when an older server answers. */
  readonly reason?: DeviceReason;
  /** The text that the administrator added to the reason. */
  readonly reasonText?: string;
  readonly waitingFor?: WaitingFor;
  readonly waitingSince?: Date;
  readonly intervalSeconds?: number;
}

interface Accepted {
  readonly kind: 'accepted';
  readonly deviceCode: string;
  readonly matchCode: string;
  readonly expiresInSeconds: number;
  readonly decisionSeconds: number;
  readonly intervalSeconds: number;
  readonly requestId: string;
}

/** The server released the sealed credential. */
export interface Collected {
  readonly kind: 'collected';
  readonly accessToken: string;
  readonly acknowledgeInSeconds: number;
  readonly envelope: string;
  readonly date?: Date;
}

export interface Acknowledged {
  readonly kind: 'acknowledged';
  /** The server's next step after the console reported `failed`; absent when the server doesn't say. */
  readonly next?: AfterFailure;
}

/** The three calls of the device API. Each returns trouble as a value and throws only when the run is stopped. */
export interface DeviceClient {
  submit(otp: string, device: DeviceFacts, key: ConsolePublicKey): Promise<Accepted | Refused | Trouble>;
  /** Asks for the credential. The server may hold its answer back for up to `waitSeconds` until there is news. */
  poll(deviceCode: string, waitSeconds: number): Promise<Collected | Refused | Trouble>;
  acknowledge(accessToken: string, stage: AcknowledgementStage): Promise<Acknowledged | Refused | Trouble>;
}

function unusable(detail: Say): Trouble {
  return { kind: 'trouble', trouble: 'unusable', detail };
}

function secondsWithin(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= most ? value : undefined;
}

function textWithin(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function refused({ status, body }: HttpAnswer): Refused | Trouble {
  const error = textWithin(body?.['error'], /^[a-z_]{1,64}$/);
  if (error === undefined) return unusable(({ troubles }) => troubles.answerNotOfService(status));
  if (PASSING_ERRORS.has(error))
    return { kind: 'trouble', trouble: 'busy', detail: ({ troubles }) => troubles.passing };
  const { error_description: description, reason_text: reasonText } = body ?? {};
  const reason = DEVICE_REASONS.find((one) => one === body?.['reason']);
  const waitingFor = body?.['waiting_for'];
  const since = Date.parse(textWithin(body?.['waiting_since'], /^[\d.:TZ+-]{10,40}$/) ?? '');
  const intervalSeconds = secondsWithin(body?.['interval'], LONGEST_INTERVAL_SECONDS);
  return {
    kind: 'refused',
    error,
    description: typeof description === 'string' ? shown(description) : '',
    ...(reason && { reason }),
    ...(typeof reasonText === 'string' && { reasonText: shown(reasonText) }),
    ...((waitingFor === 'decision' || waitingFor === 'release') && { waitingFor }),
    ...(!Number.isNaN(since) && { waitingSince: new Date(since) }),
    ...(intervalSeconds !== undefined && { intervalSeconds }),
  };
}

function accepted(answer: HttpAnswer): Accepted | Refused | Trouble {
  if (answer.status !== 200) return refused(answer);
  const { body = {} } = answer;
  const deviceCode = textWithin(body['device_code'], /^[\x21-\x7e]{16,512}$/);
  const matchCode = textWithin(body['user_code'], /^\d{6}$/);
  const expiresInSeconds = secondsWithin(body['expires_in'], LONGEST_REQUEST_SECONDS);
  const decisionSeconds = secondsWithin(body['decision_expires_in'], LONGEST_REQUEST_SECONDS) ?? 0;
  const requestId = textWithin(body['request_id'], /^[\w.-]{1,128}$/);
  if (
    deviceCode === undefined ||
    matchCode === undefined ||
    expiresInSeconds === undefined ||
    requestId === undefined
  ) {
    return unusable(({ troubles }) => troubles.not_of_service);
  }
  const intervalSeconds = secondsWithin(body['interval'], LONGEST_INTERVAL_SECONDS) ?? DEFAULT_INTERVAL_SECONDS;
  return { kind: 'accepted', deviceCode, matchCode, expiresInSeconds, decisionSeconds, intervalSeconds, requestId };
}

function collected(answer: HttpAnswer): Collected | Refused | Trouble {
  if (answer.status !== 200) return refused(answer);
  const { body = {}, date } = answer;
  const accessToken = textWithin(body['access_token'], /^[\x21-\x7e]{1,4096}$/);
  const envelope = body['credential'];
  const acknowledgeInSeconds = secondsWithin(body['expires_in'], LONGEST_REQUEST_SECONDS);
  if (accessToken === undefined || typeof envelope !== 'string' || acknowledgeInSeconds === undefined) {
    return unusable(({ troubles }) => troubles.not_of_service);
  }
  return { kind: 'collected', accessToken, envelope, acknowledgeInSeconds, ...(date && { date }) };
}

function submission(otp: string, device: DeviceFacts, key: ConsolePublicKey): DeviceAuthorizationForm {
  return {
    client_id: DEVICE_CLIENT_ID,
    otp,
    device_make: device.make,
    device_model: device.model,
    device_serial_number: device.serialNumber,
    ...(device.name !== undefined && { device_name: device.name }),
    app_version: CONSOLE_VERSION,
    key: JSON.stringify(key),
  };
}

/** Returns a client for the device API of one server. An abort of `signal` ends every request that is still open. */
export function deviceClient(server: string, signal: AbortSignal): DeviceClient {
  const post = (path: string, form: object, extra: { bearer?: string; timeoutMs?: number } = {}) =>
    postForm({ url: server + path, form: { ...form }, timeoutMs: ANSWER_TIMEOUT_MS, signal, ...extra });
  return {
    submit: async (otp, device, key) => {
      const answer = await post(DEVICE_PATHS.authorization, submission(otp, device, key));
      return answer.kind === 'trouble' ? answer : accepted(answer);
    },
    poll: async (deviceCode, waitSeconds) => {
      const form = {
        grant_type: DEVICE_CODE_GRANT,
        client_id: DEVICE_CLIENT_ID,
        device_code: deviceCode,
        ...(waitSeconds > 0 && { wait: String(waitSeconds) }),
      };
      const answer = await post(DEVICE_PATHS.token, form, { timeoutMs: ANSWER_TIMEOUT_MS + waitSeconds * 1000 });
      return answer.kind === 'trouble' ? answer : collected(answer);
    },
    acknowledge: async (accessToken, stage) => {
      const answer = await post(DEVICE_PATHS.acknowledgement, { stage }, { bearer: accessToken });
      if (answer.kind === 'trouble') return answer;
      if (answer.status !== 200 && answer.status !== 204) return refused(answer);
      const next = AFTER_FAILURE.find((one) => one === answer.body?.['next']);
      return { kind: 'acknowledged', ...(next && { next }) };
    },
  };
}
