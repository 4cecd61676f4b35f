import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { DEVICE_CLIENT_ID, DEVICE_PATHS, type DeviceAuthorizationAnswer } from '../../../contract/device-api.ts';
import type { readConsolePublicKey } from '../../domain/release/credential.ts';
import type { readDeviceInformation } from '../../domain/consoles/device.ts';
import { POLL_INTERVAL_SECONDS } from '../../services/consoles/collect-credential.ts';
import type { ConsoleApi } from '../../services/console-api.ts';
import type { Submission } from '../../services/consoles/submission.ts';
import { formOf, parseJson, readParameters, type Form } from './form.ts';
import { withEvenRefusals } from './minimum-time.ts';
import { Refusal } from './refusal.ts';
import { sourceAddressOf } from '../server/source-address.ts';

/** What the routes for consoles need. */
export interface DeviceDeps {
  readonly consoles: ConsoleApi;
  readonly readDevice: typeof readDeviceInformation;
  readonly readKey: typeof readConsolePublicKey;
  /** Proxies whose `X-Forwarded-For` header the server trusts. */
  readonly trustedProxies?: BlockList;
}

/** Checks that the form names the one client that the server knows. @throws Refusal invalid_request, invalid_client */
export function checkClient(form: Form): void {
  if (form.required('client_id') !== DEVICE_CLIENT_ID) throw new Refusal(400, 'invalid_client');
}

/**
 * Answers a device authorization request (RFC 8628, section 3.1). Ours also carries the one-time password, the facts
 * about the device and its public key.
 * @throws Refusal or DomainError when the server doesn't take the request
 */
export async function authorizeDevice(
  request: IncomingMessage,
  deps: DeviceDeps,
  publicUrl: string,
): Promise<DeviceAuthorizationAnswer> {
  const form = formOf(await readParameters(request));
  checkClient(form);
  const submission = readSubmission(form, deps, sourceAddressOf(request, deps.trustedProxies));
  const submitted = await withEvenRefusals(() => deps.consoles.submitOtp(submission));
  return {
    device_code: submitted.deviceCode.reveal(),
    user_code: submitted.matchCode,
    verification_uri: publicUrl + DEVICE_PATHS.verification,
    expires_in: submitted.expiresInSeconds,
    interval: POLL_INTERVAL_SECONDS,
    decision_expires_in: submitted.decisionSeconds,
    request_id: submitted.requestId,
  };
}

function readSubmission(form: Form, deps: DeviceDeps, sourceAddress: string): Submission {
  const name = form.optional('device_name');
  const appVersion = form.optional('app_version');
  return {
    typedOtp: form.required('otp'),
    device: deps.readDevice({
      make: form.required('device_make'),
      model: form.required('device_model'),
      serialNumber: form.required('device_serial_number'),
      ...(name !== undefined && { name }),
      ...(appVersion !== undefined && { appVersion }),
    }),
    publicKey: deps.readKey(parseJson(form.required('key'))),
    sourceAddress,
  };
}
