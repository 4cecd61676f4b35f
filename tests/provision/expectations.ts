import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { unzipSync } from 'fflate';
import { readConfig } from '../../bot/settings/config.ts';
import { assemblePackage } from '../../tools/manifest/app-package.ts';
import { readEnvironment } from '../../tools/manifest/environment.ts';
import { type Place, type Report, sentBy } from './report.ts';

/** The values of an environment after a run, without what the Toolkit encrypted. */
export function valuesOf({ project }: Place, environment: string): Readonly<Record<string, string | undefined>> {
  return parseEnv(readFileSync(join(project, 'env', `.env.${environment}`), 'utf8'));
}

/** Provision of an environment that isn't filled in stops at the check, before the cloud was asked for anything. */
export function expectEarlyStop({ isDone, calls, log }: Report): void {
  assert.equal(isDone, false);
  assert.deepEqual(calls, []);
  assert.match(log.join('\n'), /nothing has been made/);
  assert.match(log.join('\n'), /GENERATORS_GROUP_ID is not set/);
}

export function expectDone({ isDone, log, summaries }: Report): void {
  assert.ok(isDone, [...log, ...summaries].join('\n'));
}

interface Deployment {
  readonly properties: { readonly parameters: Readonly<Record<string, { readonly value: string }>> };
}

/** Every deployment got all parameters, and this image. */
export function expectDeployments(report: Report, count: number, image: string): void {
  const sent = sentBy(report, 'azure.deploy').map(([, , deployment]) => deployment as Deployment);
  assert.equal(sent.length, count);
  for (const { properties } of sent) {
    assert.equal(properties.parameters['image']?.value, image);
    for (const [name, { value }] of Object.entries(properties.parameters)) {
      assert.ok(value.length > 0 && !value.includes('${{') && !value.startsWith('crypto_'), name);
    }
  }
}

/** The Entra app gets the scope first and Teams' clients after it, with this app's own address. */
export function expectEntraApp(place: Place, environment: string, report: Report): void {
  interface EntraApp {
    readonly identifierUris: readonly string[];
    readonly api: {
      readonly preAuthorizedApplications: readonly unknown[];
      readonly oauth2PermissionScopes: readonly { readonly id: string }[];
    };
  }
  const [, last] = sentBy(report, 'entra.updateAadApp').map(([app]) => app as EntraApp);
  const values = valuesOf(place, environment);
  assert.deepEqual(last?.identifierUris, [`api://${values['BOT_DOMAIN'] ?? ''}/botid-${values['BOT_ID'] ?? ''}`]);
  assert.equal(last.api.preAuthorizedApplications.length, 2);
  assert.equal(last.api.oauth2PermissionScopes[0]?.id, values['AAD_APP_ACCESS_AS_USER_PERMISSION_ID']);
}

/** The package that the Toolkit uploads holds what `npm run manifest` makes of the same environment. */
export function expectSamePackage({ project }: Place, environment: string, report: Report): void {
  const upload = sentBy(report, 'portal.importApp').at(-1);
  assert.ok(upload, 'nothing was uploaded');
  const [, zip] = upload as readonly [string, { readonly data: readonly number[] }];
  const files = unzipSync(Uint8Array.from(zip.data));
  const folder = join(project, 'manifest');
  const sources = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file))]));
  const read = readEnvironment(environment, join(project, 'env'), {});
  assert.ok('values' in read);
  const made = assemblePackage(sources, read);
  assert.ok('files' in made, JSON.stringify(made));
  assert.deepEqual(Object.keys(files).toSorted(), [...made.files.keys()].toSorted());
  for (const [name, content] of made.files) {
    const [theirs, ours] = [files[name], content].map((bytes) => Buffer.from(bytes ?? []));
    if (!name.endsWith('.json')) assert.deepEqual(theirs, ours, name);
    else assert.deepEqual(JSON.parse(String(theirs)), JSON.parse(String(ours)), name);
  }
}

/** The server accepts the settings that Deploy wrote for the environment `local`. */
export function expectServerSettings({ project }: Place): void {
  const config = readConfig(parseEnv(readFileSync(join(project, '.localConfigs'), 'utf8')));
  assert.equal(config.PUBLIC_URL, valuesOf({ project } as Place, 'local')['BOT_ENDPOINT']);
}
