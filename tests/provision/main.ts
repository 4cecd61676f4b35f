/**
 * Runs *Provision*, *Deploy* and *Publish* with the Toolkit's own code: `npm run test:toolkit`. It installs
 * `@microsoft/teamsfx-core` into a temporary folder, in the versions of the lock file in `packages/`, without running
 * its install scripts. Stand-ins replace only the calls to Teams, Entra, Graph and Azure, Bicep and `az`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from './core.ts';
import {
  expectDeployments,
  expectDone,
  expectEarlyStop,
  expectEntraApp,
  expectSamePackage,
  expectServerSettings,
  valuesOf,
} from './expectations.ts';
import { cloneProject, fillEnvironment, standInPrograms } from './newcomer.ts';
import { type Place, runLifecycle, sentBy } from './report.ts';
import { expectRules } from './rules.ts';

let failed = 0;

/** Runs one check, and prints a line with its result. */
async function check(sentence: string, run: () => void | Promise<void>): Promise<void> {
  try {
    await run();
    console.log(`  ✔ ${sentence}`);
  } catch (error) {
    failed += 1;
    console.log(`  ✘ ${sentence}\n${error instanceof Error ? error.message : String(error)}`);
  }
}

function installCore(folder: string): string {
  mkdirSync(folder);
  for (const file of ['package.json', 'package-lock.json'])
    cpSync(join(import.meta.dirname, 'packages', file), join(folder, file));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('npm could not install the Toolkit. Its packages come from the npm registry.');
  return folder;
}

async function checkDev(place: Place): Promise<void> {
  console.log('\nthe environment dev');
  await check('stops before anything is made, while it is not filled in', () =>
    expectEarlyStop(runLifecycle(place, 'dev', 'provision')),
  );
  fillEnvironment(place.project, 'dev');
  const provisioned = runLifecycle(place, 'dev', 'provision');
  await check('is provisioned without an image', () => {
    expectDone(provisioned);
    expectDeployments(provisioned, 1, 'none');
  });
  await check('lets both apps trust the identity of the server, without a secret of their own', () => {
    const calls = readFileSync(join(place.home, 'az.log'), 'utf8');
    assert.equal(calls.match(/federated-credential create/g)?.length, 2);
    assert.deepEqual(sentBy(provisioned, 'entra.generateClientSecret'), []);
  });
  await check('gets the Entra app with its own address', () => expectEntraApp(place, 'dev', provisioned));
  await check('gets the package that npm run manifest makes', () => expectSamePackage(place, 'dev', provisioned));
  const deployed = runLifecycle(place, 'dev', 'deploy');
  const image = valuesOf(place, 'dev')['SERVER_IMAGE'] ?? '';
  await check('is deployed with the image that az built', () => {
    expectDone(deployed);
    assert.match(image, /^roomsotpstandin\.azurecr\.example\/rooms-otp:\d{14}$/);
    assert.match(
      readFileSync(join(place.home, 'az.log'), 'utf8'),
      /^az acr build --registry roomsotpstandin --image /m,
    );
    expectDeployments(deployed, 1, image);
  });
  const again = runLifecycle(place, 'dev', 'provision');
  await check('is provisioned again with the same apps and image', () => {
    expectDone(again);
    expectDeployments(again, 1, image);
    assert.deepEqual(sentBy(again, 'portal.createAADApp'), []);
  });
  await check('is published', () => expectDone(runLifecycle(place, 'dev', 'publish')));
}

async function checkLocal(place: Place): Promise<void> {
  console.log('\nthe environment local');
  await check('stops before anything is made, while it is not filled in', () =>
    expectEarlyStop(runLifecycle(place, 'local', 'provision')),
  );
  fillEnvironment(place.project, 'local');
  const provisioned = runLifecycle(place, 'local', 'provision');
  await check('is provisioned, with the bot at the tunnel', () => {
    expectDone(provisioned);
    const [bot] = sentBy(provisioned, 'portal.createBotRegistration').map(([, registration]) => registration as object);
    assert.partialDeepStrictEqual(bot, {
      messagingEndpoint: 'https://abc-3978.euw.devtunnels.ms/api/messages',
      isSingleTenant: true,
    });
  });
  await check('gets the Entra app with its own address', () => expectEntraApp(place, 'local', provisioned));
  await check('gets the package that npm run manifest makes', () => expectSamePackage(place, 'local', provisioned));
}

async function main(): Promise<void> {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  const folder = mkdtempSync(join(tmpdir(), 'rooms-otp-toolkit-'));
  try {
    const core = installCore(join(folder, 'core'));
    const place: Place = { core, project: join(folder, 'project'), home: folder, bin: preparePrograms(folder) };
    cloneProject(place.project);
    console.log('the rules of the Toolkit that npm test checks');
    await expectRules(loadCore(core), place.project, check);
    await checkDev(place);
    await checkLocal(place);
    await check('writes settings that the server takes', () => {
      expectDone(runLifecycle(place, 'local', 'deploy'));
      expectServerSettings(place);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${failed === 0 ? 'All checks passed' : `${failed} failed`}.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function preparePrograms(home: string): string {
  const npm = process.env['npm_execpath'];
  const [, version = ''] = /bicepCliVersion: (\S+)/.exec(readFileSync('m365agents.yml', 'utf8')) ?? [];
  return standInPrograms(home, npm === undefined ? '/usr/bin/env npm' : `'${process.execPath}' '${npm}'`, version);
}

if (process.platform === 'win32') console.log('Skipped: the stand-ins for az, Bicep and npm are scripts for sh.');
else await main();
