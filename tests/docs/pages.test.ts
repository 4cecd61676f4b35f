import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md')];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** As GitHub makes the address of a heading: small letters, no punctuation, dashes for spaces. */
function anchorsOf(page: string): readonly string[] {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function brokenLinksOf(page: string): readonly string[] {
  const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
  return links.flatMap(([link, path = '', anchor]) => {
    const target = path === '' ? page : join(dirname(page), path);
    const isThere = existsSync(target) && (anchor === undefined || anchorsOf(target).includes(anchor));
    return isThere ? [] : [link];
  });
}

/** Of the files that a page names, from the top or from `bot/` on. */
function missingFilesOf(page: string): readonly string[] {
  const named = readFileSync(page, 'utf8').match(/(?<=[\s`])[\w.-]+(?:\/[\w.-]+)+\.(?:tsx?|json)(?=[\s`])/g) ?? [];
  return named.filter((path) => !existsSync(path) && !existsSync(join('bot', path)));
}

/** They tell what was, not what is. */
const OF_THEIR_TIME = /^docs\/(?:decisions\/|changelog\.md$)/;

describe('Every page of the documentation', () => {
  for (const page of PAGES.map((path) => path.replaceAll('\\', '/'))) {
    it(`${page} links to files and headings that exist`, () => {
      assert.deepEqual(brokenLinksOf(page), []);
    });

    if (!OF_THEIR_TIME.test(page)) {
      it(`${page} names only files that exist`, () => {
        assert.deepEqual(missingFilesOf(page), []);
      });
    }

    it(`${page} names only scripts that package.json has`, () => {
      const named = [...readFileSync(page, 'utf8').matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);
      assert.deepEqual(
        named.filter((name) => !(name in scripts)),
        [],
      );
    });
  }
});

describe('The README', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('fits 120 lines', () => {
    assert.ok(readme.split('\n').length <= 120);
  });

  it('says its status in the second paragraph', () => {
    const [, , second = ''] = readme.split('\n\n');
    assert.match(second, /^\*\*Status: version \d+\.\d+\.\d+, not yet run in a real tenant\.\*\*/);
  });

  it('begins with the two commands that show and test everything', () => {
    const commands = [...readme.matchAll(/```sh\n([^`]*)\n```/g)].map(([, command]) => command);
    assert.deepEqual(commands, ['npm ci && npm run demo', 'npm ci && npm test']);
  });

  it('shows one picture, of a whole run', () => {
    assert.deepEqual(readme.match(/(?<=!\[.*\]\()[^)]+/g), ['docs/images/whole-run.gif']);
  });
});
