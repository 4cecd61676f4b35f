/**
 * Lets the bot's app and the app for Microsoft Graph trust the server's managed identity: `npm run identity:trust`. The
 * Toolkit's *Provision* runs it. It needs a signed-in Azure command line, and changes nothing that is there already.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FederatedCredential, isTrusted, trustOfServer } from './provision/federated-credential.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A file, because shells disagree on the quotes that JSON would need in a command. */
const PARAMETERS = 'build/federated-credential.json';

/**
 * Runs one command of the Azure command line and returns what it prints.
 * @throws Error when the command fails; it has then said why
 */
function az(command: string): string {
  // On Windows, `az` is a batch file, which only a shell can start. The commands hold IDs and fixed words alone.
  const { status, stdout, error } = spawnSync(`az ad app federated-credential ${command}`, {
    cwd: ROOT,
    shell: true,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`az failed (${error?.message ?? `exit code ${status ?? 'none'}`}).`);
  return stdout;
}

function trust(appObjectId: string, credential: FederatedCredential): string {
  const existing = JSON.parse(az(`list --id ${appObjectId} --output json`)) as readonly FederatedCredential[];
  if (isTrusted(credential, existing)) return `${appObjectId} trusts the server's identity already`;
  az(`create --id ${appObjectId} --parameters ${PARAMETERS} --output none`);
  return `${appObjectId} trusts the server's identity`;
}

const found = trustOfServer(process.env);
try {
  if ('problem' in found) throw new Error(found.problem);
  mkdirSync(new URL('../build', import.meta.url), { recursive: true });
  writeFileSync(new URL(`../${PARAMETERS}`, import.meta.url), JSON.stringify(found.credential));
  for (const id of found.appObjectIds) console.log(trust(id, found.credential));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
