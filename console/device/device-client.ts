import {
  AFTER_FAILURE,
  DEVICE_CLIENT_ID,
  DEVICE_CODE_GRANT,
  DEVICE_PATHS,
  type AfterFailure,
  type ConsolePublicKey,
  type DeviceAuthorizationForm,
} from '../../contract/device-api.ts';
import {
  accepted,
  LONGEST_REQUEST_SECONDS,
  refused,
  secondsWithin,
  textWithin,
  unusable,
  type Accepted,
  type Refused,
} from './answers.ts';
import { consoleForm } from './console-form.ts';
import { type ConsoleReport, reportForm } from '../after-restart/console-report.ts';
import type { DeviceFacts } from './device-facts.ts';
import type { Connector } from '../network/network.ts';
import { ANSWER_TIMEOUT_MS, postForm, type HttpAnswer } from './http-form.ts';
import type { Trouble } from './trouble.ts';
import { openingClient, type OpeningClient } from './opening-client.ts';

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

/** The calls of the device API. Each returns trouble as a value and throws only when the run is stopped. */
export interface DeviceClient extends OpeningClient {
  /** Submits a code without an opening, as any client of RFC 8628 does. The digits then prove nothing. */
  submit(otp: string, device: DeviceFacts, key: ConsolePublicKey): Promise<Accepted | Refused | Trouble>;
  /** Asks for the credential. The server may hold its answer back for up to `waitSeconds` until there is news. */
  poll(deviceCode: string, waitSeconds: number): Promise<Collected | Refused | Trouble>;
  acknowledge(
    accessToken: string,
    report: 'delivered' | 'signed_in' | 'failed' | ConsoleReport,
  ): Promise<Acknowledged | Refused | Trouble>;
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

/** Returns the form that submits a code. */
function submission(otp: string, device: DeviceFacts, key: ConsolePublicKey): DeviceAuthorizationForm {
  return { ...consoleForm(device, key), otp };
}

/** Returns a client for the device API of one server. An abort of `signal` ends every request that is still open. */
export function deviceClient(server: string, signal: AbortSignal, connector: Connector): DeviceClient {
  const post = (path: string, form: object, extra: { bearer?: string; timeoutMs?: number } = {}) =>
    postForm({ url: server + path, form: { ...form }, timeoutMs: ANSWER_TIMEOUT_MS, signal, connector, ...extra });
  return {
    ...openingClient(server, signal, connector),
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
    acknowledge: async (accessToken, report) => {
      const form = typeof report === 'string' ? { stage: report } : reportForm(report);
      const answer = await post(DEVICE_PATHS.acknowledgement, form, { bearer: accessToken });
      if (answer.kind === 'trouble') return answer;
      if (answer.status !== 200 && answer.status !== 204) return refused(answer);
      const next = AFTER_FAILURE.find((one) => one === answer.body?.['next']);
      return { kind: 'acknowledged', ...(next && { next }) };
    },
  };
}
