import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Language } from '../../contract/language.ts';
import { consoleTexts } from '../../texts/console-texts.ts';

const PAGES: Readonly<Record<Language, string>> = { en: 'docs/installers.md', de: 'docs/installateure.md' };

describe('The page for the person on site', () => {
  for (const [language, file] of Object.entries(PAGES)) {
    it(`quotes what the console says: ${file}`, () => {
      const { run, device, errors, network, machine, page } = consoleTexts(language as Language);
      const quoted = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .slice(1)
        .map((line) => line.split(/ ?\| ?|, (?:with|mit) /)[1] ?? '');
      const said = [
        run.mistakes.wrong_check_symbol,
        device.reasons.code_unusable,
        run.rejected(''),
        run.expired(''),
        run.retrying('', ''),
        errors.notSigned(''),
        network.installer.clock(''),
        network.installer.webPage(''),
        network.installer.proxySignIn(''),
        machine.alreadyRunning,
        run.fileStillThere(''),
        page.delivered.title,
        run.unconfirmed(''),
      ];
      assert.equal(quoted.length, said.length);
      for (const [index, quote] of quoted.entries())
        assert.ok(
          quote.length > 8 && said[index]?.replaceAll(', which contains the password,', '').includes(quote),
          quote,
        );
    });
  }

  it('leads to the same page in the other language', () => {
    assert.ok(readFileSync(PAGES.en, 'utf8').includes('(installateure.md)'));
    assert.ok(readFileSync(PAGES.de, 'utf8').includes('(installers.md)'));
    assert.ok(readFileSync('README.md', 'utf8').includes('(docs/installateure.md)'));
  });
});
