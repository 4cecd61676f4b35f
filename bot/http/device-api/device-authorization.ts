import type { IncomingMessage } from 'node:http';
import type { BlockList } from 'node:net';
import { DEVICE_CLIENT_ID, DEVICE_PATHS, type DeviceAuthorizationAnswer } from '../../../contract/device-api.ts';
import { CONSOLE_NONCE_BYTES } from '../../../contract/opening.ts';
import type { readConsolePublicKey } from '../../domain/release/credential.ts';
import type { readDeviceInformation } from '../../domain/consoles/device.ts';
import { POLL_INTERVAL_SECONDS } from '../../services/consoles/collect-credential.ts';
import type { ConsoleApi } from '../../services/console-api.ts';
import type { Submitted } from '../../services/consoles/hand-out-device-code.ts';
import type { Asking } from '../../services/consoles/submission.ts';
import { bytesIn, formOf, parseJson, readParameters, type Form } from './form.ts';
import { withEvenRefusals } from './minimum-time.ts';
import { invalidRequest, reasonOf, Refusal } from './refusal.ts';
import { sourceAddressOf } from '../server/source-address.ts';

/** What the routes for consoles need. */
export interface DeviceDeps {
  readonly consoles: ConsoleApi;
  readonly readDevice: typeof readDeviceInformation;
  readonly readKey: typeof readConsolePublicKey;
  /** True when consoles that don't prove their key are refused. */
  readonly refusesPlainClients?: boolean;
  /** Proxies whose `X-Forwarded-For` header the server trusts. */
  readonly trustedProxies?: BlockList;
}

/** Checks that the form names the one client that the server knows. @throws Refusal invalid_request, invalid_client */
export function checkClient(form: Form): void {
  if (form.required('client_id') !== DEVICE_CLIENT_ID) throw new Refusal(400, 'invalid_client');
}

/**
 * Answers a device authorization request (RFC 8628, section 3.1). Ours reveals an opening. One of a plain client carries
 * the one-time password, the facts about the device and its public key.
 * @throws Refusal or DomainError when the server doesn't take the request
 */
export async function authorizeDevice(
  request: IncomingMessage,
  deps: DeviceDeps,
  publicUrl: string,
): Promise<DeviceAuthorizationAnswer> {
  const form = formOf(await readParameters(request));
  checkClient(form);
  const sourceAddress = sourceAddressOf(request, deps.trustedProxies);
  const submitted = await withEvenRefusals(() =>
    form.optional('opening') === undefined
      ? submitPlainly(form, deps, sourceAddress)
      : reveal(form, deps, sourceAddress),
  );
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

async function reveal(form: Form, { consoles }: DeviceDeps, sourceAddress: string): Promise<Submitted> {
  const { least, most } = CONSOLE_NONCE_BYTES;
  const consoleNonce = bytesIn(form, 'console_nonce', least, most);
  const revealed = await consoles.revealOpening({ openingId: form.required('opening'), consoleNonce, sourceAddress });
  if (revealed.status === 'over') throw new Refusal(400, 'invalid_grant', reasonOf('opening_over'));
  return revealed.submitted;
}

async function submitPlainly(form: Form, deps: DeviceDeps, sourceAddress: string): Promise<Submitted> {
  if (deps.refusesPlainClients)
    throw invalidRequest(
      'This server takes no plain RFC 8628 client, because its verification digits prove no key. Update the console program, or ask the operator of the server to set PLAIN_CLIENTS=on.',
    );
  return deps.consoles.submitOtp({ ...readConsole(form, deps, sourceAddress), typedOtp: form.required('otp') });
}

/** Reads what a console says about itself. @throws Refusal invalid_request, DomainError */
export function readConsole(
  form: Form,
  deps: Pick<DeviceDeps, 'readDevice' | 'readKey'>,
  sourceAddress: string,
): Asking {
  const name = form.optional('device_name');
  const appVersion = form.optional('app_version');
  return {
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
