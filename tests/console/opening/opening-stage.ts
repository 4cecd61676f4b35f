import { plainConnector } from '../network/plain-connector.ts';
import { deviceClient } from '../../../console/device/device-client.ts';
import { makeConsoleKey, publicKeyOf } from '../../../console/enroll/console-key.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import type { RunDeps } from '../../../console/enroll/run-deps.ts';
import type { Opened, Submitting } from '../../../console/enroll/run-state.ts';
import { commitmentTo, makeNonce, thumbprintOf } from '../../../console/trust/bound-digits.ts';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { OTP } from '../console-process.ts';
import { startScriptedDeviceApi, type ScriptedDeviceApi } from '../scripted-device-api.ts';
import { settableTimer } from '../settable-timer.ts';

const device = { make: 'Contoso', model: 'Room Hub 2', serialNumber: 'SN-0042' };

/** A scripted server for each test of the suite that calls it, and a run in this process with one key for all tests. */
export function openingStage() {
  let privateKey: string;
  let api: ScriptedDeviceApi;
  let events: ConsoleEvent[];
  let forgotten: number;
  before(async () => {
    privateKey = await makeConsoleKey();
  });
  beforeEach(async () => {
    api = await startScriptedDeviceApi();
    events = [];
    forgotten = 0;
  });
  afterEach(() => api.close());

  const deps = (): RunDeps => {
    const { signal } = new AbortController();
    const partial: Partial<RunDeps> = {
      timer: settableTimer(),
      random: () => 0,
      report: (event) => void events.push(event),
      signal,
      texts: consoleTexts('en'),
      connect: ({ server }) => deviceClient(server, signal, plainConnector()),
      store: {
        check: async () => {},
        load: async () => undefined,
        save: async () => {},
        forget: async () => {
          forgotten += 1;
        },
      },
    };
    return partial as RunDeps;
  };
  const submitting = (more: Partial<Submitting> = {}): Submitting => ({
    version: 2,
    stage: 'submitting',
    server: api.url,
    privateKey,
    folder: '/out',
    selector: OTP.slice(0, 4),
    otp: OTP,
    device,
    pins: [],
    consoleNonce: makeNonce(),
    sentUnbound: false,
    openingsOver: 0,
    ...more,
  });
  /** The state of a run whose code the scripted server opened. */
  const opened = async (more: Partial<Opened> = {}): Promise<Opened> => {
    const { sentUnbound: _sent, consoleNonce = '', ...state } = submitting();
    const key = publicKeyOf(privateKey);
    const commitment = commitmentTo(thumbprintOf(key), Buffer.from(consoleNonce, 'base64url')).toString('base64url');
    const answer = await api.openings.open({ key: JSON.stringify(key), commitment });
    return {
      ...state,
      stage: 'opened',
      consoleNonce,
      opening: String(answer['opening']),
      serverNonce: String(answer['server_nonce']),
      serverSignature: String(answer['server_signature']),
      isProven: false,
      ...more,
    };
  };
  return {
    api: () => api,
    events: () => events.map(({ event }) => event),
    forgotten: () => forgotten,
    deps,
    submitting,
    opened,
    /** The codes that were sent in clear, on any path. */
    clearCodes: () => api.seen.map(({ form }) => form['otp']).filter((otp) => otp !== undefined),
    reveals: () => api.to(DEVICE_PATHS.authorization).map(({ form }) => form['console_nonce']),
  };
}
