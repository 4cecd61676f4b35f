import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface AppSignIn {
  readonly account: string;
  readonly signedIn: boolean;
}

/**
 * Does what the Teams Rooms app does when a console starts: it takes SkypeSettings.xml and signs in with its content.
 */
export async function startRoomsApp(folder: string, graphUrl: string): Promise<AppSignIn | undefined> {
  const path = join(folder, 'SkypeSettings.xml');
  const settings = await readFile(path, 'utf8').catch(() => undefined);
  if (settings === undefined) return undefined;
  await rm(path);
  const account = element(settings, 'SkypeSignInAddress');
  const response = await fetch(`${graphUrl}/_sandbox/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userPrincipalName: account, password: element(settings, 'Password') }),
  });
  const { signedIn } = (await response.json()) as { readonly signedIn?: unknown };
  return { account, signedIn: signedIn === true };
}

function element(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
}
