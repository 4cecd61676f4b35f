import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runConsole } from '../../../console/enroll/run-console.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import type { ConsoleSettings } from '../../../console/settings/console-settings.ts';
import { preparedSetting, withPrepared, type PreparedSettings } from '../../../console/settings/prepared-settings.ts';
import type { ReadPolicy } from '../../../console/settings/windows-policy.ts';
import { parseArguments } from '../../../console/words/arguments.ts';

const [A, B, C] = ['A', 'E', 'I'].map((letter) => 'A'.repeat(42) + letter) as [string, string, string];

function prepared(policy: Partial<ConsoleSettings>, file: Partial<ConsoleSettings> = {}): PreparedSettings {
  return {
    sources: [
      { where: 'the policy', settings: { pins: [], ...policy } },
      { where: 'the file', settings: { pins: [], ...file } },
    ],
  };
}

describe('settings that were prepared', () => {
  it('take the server of the command line, then of the policy, then of the file', () => {
    const both = prepared({ server: 'https://policy.contoso.com' }, { server: 'https://file.contoso.com' });
    const flag = parseArguments(['--server', 'https://flag.contoso.com']);
    assert.equal(withPrepared(flag, both).server, 'https://flag.contoso.com');
    assert.equal(withPrepared(parseArguments([]), both).server, 'https://policy.contoso.com');
    const file = prepared({}, { server: 'https://file.contoso.com' });
    assert.equal(withPrepared(parseArguments([]), file).server, 'https://file.contoso.com');
    assert.equal(withPrepared(parseArguments([]), { sources: [] }).server, undefined);
  });

  it('let the stronger source say the language and whom to call', () => {
    const both = prepared({ language: 'de' }, { language: 'en', supportText: 'Hotline' });
    assert.deepEqual([preparedSetting(both, 'language'), preparedSetting(both, 'supportText')], ['de', 'Hotline']);
  });

  it('keep the pins of the policy or the file, whatever the command line names', () => {
    const pinsOf = (argv: readonly string[], from: PreparedSettings) => withPrepared(parseArguments(argv), from).pins;
    assert.deepEqual(pinsOf([], prepared({ pins: [A, B] })), [A, B]);
    assert.deepEqual(pinsOf([], prepared({}, { pins: [A] })), [A]);
    assert.deepEqual(pinsOf(['--pin', A], prepared({ pins: [A, B] })), [A, B]);
    assert.deepEqual(pinsOf(['--pin', C], prepared({})), [C]);
    assert.throws(() => pinsOf(['--pin', C], prepared({ pins: [A] })), /^ConsoleError: --pin .* isn't in the policy/);
    assert.throws(() => pinsOf(['--pin', C], prepared({}, { pins: [A] })), /--pin .* isn't in the file/);
    assert.throws(() => pinsOf([], prepared({ pins: [A] }, { pins: [A, C] })), /the file .* isn't in the policy/);
    assert.throws(() => pinsOf(['--allow-unbound'], prepared({}, { pins: [A] })), /--allow-unbound/);
  });

  it('add up to the roots that are expected, because a root chooses no server', () => {
    const [policy, file, flag] = ['11', '22', '33'].map((byte) => byte.repeat(32)) as [string, string, string];
    const both = prepared({ tlsRoots: [policy] }, { tlsRoots: [file] });
    assert.deepEqual(withPrepared(parseArguments(['--tls-root', flag]), both).tlsRoots, [policy, file, flag]);
  });

  it('end the run when a source is broken', () => {
    const problem = new ConsoleError('usage', () => 'broken');
    assert.throws(() => withPrepared(parseArguments([]), { sources: [], problem }), problem);
  });

  it('keep back nothing that is told to the server of an earlier run', () => {
    const problem = new ConsoleError('usage', () => 'broken');
    const root = 'ab'.repeat(32);
    const { sources } = prepared({ tlsRoots: [root] });
    const { confirm, tlsRoots } = withPrepared(parseArguments(['--confirm']), { sources, problem });
    assert.deepEqual([confirm, tlsRoots], ['ask', [root]]);
    assert.equal(withPrepared(parseArguments(['--after-restart']), { sources, problem }).afterRestart, true);
  });
});

describe('a run with prepared settings', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rooms-otp-prepared-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  async function run(argv: readonly string[], policy?: ReadPolicy): Promise<{ outcome: string; output: string }> {
    const access = {
      keepToUser: async () => {},
      keepToAdministrators: async () => {},
      handToApp: async () => {},
      refuseForeign: async () => {},
    };
    let output = '';
    const outcome = await runConsole({
      argv,
      input: new PassThrough().end(),
      output: { write: (text) => (output += text) },
      machine: {
        facts: async () => ({}),
        access,
        stateFolder: join(folder, 'state'),
        startedAt: async () => new Date(),
        ...(policy && { policy }),
      },
      network: { environment: {} },
      locale: 'en-US',
      signal: new AbortController().signal,
      folder,
      command: 'RoomsOTP',
    });
    return { outcome, output };
  }

  const file = (content: string): void => writeFileSync(join(folder, 'RoomsOTP.json'), content);

  it('speaks the language of the file, and says whom to call with every error', async () => {
    file('{"language": "de", "supportText": "Hotline 4711"}');
    const { outcome, output } = await run(['--out', folder]);
    assert.equal(outcome, 'usage');
    assert.match(output, /Die Serveradresse fehlt[^]*\nIhr Kontakt: Hotline 4711\n$/);
    assert.match((await run(['--out', folder, '--language', 'en'])).output, /^The server address is missing/);
  });

  it('reaches for the server of the file', async () => {
    file('{"server": "http://127.0.0.1:9"}');
    const { outcome, output } = await run(['--out', folder, '--otp', 'ABC', '--json']);
    assert.equal(outcome, 'code');
    assert.doesNotMatch(output, /--server/);
  });

  it('with a broken file touches nothing, and helps all the same', async () => {
    const kept = join(folder, 'state', 'run.json');
    file('{"pins": [');
    const { outcome, output } = await run(['--out', folder, '--restart']);
    assert.equal(outcome, 'usage');
    assert.match(output, /RoomsOTP\.json isn't valid JSON/);
    assert.throws(() => readFileSync(kept), /ENOENT/);
    assert.equal(readFileSync(join(folder, 'RoomsOTP.json'), 'utf8'), '{"pins": [');
    assert.equal((await run(['--help'])).outcome, 'done');
    assert.equal((await run(['--version'])).outcome, 'done');
  });

  it('tells of a broken file in the language and with the number of the policy', async () => {
    file('{');
    const settings = { pins: [], language: 'de', supportText: 'Hotline 4711' } as const;
    const { output } = await run([], async () => ({ where: 'the policy', settings }));
    assert.match(output, /kein gültiges JSON[^]*Ihr Kontakt: Hotline 4711/);
  });
});
