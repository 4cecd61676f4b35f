import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { COMMAND_TITLES, isOffered, type OfferedCommand } from '../../bot/teams/chat/commands.ts';
import { readCommand } from '../../bot/teams/chat/grammar/read-command.ts';
import { AREAS } from '../../tab/src/app/navigation.ts';
import { routeOf } from '../../tab/src/page/route.ts';
import type { AppManifest } from '../../tools/manifest/app-manifest.ts';
import { readPng } from '../../tools/manifest/png.ts';
import { VARIABLES } from '../../tools/manifest/variables.ts';

const text = readFileSync('manifest/manifest.json', 'utf8');
const manifest = JSON.parse(text) as AppManifest & { readonly bots: readonly { readonly scopes: readonly string[] }[] };
const KINDS = Object.keys(COMMAND_TITLES) as OfferedCommand[];
const SCOPES = ['personal', 'team', 'groupChat'] as const;

describe('the manifest', () => {
  for (const scope of SCOPES) {
    it(`offers in the scope ${scope} the commands that the bot knows there`, () => {
      const lists = (manifest.bots[0]?.commandLists ?? []).filter(({ scopes }) => scopes.includes(scope));
      assert.equal(lists.length, 1);
      const offered = lists.flatMap(({ commands }) => commands.map(({ title }) => title));
      assert.deepEqual(
        offered.toSorted(),
        [...new Set(KINDS.filter((kind) => isOffered(kind, scope)).map((kind) => COMMAND_TITLES[kind]))].toSorted(),
      );
    });
  }

  it('names commands by words with which the bot understands them', () => {
    const completed: Readonly<Record<OfferedCommand, string>> = {
      help: '',
      generate: ' room-01@contoso.example',
      status: ' room-01@contoso.example',
      pending: '',
      approve: ' ab12 123456',
      reject: ' ab12 1',
      revoke: ' room-01@contoso.example',
      'use channel': '',
      'accept list': '',
      rules: '',
    };
    for (const kind of KINDS) assert.equal(readCommand(COMMAND_TITLES[kind] + completed[kind]).kind, kind);
  });

  it('has a bot wherever it offers commands', () => {
    assert.deepEqual(manifest.bots[0]?.scopes, SCOPES);
  });

  it('leads to pages that the tab has', () => {
    const places = (manifest.staticTabs ?? []).map(({ contentUrl = '' }) =>
      contentUrl.replace('https://${{BOT_DOMAIN}}/tab/', ''),
    );
    const pages = ['', ...AREAS.map(({ path }) => `#${path}`)];
    assert.deepEqual(
      places.filter((place) => !pages.includes(place)),
      [],
    );
    const [setUp] = manifest.configurableTabs ?? [];
    assert.deepEqual(routeOf(setUp?.configurationUrl.replace('https://${{BOT_DOMAIN}}/tab/', '') ?? ''), {
      page: 'channel-tab',
    });
  });

  it('leads deep links to the first tab, whose own address names no place', () => {
    assert.equal(manifest.staticTabs?.[0]?.contentUrl, 'https://${{BOT_DOMAIN}}/tab/');
  });

  it('asks people for nothing but that the app may notify them, and nothing of a team or chat', () => {
    const { authorization } = JSON.parse(text) as { readonly authorization: unknown };
    assert.deepEqual(authorization, {
      permissions: { resourceSpecific: [{ name: 'TeamsActivity.Send.User', type: 'Application' }] },
    });
  });

  it('names known variables only, each of which every environment has', () => {
    const named = [text, readFileSync('manifest/de.json', 'utf8')].flatMap((file) =>
      [...file.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name]) => name ?? ''),
    );
    assert.deepEqual([...new Set(named)].toSorted(), Object.keys(VARIABLES).toSorted());
    for (const environment of ['dev', 'local', 'playground']) {
      const values = parseEnv(readFileSync(`env/.env.${environment}`, 'utf8'));
      assert.deepEqual(
        Object.keys(VARIABLES).filter((name) => !(name in values)),
        [],
        environment,
      );
      assert.equal(values['TEAMSFX_ENV'], environment);
      assert.deepEqual(
        Object.keys(values).filter((name) => name.startsWith('SECRET_')),
        [],
        'secrets belong into the .user file',
      );
    }
  });
});

describe('the icons', () => {
  it('have the sizes that Teams asks for', () => {
    const sizes = ['color', 'outline']
      .map((name) => readPng(readFileSync(`manifest/${name}.png`)))
      .map(({ width, height }) => [width, height]);
    assert.deepEqual(sizes, [
      [192, 192],
      [32, 32],
    ]);
  });

  it('fill the ground in color, and leave it empty in outline', () => {
    const [color, outline] = ['color', 'outline'].map((name) => readPng(readFileSync(`manifest/${name}.png`)).pixels);
    assert.deepEqual([...(color ?? []).slice(0, 4)], [0x5b, 0x5f, 0xc7, 0xff]);
    assert.equal(outline?.[3], 0);
  });
});
