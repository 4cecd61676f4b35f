import assert from 'node:assert/strict';
import { checkMachine } from '../../../console/diagnose/check-machine.ts';
import { defaultAdministrator } from '../../../console/diagnose/default-administrator.ts';
import { findingWords } from '../../../console/diagnose/finding-words.ts';
import type { WindowsCommand } from '../../../console/machine/windows-command.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';

const SERVER = 'https://rooms.contoso.com';
const printing =
  (output: string): WindowsCommand =>
  async () =>
    output;

describe('the diagnosis of a console', () => {
  it('tells whether the administrator that comes with the device is still enabled', async () => {
    for (const [output, told] of [
      ['{"found":false,"enabled":false,"passwordLastSet":null}', { account: 'absent' }],
      ['{"found":true,"enabled":false,"passwordLastSet":null}', { account: 'disabled' }],
      ['\uFEFF{"found":true,"enabled":true,"passwordLastSet":null}\r\n', { account: 'enabled' }],
      [
        '{"found":true,"enabled":true,"passwordLastSet":"2026-03-04T14:02:00.1234567Z"}',
        { account: 'enabled', passwordLastSet: '2026-03-04T14:02:00.123Z' },
      ],
      ['', { account: 'unknown' }],
      ['null', { account: 'unknown' }],
      ['{"found":"yes"}', { account: 'unknown' }],
    ] as const) {
      assert.deepEqual(await defaultAdministrator(printing(output)), told, output);
    }
    const failing: WindowsCommand = () => Promise.reject(new Error('Get-LocalUser failed'));
    assert.deepEqual(await defaultAdministrator(failing), { account: 'unknown' });
  });

  it('asks for a change of the password, and says when it was set', async () => {
    const administrator = async () => ({ account: 'enabled', passwordLastSet: '2026-03-04T14:02:00.000Z' }) as const;
    const [finding = assert.fail()] = await checkMachine({ administrator });
    const words = findingWords(finding, SERVER, consoleTexts('en'));
    assert.match(
      words,
      /^NOTE +Local administrator: the Admin account is enabled\..*2026-03-04T14:02:00\.000Z\. If you/,
    );
  });

  it('fails without elevation or without the folder of the app, and says neither where there is none', async () => {
    const states = async (elevated: 'yes' | 'no' | 'unknown', kind: 'found' | 'no_user' | 'no_folder' | 'unknown') =>
      (await checkMachine({ elevation: async () => elevated, appFolder: async () => ({ kind, path: 'C:\\x' }) })).map(
        ({ state }) => state,
      );
    assert.deepEqual(await states('yes', 'found'), ['ok', 'ok']);
    assert.deepEqual(await states('no', 'no_user'), ['failed', 'failed']);
    assert.deepEqual(await states('unknown', 'unknown'), ['unknown', 'unknown']);
    assert.deepEqual(await checkMachine({}), []);
  });
});
