import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { assemblePackage, type SourceFiles, zipPackage } from '../../tools/manifest/app-package.ts';
import { type Environment, readEnvironment } from '../../tools/manifest/environment.ts';
import { tellProblems } from '../../tools/manifest/problem.ts';
import { changed, environment, sourceFiles } from './sources.ts';

/** One line each: where, and what. */
function mistakes(sources: SourceFiles, values: Environment): readonly string[] {
  const made = assemblePackage(sources, values);
  return 'problems' in made ? made.problems.map(({ where, what }) => `${where} ${what}`) : [];
}

function zipped(values: Environment): Uint8Array {
  const made = assemblePackage(sourceFiles(), values);
  assert.ok('files' in made, 'problems' in made ? tellProblems(values.name, made.problems) : '');
  return zipPackage(made);
}

describe('the app package', () => {
  it('holds manifest, languages and icons, with every value in its place', () => {
    const files = unzipSync(zipped(environment()));
    assert.deepEqual(Object.keys(files), ['manifest.json', 'de.json', 'color.png', 'outline.png']);
    const text = Buffer.from(files['manifest.json'] ?? []).toString('utf8');
    assert.ok(!text.includes('${{'), text);
    const manifest = JSON.parse(text) as { readonly validDomains: unknown; readonly webApplicationInfo: unknown };
    assert.deepEqual(manifest.validDomains, ['rooms.contoso.com']);
    assert.deepEqual(manifest.webApplicationInfo, {
      id: '1b2c0000-0000-4000-8000-00000000b001',
      resource: 'api://rooms.contoso.com/botid-1b2c0000-0000-4000-8000-00000000b001',
    });
  });

  it('is the same, byte for byte, when nothing changed', () => {
    assert.deepEqual(zipped(environment()), zipped(environment()));
    assert.notDeepEqual(zipped(environment()), zipped(environment({ BOT_DOMAIN: 'other.contoso.com' })));
  });

  it('can be made for the sandbox without filling anything in', () => {
    const playground = readEnvironment('playground', 'env', {});
    assert.ok('values' in playground);
    assert.deepEqual(mistakes(sourceFiles(), playground), []);
  });

  it('carries a name with quotes and accents unharmed', () => {
    const files = unzipSync(zipped(environment({ ORGANIZATION_NAME: 'Café "Contoso"' })));
    const { developer } = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8')) as {
      readonly developer: { readonly name: string };
    };
    assert.equal(developer.name, 'Café "Contoso"');
  });

  it('is not made as long as anything is wrong, and all of it is told at once, each with its remedy', () => {
    const broken = changed('manifest.json', 'accentColor', '#zzz').set(
      'outline.png',
      sourceFiles().get('color.png') ?? Buffer.alloc(0),
    );
    const made = assemblePackage(
      broken,
      environment({
        BOT_ID: '1B2C0000-0000-4000-8000-00000000B001',
        APP_NAME: '',
        BOT_DOMAIN: 'https://rooms.contoso.com',
      }),
    );
    assert.ok('problems' in made);
    assert.deepEqual(
      made.problems.map(({ where, what }) => `${where} ${what}`),
      [
        'APP_NAME is not set',
        "BOT_DOMAIN isn't a host name: leave out https://, port, and path",
        'BOT_ID is a GUID in uppercase; write it in lowercase, as in tokens',
        'manifest.json: accentColor must match pattern "^#[0-9a-fA-F]{6}$" {"pattern":"^#[0-9a-fA-F]{6}$"}',
        'outline.png is 192 × 192 pixels, but must be 32 × 32',
        'outline.png must be white on a transparent background',
      ],
    );
    assert.ok(made.problems.every(({ remedy }) => remedy.length > 10));
    assert.match(
      tellProblems('There is no package for dev', made.problems),
      /^There is no package for dev: 6 mistakes\.\n {2}APP_NAME is not set\n {4}→ enter the name that people see/,
    );
  });
});

