import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { LANGUAGES } from '../../../contract/language.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { parseArguments } from '../../../console/words/arguments.ts';
import { helpText } from '../../../console/words/help.ts';
import { ConsoleError, EXIT_CODES } from '../../../console/enroll/outcome.ts';
import { parseServerAddress } from '../../../console/device/server-address.ts';
import { CONSOLE_VERSION } from '../../../console/machine/version.ts';

const isUsage = (error: unknown) => error instanceof ConsoleError && error.outcome === 'usage';

describe('the command line', () => {
  it('takes every option of the help', () => {
    const given = parseArguments([
      '--server',
      'https://rooms.contoso.com/',
      '--otp',
      'X',
      '--make',
      'a',
      '--model',
      'b',
      '--serial',
      'c',
      '--name',
      'd',
      '--out',
      'o',
      '--state',
      's',
      '--confirm-now=failed',
      '--pin',
      '00'.repeat(32),
      `--pin=${'A'.repeat(43)}`,
      '--tls-root',
      'AB:'.repeat(31) + 'AB',
      '--diagnose',
      '--restart',
      '--replace-settings',
      '--restart-now',
      '--log',
      'l',
      '--outcome',
      'u',
      '--language',
      'de',
      '--text',
      '--page',
      '--json',
    ]);
    assert.deepEqual(given, {
      help: false,
      version: false,
      text: true,
      page: true,
      json: true,
      restart: true,
      server: 'https://rooms.contoso.com',
      otp: 'X',
      facts: { make: 'a', model: 'b', serialNumber: 'c', name: 'd' },
      out: 'o',
      state: 's',
      confirmNow: 'failed',
      allowUnbound: false,
      replaceSettings: true,
      restartNow: true,
      unattended: false,
      afterRestart: false,
      log: 'l',
      outcome: 'u',
      pins: ['A'.repeat(43), 'A'.repeat(43)],
      tlsRoots: ['ab'.repeat(32)],
      diagnose: true,
    });
  });

  it('takes a code for an unattended run by a file or the input, and never as it is', () => {
    assert.equal(parseArguments(['--unattended', '--otp-file', 'f']).otpFile, 'f');
    assert.equal(parseArguments(['--unattended', '--otp', '-']).otp, '-');
    assert.throws(() => parseArguments(['--unattended', '--otp', 'AB12-CDEF-345X']), isUsage);
    assert.throws(() => parseArguments(['--otp-file', 'f', '--otp', '-']), isUsage);
  });

  it('refuses a root that is no SHA-256', () => {
    for (const root of ['', 'ab', 'A'.repeat(43), 'g'.repeat(64)]) {
      assert.throws(
        () => parseArguments(['--tls-root', root]),
        /--tls-root must be the SHA-256 of a certificate/,
        root,
      );
    }
  });

  it('asks after a bare --confirm, and not when it has a value', () => {
    assert.equal(parseArguments(['--confirm']).confirm, 'ask');
    assert.equal(parseArguments(['--confirm', '--json']).confirm, 'ask');
    assert.equal(parseArguments(['--confirm=signed_in']).confirm, 'signed_in');
  });

  it('takes the pins of the environment when it has none of its own, and never both', () => {
    const [one, two] = ['A'.repeat(43), '11'.repeat(32)];
    const second = Buffer.from(two, 'hex').toString('base64url');
    assert.deepEqual(parseArguments([], `${one}, ${two}`).pins, [one, second]);
    assert.deepEqual(parseArguments(['--pin', two], one).pins, [second]);
    assert.deepEqual([parseArguments([], '').pins, parseArguments([]).pins], [[], []]);
  });

  it('refuses a pin that is none instead of going on without', () => {
    assert.throws(() => parseArguments(['--pin', 'abc']), /--pin must be a SHA-256/);
    assert.throws(() => parseArguments(['--pin', '']), /--pin must be a SHA-256/);
    assert.throws(() => parseArguments([], 'abc'), /ROOMS_OTP_PIN must be a SHA-256/);
  });

  it('goes on without proof only when a person says so, and never with a pin', () => {
    assert.equal(parseArguments(['--allow-unbound']).allowUnbound, true);
    assert.throws(() => parseArguments(['--allow-unbound', '--pin', 'A'.repeat(43)]), isUsage);
    assert.throws(() => parseArguments(['--allow-unbound'], 'A'.repeat(43)), isUsage);
  });

  it('refuses what it does not know, naming it', () => {
    assert.throws(() => parseArguments(['--sever', 'x']), /--sever/);
    assert.throws(
      () => parseArguments(['ABCD-EFGH-JKMN']),
      (error) => isUsage(error) && !String(error).includes('ABCD'),
    );
    assert.throws(() => parseArguments(['--language=fr']), /--language must be one of en, de/);
    assert.throws(() => parseArguments(['--json=x']), /--json/);
    assert.throws(() => parseArguments(['--confirm=maybe']), /--confirm must be signed_in or failed/);
    assert.throws(() => parseArguments(['--confirm-now=ask']), /--confirm-now/);
    assert.throws(() => parseArguments(['--out', '']), /--out/);
    assert.throws(() => parseArguments(['--otp']), /--otp needs a value/);
    assert.throws(() => parseArguments(['--otp', '--json']), /--otp needs a value/);
  });

  it('explains every exit code in the help, each of them different', () => {
    const codes = Object.values(EXIT_CODES);
    assert.equal(new Set(codes).size, codes.length);
    for (const texts of LANGUAGES.map(consoleTexts)) {
      for (const [outcome, exitCode] of Object.entries(EXIT_CODES)) {
        assert.ok(
          helpText(texts, 'RoomsOTP').includes(
            `${exitCode}  ${texts.help.outcomes[outcome as keyof typeof EXIT_CODES]}`,
          ),
          outcome,
        );
      }
    }
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    assert.equal(CONSOLE_VERSION, version);
  });
});

describe('the server address', () => {
  for (const [text, address] of [
    ['https://rooms.contoso.com', 'https://rooms.contoso.com'],
    ['https://rooms.contoso.com:8443/otp/', 'https://rooms.contoso.com:8443/otp'],
    ['http://127.0.0.1:3978', 'http://127.0.0.1:3978'],
    ['http://localhost:3978/', 'http://localhost:3978'],
    ['http://[::1]:3978', 'http://[::1]:3978'],
  ] as const) {
    it(`takes ${text}`, () => assert.equal(parseServerAddress(text), address));
  }

  for (const text of [
    'http://rooms.contoso.com',
    'http://localhost.contoso.com',
    'http://127.0.0.1.contoso.com',
    'http://10.0.0.1',
    'http://0.0.0.0',
    'http://[::ffff:10.0.0.1]',
    'ftp://127.0.0.1',
    'file:///etc',
    'rooms.contoso.com',
    '',
    'https://user:secret@rooms.contoso.com',
    'https://rooms.contoso.com/?x=1',
    'https://rooms.contoso.com/#x',
    'https://',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => parseServerAddress(text), isUsage));
  }
});
