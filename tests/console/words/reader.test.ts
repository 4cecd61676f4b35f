import assert from 'node:assert/strict';
import { languageGiven, machineLocale, readerOf } from '../../../console/words/reader.ts';

describe('the language of the console', () => {
  for (const [argv, environment, system, language, locale] of [
    [[], {}, 'de-DE', 'de', 'de-DE'],
    [[], {}, 'en-US', 'en', 'en-US'],
    [[], {}, 'fr-CA', 'en', 'en-GB'],
    [[], { LANG: 'de_AT.UTF-8' }, 'en-US', 'de', 'de-AT'],
    [[], { LANG: 'de_DE@euro', LC_ALL: '' }, 'en-US', 'de', 'de-DE'],
    [[], { LANG: 'de_DE.UTF-8', LC_MESSAGES: 'en_IE.UTF-8' }, 'de-DE', 'en', 'en-IE'],
    [[], { LANG: 'de_DE.UTF-8', LC_ALL: 'C.UTF-8' }, 'de-DE', 'en', 'en-GB'],
    [[], { LC_ALL: 'POSIX' }, 'de-DE', 'en', 'en-GB'],
    [[], { LANG: 'de_!' }, 'en-US', 'de', 'de-DE'],
    [['--language', 'de'], { LANG: 'en_US.UTF-8' }, 'en-US', 'de', 'de-DE'],
    [['--language=en', '--json'], { LANG: 'de_DE.UTF-8' }, 'de-DE', 'en', 'en-GB'],
    [['--language=en', '--language', 'de'], {}, 'en-US', 'de', 'de-DE'],
    [['--language=fr'], { LANG: 'de_CH.UTF-8' }, 'en-US', 'de', 'de-CH'],
    [['--language'], {}, 'de-DE', 'de', 'de-DE'],
  ] as const) {
    it(`is ${language} with times as in ${locale} for ${JSON.stringify(environment)} on ${system} ${argv.join(' ')}`, () => {
      const reader = readerOf(languageGiven(argv), machineLocale(environment, system));
      assert.deepEqual([reader.texts.language, reader.locale], [language, locale]);
    });
  }
});
