import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WindowsCommand } from '../../../console/machine/windows-command.ts';
import { parseRegistryExport } from '../../../console/settings/registry-export.ts';
import { windowsPolicy } from '../../../console/settings/windows-policy.ts';

const PIN = 'A'.repeat(43);
const OTHER = 'B'.repeat(42) + 'A';
const KEY = String.raw`HKEY_LOCAL_MACHINE\Software\Policies\RoomsOTP`;
const HEAD = 'Windows Registry Editor Version 5.00\r\n\r\n';

/** Writes texts as REG_MULTI_SZ stands in an export: bytes of UTF-16, in lines of at most 80 characters. */
function multi(texts: readonly string[]): string {
  const bytes = Buffer.from(texts.map((text) => `${text}\0`).join('') + '\0', 'utf16le');
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
  const lines = Array.from({ length: Math.ceil(hex.length / 25) }, (_, line) => hex.slice(line * 25, line * 25 + 25));
  return `hex(7):${lines.map((line) => line.join(',')).join(',\\\r\n  ')}`;
}

/** Answers as `reg.exe` does on a machine whose policies are these. */
function registry(values: string | undefined, files: string[] = []): WindowsCommand {
  return async (program, args) => {
    assert.equal(program, 'reg');
    const [verb, key, file = ''] = args;
    if (verb === 'query') {
      assert.equal(key, String.raw`HKEY_LOCAL_MACHINE\Software\Policies`);
      return `\r\n${key}\\Microsoft\r\n${values === undefined ? '' : `${KEY.replace('Software', 'SOFTWARE')}\r\n`}`;
    }
    assert.deepEqual([verb, key, args[3]], ['export', KEY, '/y']);
    files.push(file);
    const upper = KEY.replace('Software', 'SOFTWARE');
    writeFileSync(
      file,
      Buffer.from(`\uFEFF${HEAD}[${upper}]\r\n${values}\r\n[${upper}\\Sub]\r\n"Server"="x"\r\n`, 'utf16le'),
    );
    return 'The operation completed successfully.';
  };
}

const read = async (values: string | undefined) => (await windowsPolicy(registry(values))())?.settings;

describe('the policy of the machine', () => {
  it('gives server, pins, language and whom to call, whatever letters their names are in', async () => {
    const values = [
      '@="unused"',
      '"server"="https://rooms.contoso.com"',
      `"Pin"="${PIN}, ${OTHER}"`,
      '"Language"="DE"',
      String.raw`"SupportText"="Prüfstelle \"West\", \\\\intra\\hilfe"`,
    ].join('\r\n');
    assert.deepEqual(await read(values), {
      server: 'https://rooms.contoso.com',
      pins: [PIN, OTHER],
      language: 'de',
      supportText: String.raw`Prüfstelle "West", \\intra\hilfe`,
    });
  });

  it('takes pins as several texts too', async () => {
    assert.deepEqual((await read(`"Pin"=${multi([PIN, OTHER])}`))?.pins, [PIN, OTHER]);
  });

  it('takes expected roots', async () => {
    const [one, other] = ['ab'.repeat(32), '00'.repeat(32)];
    assert.deepEqual((await read(`"TlsRoot"="${one}; ${other}"`))?.tlsRoots, [one, other]);
  });

  it('is nothing when the key is missing, and empty when it holds nothing', async () => {
    assert.equal(await read(undefined), undefined);
    assert.deepEqual(await read(''), { pins: [] });
  });

  const mistakes = {
    'a value that does not exist': [`"Pins"="${PIN}"`, /RoomsOTP has the setting "Pins".*Server, Pin, Language, /],
    'a number': ['"Server"=dword:00000001', /RoomsOTP: "Server" must be text/],
    'a pin that is none': ['"Pin"="abc"', /RoomsOTP: each pin in "Pin"/],
  } as const;
  for (const [name, [values, words]] of Object.entries(mistakes)) {
    it(`ends the run for ${name}, and names the key`, () => assert.rejects(read(values), words));
  }

  it('ends the run when nobody can read it, because it may hold a pin', async () => {
    const broken: WindowsCommand = () => Promise.reject(Object.assign(new Error('no'), { code: 1 }));
    await assert.rejects(windowsPolicy(broken)(), /couldn't read the policy .*\(1\)/);
  });

  it('leaves no file behind', async () => {
    const files: string[] = [];
    await windowsPolicy(registry('"Language"="en"', files))();
    assert.equal(files.length, 1);
    assert.deepEqual(
      files.map((file) => existsSync(dirname(file))),
      [false],
    );
  });
});

describe('an export of the registry', () => {
  it('reads REG_EXPAND_SZ, and takes the values of its own key only', () => {
    const text = `${HEAD}[${KEY}]\r\n"A"=hex(2):61,00,00,00\r\n"B"=hex:00\r\n\r\n[${KEY}\\C]\r\n"D"="e"\r\n`;
    assert.deepEqual(
      [...parseRegistryExport(Buffer.from(text, 'utf16le'), KEY)],
      [
        ['A', ['a']],
        ['B', 'not text'],
      ],
    );
  });
});
