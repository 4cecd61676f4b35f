import assert from 'node:assert/strict';
import { type CheckedMachine } from '../../../console/diagnose/check-machine.ts';
import { diagnose } from '../../../console/diagnose/diagnose.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import { networkOf } from '../../../console/network/network.ts';
import { trustedAuthorities } from '../../../console/network/trust.ts';
import { startScriptedDeviceApi, type ScriptedDeviceApi } from '../scripted-device-api.ts';

describe('a diagnosis', () => {
  let api: ScriptedDeviceApi;
  before(async () => {
    api = await startScriptedDeviceApi();
  });
  after(() => api.close());

  async function run(machine: CheckedMachine, server = api.url) {
    const events: ConsoleEvent[] = [];
    const report = (event: ConsoleEvent) => void events.push(event);
    const network = networkOf({ environment: {}, roots: [], authorities: trustedAuthorities }, report);
    const { signal } = new AbortController();
    const outcome = await diagnose({ server, pins: [] }, { network, machine, report, signal });
    return { outcome, checks: events.flatMap((one) => (one.event === 'finding' ? [[one.check, one.state]] : [])) };
  }

  it('ends well when network, server and console are ready', async () => {
    const elevation = async () => 'yes' as const;
    const appFolder = async () => ({ kind: 'found', path: String.raw`C:\x` }) as const;
    assert.deepEqual(await run({ elevation, appFolder, administrator: async () => ({ account: 'enabled' }) }), {
      outcome: 'done',
      checks: [
        ['name', 'ok'],
        ['proxy', 'ok'],
        ['connection', 'ok'],
        ['server', 'ok'],
        ['clock', 'ok'],
        ['key', 'ok'],
        ['elevation', 'ok'],
        ['app_folder', 'ok'],
        ['administrator', 'note'],
      ],
    });
  });

  it('ends as a run would, without elevation or without the folder of the app', async () => {
    assert.equal((await run({ elevation: async () => 'no' })).outcome, 'not_elevated');
    assert.equal((await run({ appFolder: async () => ({ kind: 'no_user' }) })).outcome, 'file');
    assert.equal((await run({ elevation: async () => 'unknown' })).outcome, 'done');
  });

  it('checks the console too when the server is away', async () => {
    const { outcome, checks } = await run({ elevation: async () => 'yes' }, 'http://127.0.0.1:9');
    assert.equal(outcome, 'server');
    assert.deepEqual(checks.slice(2), [
      ['connection', 'failed'],
      ['elevation', 'ok'],
    ]);
  });
});
