import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { PREPARED_FILE, readSettingsFile } from '../../../console/settings/settings-file.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';

const PIN = 'A'.repeat(43);
const WHOLE = { server: 'https://rooms.contoso.com/', pins: [PIN], language: 'de', supportText: 'Hotline 4711' };

describe('the settings file beside the program', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rooms-otp-settings-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (content: string | Uint8Array): void => writeFileSync(join(folder, PREPARED_FILE), content);
  const read = async () => (await readSettingsFile(folder))?.settings;
  const problem = async (content: string): Promise<ConsoleError> => {
    write(content);
    const error: unknown = await readSettingsFile(folder).catch((thrown: unknown) => thrown);
    return error instanceof ConsoleError ? error : assert.fail(String(error));
  };

  it('gives server, pins, language and whom to call', async () => {
    write(JSON.stringify(WHOLE));
    assert.deepEqual(await read(), { ...WHOLE, server: 'https://rooms.contoso.com' });
  });

  it('may be missing, and may leave everything empty, as in the package', async () => {
    assert.equal(await readSettingsFile(folder), undefined);
    write('{"server": "", "pins": [""], "language": " ", "supportText": ""}');
    assert.deepEqual(await read(), { pins: [] });
    write('{}');
    assert.deepEqual(await read(), { pins: [] });
  });

  it('is read as the editors of Windows save it', async () => {
    const text = JSON.stringify({ supportText: 'Prüfstelle, Herr Weiß' });
    for (const bytes of [
      Buffer.from(`\uFEFF${text}`, 'utf8'),
      Buffer.from(`\uFEFF${text}`, 'utf16le'),
      Buffer.from(text.replace('{', '{\r\n'), 'utf8'),
    ]) {
      write(bytes);
      assert.equal((await read())?.supportText, 'Prüfstelle, Herr Weiß');
    }
  });

  const mistakes = {
    'no JSON': ['{\n  "server": "https://x.example",\n}', /isn't valid JSON at line 3, column 1/],
    'half a file': ['{"server": "htt', /isn't valid JSON/],
    'a list': ['[]', /must contain one JSON object/],
    'a setting that does not exist': [`{"pin": "${PIN}"}`, /"pin", which doesn't exist.*server, pins, language, /],
    'a pin that is none': ['{"pins": ["abc"]}', /each pin in "pins" must be a SHA-256/],
    'a root that is none': ['{"tlsRoots": ["abc"]}', /each root in "tlsRoots" must be the SHA-256 of a cert/],
    'pins that are no list': [`{"pins": "${PIN}"}`, /"pins" must be a list/],
    'a number': ['{"supportText": 4711}', /"supportText" must be text/],
    'an address without https': [
      '{"server": "http://rooms.contoso.com"}',
      /"server" must be an address such as https:/,
    ],
    'a language that nobody speaks here': ['{"language": "fr"}', /"language" must be one of en, de/],
    'a text that is too long': [JSON.stringify({ supportText: 'x'.repeat(201) }), /at most 200 characters/],
    'a file that is too long': [JSON.stringify({ supportText: 'x'.repeat(70_000) }), /more than 65536 bytes/],
  } as const;
  for (const [name, [content, words]] of Object.entries(mistakes)) {
    it(`with ${name} ends the run, and the message names the file and the remedy in both languages`, async () => {
      const error = await problem(content);
      assert.equal(error.outcome, 'usage');
      assert.match(error.message, words);
      const german = error.say(consoleTexts('de'));
      assert.ok(error.message.includes(join(folder, PREPARED_FILE)) && german.includes(join(folder, PREPARED_FILE)));
      assert.notEqual(german, error.message);
    });
  }

  it('that is a folder is a mistake, not a missing file', async () => {
    mkdirSync(join(folder, PREPARED_FILE));
    await assert.rejects(readSettingsFile(folder), /couldn't read the settings file .*\(EISDIR\)/);
  });

  it('shows the text without anything that moves the cursor', async () => {
    write(JSON.stringify({ supportText: 'Call\u001B[2J  4711\n\u202Enow' }));
    assert.equal((await read())?.supportText, 'Call[2J 4711 now');
  });
});
