import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { tabTexts as german } from '../../texts/de/tab-texts.ts';
import { tabTexts as english } from '../../texts/en/tab-texts.ts';
import { buildPages } from '../../env/demo/build-pages.ts';
import { FIRST_LOAD_LIMIT_BYTES, firstLoadOf } from '../../tools/first-load.ts';

const BUNDLE = join(import.meta.dirname, '..', '..', 'dist', 'tab');

/** Page, style, entry with what it shares with the app, app, and its texts in one language. */
const MOST_FILES = 6;

describe('the built tab', function () {
  this.timeout(120_000);
  before(() => buildPages());

  it(`weighs at most ${FIRST_LOAD_LIMIT_BYTES / 1_000} kB zipped until the list of accounts is there`, () => {
    const { bytes, files } = firstLoadOf(BUNDLE);
    const report = files.map((file) => `${file.bytes} ${file.name}`).join('\n');
    assert.ok(bytes <= FIRST_LOAD_LIMIT_BYTES, `${bytes} bytes:\n${report}`);
    for (const part of ['mount-app', 'first-texts'])
      assert.ok(
        files.some(({ name }) => name.includes(part)),
        `${part} was not followed:\n${report}`,
      );
    assert.ok(bytes > 200_000, `React and Fluent UI cannot be missing:\n${report}`);
  });

  it('is one script for the app and one for its texts, which the entry asks for together, and few other files', () => {
    const page = readFileSync(join(BUNDLE, 'index.html'), 'utf8');
    const names = firstLoadOf(BUNDLE).files.map(({ name }) => name);
    const byPage = names.filter((name) => page.includes(`"/tab/${name}"`));
    const later = names.filter((name) => name !== 'index.html' && !byPage.includes(name));
    assert.ok(names.length <= MOST_FILES, names.join('\n'));
    const isPart = (part: string) => (name: string) => name.startsWith(`assets/${part}-`);
    assert.equal(later.length, 2, later.join('\n'));
    assert.ok(later.some(isPart('mount-app')) && later.some(isPart('first-texts')), later.join('\n'));
  });

  it('brings the list of accounts in one language, and no texts of pages that come later', () => {
    const loaded = firstLoadOf(BUNDLE)
      .files.map(({ name }) => readFileSync(join(BUNDLE, name), 'utf8'))
      .join('\n');
    const isLoaded = (text: string): boolean => loaded.includes(text);
    assert.equal([english, german].filter(({ accounts }) => isLoaded(accounts.noneYetHint)).length, 1);
    const later = [english, german].flatMap(({ calendar, preferences, wizard }) => [
      calendar.howTo,
      preferences.intro,
      wizard.closeLoses,
    ]);
    assert.deepEqual(later.filter(isLoaded), []);
  });

  it('brings the pages of wizard, audit, overview and preferences only when somebody opens them', () => {
    const first = firstLoadOf(BUNDLE).files.map(({ name }) => name);
    for (const page of ['wizard-page', 'audit-page', 'overview-page', 'preferences-page']) {
      assert.equal(globSync(`assets/${page}-*.js`, { cwd: BUNDLE }).length, 1, `${page} is no file of its own`);
      assert.ok(!first.some((name) => name.includes(page)), `${page} is in the first load`);
    }
  });

  it('brings schemas without what they say to people who read the OpenAPI document', () => {
    const scripts = globSync('assets/*.js', { cwd: BUNDLE }).map((name) => readFileSync(join(BUNDLE, name), 'utf8'));
    const { components } = load(readFileSync('docs/tab-api.openapi.yaml', 'utf8')) as { readonly components: object };
    const said = [...JSON.stringify(components).matchAll(/"description":"([\w ]{30,})/g)].map(([, text = '']) => text);
    assert.ok(said.length > 5);
    assert.deepEqual(
      said.filter((text) => scripts.some((script) => script.includes(text))),
      [],
    );
  });
});
