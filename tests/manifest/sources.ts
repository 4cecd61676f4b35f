import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../tools/manifest/environment.ts';

const FOLDER = 'manifest';

export function sourceFiles(): Map<string, Buffer> {
  return new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name))]));
}

/** The same files, with something else in one place of one of them: `bots/0/botId`; undefined takes it away. */
export function changed(file: string, place: string, value: unknown): Map<string, Buffer> {
  const sources = sourceFiles();
  const content = JSON.parse(sources.get(file)?.toString('utf8') ?? '') as Tree;
  const steps = place.split('/');
  const parent = steps.slice(0, -1).reduce((tree, step) => tree[step] as Tree, content);
  parent[steps.at(-1) ?? ''] = value;
  return sources.set(file, Buffer.from(JSON.stringify(content)));
}

/** A list is one too, with numbers for names. */
interface Tree {
  [name: string]: unknown;
}

const VALUES = {
  TEAMS_APP_ID: '1b2c0000-0000-4000-8000-00000000a001',
  BOT_ID: '1b2c0000-0000-4000-8000-00000000b001',
  BOT_DOMAIN: 'rooms.contoso.com',
  APP_NAME: 'Rooms OTP',
  ORGANIZATION_NAME: 'Contoso',
  ORGANIZATION_URL: 'https://www.contoso.com',
  PRIVACY_URL: 'https://www.contoso.com/privacy',
  TERMS_URL: 'https://www.contoso.com/terms',
};

export function environment(
  values: Readonly<Partial<Record<keyof typeof VALUES, string>>> = {},
  name = 'dev',
): Environment {
  return { name, values: new Map(Object.entries({ ...VALUES, ...values })) };
}
