import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { consoleTexts } from '../../../texts/console-texts.ts';
import { completeFacts, readableFact, type Ask } from '../../../console/device/device-facts.ts';
import { linuxFacts } from '../../../console/device/linux-facts.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { windowsFacts } from '../../../console/device/windows-facts.ts';
import type { WindowsCommand } from '../../../console/machine/windows-command.ts';

const TEXTS = consoleTexts('en');
const askNobody: Ask = async () => undefined;
const askInTurn =
  (...answers: string[]): Ask =>
  async () =>
    answers.shift();
const machine = { make: 'Contoso', model: 'Room Hub 2', serialNumber: 'SN-0042', name: 'MTR-OSLO' };

describe('the facts of the console', () => {
  it('are what the machine tells', async () => {
    assert.deepEqual(await completeFacts({}, async () => machine, askNobody, TEXTS), machine);
  });

  it('are what the flags say, where they say something', async () => {
    const facts = await completeFacts({ serialNumber: ' SN-1 ', name: 'Hub' }, async () => machine, askNobody, TEXTS);
    assert.deepEqual(facts, { ...machine, serialNumber: 'SN-1', name: 'Hub' });
  });

  for (const junk of [
    '',
    '   ',
    'To be filled by O.E.M.',
    'None',
    'System Serial Number',
    'Default string',
    '00000000',
    'N/A',
    '\u0000\u0007',
    'x'.repeat(65),
  ]) {
    it(`are asked for when the machine tells ${JSON.stringify(junk.slice(0, 30))}`, async () => {
      const facts = await completeFacts(
        {},
        async () => ({ ...machine, serialNumber: junk }),
        askInTurn('', '  ', 'SN-7'),
        TEXTS,
      );
      assert.equal(facts.serialNumber, 'SN-7');
    });
  }

  it('name the flag when one is missing and nobody can be asked', async () => {
    for (const [fact, flag] of [
      ['make', '--make'],
      ['model', '--model'],
      ['serialNumber', '--serial'],
    ] as const) {
      const read = { ...machine, [fact]: 'None' };
      await assert.rejects(
        completeFacts({}, async () => read, askNobody, TEXTS),
        (error) => error instanceof ConsoleError && error.outcome === 'usage' && error.message.includes(flag),
      );
    }
  });

  it('may be without a name', async () => {
    const { name: _name, ...rest } = machine;
    assert.deepEqual(await completeFacts({}, async () => rest, askNobody, TEXTS), rest);
  });

  it('refuse a flag that is blank or too long', async () => {
    for (const make of ['', ' \t', '\u202E', 'x'.repeat(65)]) {
      await assert.rejects(
        completeFacts({ make }, async () => machine, askNobody, TEXTS),
        /--make/,
      );
    }
  });

  it('are never blank and hold nothing unprintable, whatever the machine tells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (raw) => {
        const fact = readableFact(raw);
        if (fact === undefined) return;
        assert.match(fact, /\S/u);
        assert.doesNotMatch(fact, /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        assert.ok(fact.length <= 64);
      }),
    );
  });
});

describe('machine facts on Linux', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rooms-otp-dmi-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are read from the SMBIOS files of the kernel', async () => {
    writeFileSync(join(folder, 'sys_vendor'), 'Contoso\n');
    writeFileSync(join(folder, 'product_name'), 'Room Hub 2\n');
    writeFileSync(join(folder, 'product_serial'), 'SN-0042\n');
    const { make, model, serialNumber, name } = await linuxFacts(folder);
    assert.deepEqual(
      [make, model, serialNumber, name].map((fact) => fact?.trim()),
      ['Contoso', 'Room Hub 2', 'SN-0042', hostname()],
    );
  });

  it('are blank, not an error, where a file is missing', async () => {
    writeFileSync(join(folder, 'sys_vendor'), 'Contoso');
    assert.equal((await linuxFacts(folder)).serialNumber, '');
  });
});

describe('machine facts on Windows', () => {
  it('are asked of CIM by a constant script', async () => {
    const calls: (readonly [string, readonly string[]])[] = [];
    const command: WindowsCommand = async (program, args) => {
      calls.push([program, args]);
      return '\uFEFF{"make":"Contoso","model":"Room Hub 2","name":"MTR","serialNumber":"SN-0042"}\r\n';
    };
    assert.deepEqual(await windowsFacts(command), {
      make: 'Contoso',
      model: 'Room Hub 2',
      name: 'MTR',
      serialNumber: 'SN-0042',
    });
    const [[program, args] = assert.fail('nothing ran')] = calls;
    assert.equal(program, 'powershell');
    assert.deepEqual(args.slice(0, 3), ['-NoProfile', '-NonInteractive', '-Command']);
    assert.match(args[3] ?? '', /Get-CimInstance[^"]*Win32_ComputerSystem[^"]*Win32_BIOS[^"]*$/);
  });

  for (const [what, command] of Object.entries<WindowsCommand>({
    'empty output': async () => '',
    'null members': async () => '{"make":null,"model":7}',
    'no JSON': async () => 'Access denied',
    'a failing command': async () => {
      throw new Error('exit code 1');
    },
  })) {
    it(`are none, not an error, after ${what}`, async () => {
      assert.deepEqual(await windowsFacts(command), {});
    });
  }
});
