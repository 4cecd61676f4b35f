import { createHash } from 'node:crypto';
import { DEVICE_PATHS } from '../../contract/device-api.ts';
import { textWithin } from '../device/answers.ts';
import { ANSWER_TIMEOUT_MS, getJson } from '../device/http-form.ts';
import { openingClient } from '../device/opening-client.ts';
import { aheadOf, isClockWrong } from '../network/clock.ts';
import type { Connector } from '../network/network.ts';
import type { Pin } from '../trust/pins.ts';
import { proveKeys } from '../trust/server-keys.ts';
import type { FindingOf } from './finding.ts';

/** Asks the server for its public metadata, which tells its version and its time. */
export async function checkServer(
  server: string,
  connector: Connector,
  signal: AbortSignal,
): Promise<readonly [FindingOf<'server'>, FindingOf<'clock'>]> {
  const url = server + DEVICE_PATHS.metadata;
  const answer = await getJson({ url, timeoutMs: ANSWER_TIMEOUT_MS, signal, connector });
  if (answer.kind === 'trouble') {
    return [
      { check: 'server', state: 'failed', isOurs: false },
      { check: 'clock', state: 'unknown' },
    ];
  }
  const { status, body = {}, date } = answer;
  const isOurs = status === 200 && typeof body['device_authorization_endpoint'] === 'string';
  const version = textWithin(body['rooms_otp_version'], /^[\w.+-]{1,40}$/);
  const aheadSeconds = date === undefined ? undefined : aheadOf(date, new Date());
  const clock = aheadSeconds === undefined ? 'unknown' : isClockWrong(aheadSeconds) ? 'note' : 'ok';
  return [
    { check: 'server', state: isOurs ? 'ok' : 'failed', isOurs, status, ...(version && { version }) },
    { check: 'clock', state: clock, ...(aheadSeconds !== undefined && { aheadSeconds }) },
  ];
}

/** Asks for the keys of the server, and whether the pins of this console prove them. */
export async function checkKey(
  server: string,
  pins: readonly Pin[],
  connector: Connector,
  signal: AbortSignal,
): Promise<FindingOf<'key'>> {
  const answer = await openingClient(server, signal, connector).serverKeys();
  if (answer.kind !== 'keys') return { check: 'key', state: pins.length > 0 ? 'failed' : 'note' };
  const newest = answer.keys.keys.at(-1)?.key ?? new Uint8Array();
  const pin = createHash('sha256').update(newest).digest('base64url');
  if (pins.length === 0) return { check: 'key', state: 'ok', pin };
  const isProven = proveKeys(answer.keys, pins) !== undefined;
  return { check: 'key', state: isProven ? 'ok' : 'failed', pin, isProven };
}