describe('the check of an app package', () => {
  const values: readonly (readonly [string, Parameters<typeof environment>[0], string])[] = [
    ['a GUID that is none', { TEAMS_APP_ID: '12345' }, "TEAMS_APP_ID isn't a GUID"],
    ['a variable that is not set', { BOT_ID: ' ' }, 'BOT_ID is not set'],
    [
      'a domain with a port',
      { BOT_DOMAIN: 'rooms.contoso.com:8443' },
      "BOT_DOMAIN isn't a host name: leave out https://, port, and path",
    ],
    [
      'a domain in upper case',
      { BOT_DOMAIN: 'Rooms.contoso.com' },
      "BOT_DOMAIN isn't a host name: leave out https://, port, and path",
    ],
    ['an address without encryption', { TERMS_URL: 'http://www.contoso.com' }, "TERMS_URL isn't an https address"],
    [
      'a tunnel',
      { BOT_DOMAIN: 'abc-3978.euw.devtunnels.ms' },
      "manifest.json: validDomains has abc-3978.euw.devtunnels.ms, a tunnel to someone's machine",
    ],
    [
      'a forbidden name',
      { APP_NAME: 'OTP for Teams' },
      `manifest.json: name "OTP for Teams" contains "Teams", which Microsoft doesn't allow`,
    ],
    [
      'a long name',
      { APP_NAME: 'One-time passwords for all rooms' },
      'manifest.json: name.short has 32 characters, but the limit is 30',
    ],
    [
      'a long name of the organization',
      { ORGANIZATION_NAME: 'x'.repeat(33) },
      'manifest.json: developer.name must NOT have more than 32 characters {"limit":32}',
    ],
  ];
  for (const [name, given, expected] of values) {
    it(`finds ${name}`, () => {
      const found = mistakes(sourceFiles(), environment(given));
      assert.ok(found.includes(expected), found.join('\n'));
    });
  }

  it('lets a tunnel pass for the local environment alone', () => {
    assert.deepEqual(mistakes(sourceFiles(), environment({ BOT_DOMAIN: 'abc-3978.euw.devtunnels.ms' }, 'local')), []);
  });

  const manifests: readonly (readonly [string, string, unknown, string])[] = [
    ['an unknown placeholder', 'version', '${{VERSION}}', 'manifest.json: ${{VERSION}} is an unknown placeholder'],
    [
      'a property of no schema',
      'color',
      'red',
      'manifest.json: the whole file must NOT have additional properties {"additionalProperty":"color"}',
    ],
    [
      'a part that is missing',
      'icons',
      undefined,
      'manifest.json: the whole file must have required property \'icons\' {"missingProperty":"icons"}',
    ],
    ['a part of another kind', 'version', 1, 'manifest.json: version must be string {"type":"string"}'],
    [
      'too many commands',
      'bots/0/commandLists/0/commands',
      Array.from({ length: 11 }, () => ({ title: 'x' })),
      'manifest.json: bots[0].commandLists[0].commands has 11 entries, but the limit is 10',
    ],
    [
      'a long title',
      'bots/0/commandLists/1/commands/2/title',
      'x'.repeat(33),
      'manifest.json: bots[0].commandLists[1].commands[2].title has 33 characters, but the limit is 32',
    ],
    [
      'a long description',
      'bots/0/commandLists/1/commands/2/description',
      'x'.repeat(129),
      'manifest.json: bots[0].commandLists[1].commands[2].description has 129 characters, but the limit is 128',
    ],
    [
      'too many domains',
      'validDomains',
      Array.from({ length: 17 }, (_, n) => `d${n}.contoso.com`),
      'manifest.json: validDomains has 17 entries, but the limit is 16',
    ],
    [
      'a domain that others hold parts of',
      'validDomains/1',
      '*.azurewebsites.net',
      'manifest.json: validDomains has *.azurewebsites.net, and others can own names below it',
    ],
    [
      'a page on another host',
      'staticTabs/1/contentUrl',
      'https://elsewhere.contoso.com/tab/',
      'manifest.json: validDomains lacks the host of https://elsewhere.contoso.com/tab/',
    ],
    [
      'another app for the tab',
      'webApplicationInfo/id',
      '00000000-0000-4000-8000-000000000001',
      "manifest.json: webApplicationInfo.id isn't the bot's",
    ],
    [
      'another resource',
      'webApplicationInfo/resource',
      'api://rooms.contoso.com',
      "manifest.json: webApplicationInfo.resource isn't api://<valid domain>/botid-<id>",
    ],
    [
      'a tab that Outlook would show without the bot',
      'elementRelationshipSet/oneWayDependencies/2/element/id',
      'accounts',
      "manifest.json: elementRelationshipSet doesn't tie the tab overview to the bot",
    ],
    [
      'tabs that depend on nothing',
      'elementRelationshipSet',
      undefined,
      "manifest.json: elementRelationshipSet doesn't tie the tab accounts to the bot",
    ],
    [
      'a tab that depends on a bot of another app',
      'elementRelationshipSet/oneWayDependencies/1/dependsOn/0/id',
      '00000000-0000-4000-8000-000000000001',
      "manifest.json: elementRelationshipSet doesn't tie the tab requests to the bot",
    ],
    ['a name that is missing', 'name/full', undefined, 'manifest.json: name.full is missing'],
    [
      'a language file that is missing',
      'localizationInfo/additionalLanguages/1',
      { languageTag: 'fr', file: 'fr.json' },
      "fr.json doesn't exist",
    ],
    ['an icon that is missing', 'icons/color', 'colors.png', "colors.png doesn't exist"],
    ['an icon that is none', 'icons/color', 'de.json', "de.json isn't a PNG file"],
  ];
  for (const [name, place, value, expected] of manifests) {
    it(`finds ${name}`, () => {
      const found = mistakes(changed('manifest.json', place, value), environment());
      assert.ok(found.includes(expected), found.join('\n'));
    });
  }

  const translations: readonly (readonly [string, string, string | undefined, string])[] = [
    ['a text that is not translated', 'staticTabs[1].name', undefined, 'is missing'],
    ['a text of nothing', 'staticTabs[7].name', 'Nichts', "isn't a text in the manifest"],
    [
      'a command that the bot would not know',
      'bots[0].commandLists[0].commands[0].title',
      'hilfe',
      'must not be translated',
    ],
    [
      'a name in braces that is lost',
      'activities.activityTypes[0].templateText',
      'Ein Raum wartet',
      'has different names in braces than the manifest',
    ],
    [
      'a long description',
      'bots[0].commandLists[0].commands[0].description',
      'x'.repeat(129),
      'has 129 characters, but the limit is 128',
    ],
    ['a long name', 'name.short', 'x'.repeat(31), 'must NOT have more than 30 characters {"limit":30}'],
  ];
  for (const [name, key, value, expected] of translations) {
    it(`finds ${name} in a language file`, () => {
      const found = mistakes(changed('de.json', key, value), environment());
      assert.ok(found.includes(`de.json: ${key} ${expected}`), found.join('\n'));
    });
  }

  it('finds what is no JSON, and goes on with the rest', () => {
    const found = mistakes(
      sourceFiles().set('de.json', Buffer.from('{,}')).set('color.png', Buffer.from('none')),
      environment(),
    );
    assert.equal(found.length, 2);
    assert.match(found[0] ?? '', /^de\.json isn't JSON: /);
    assert.equal(found[1], "color.png isn't a PNG file");
  });
});
