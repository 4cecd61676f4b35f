import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from '../../../console/enroll/outcome.ts';

interface AppSignIn {
  readonly account: string;
  readonly signedIn: boolean;
}

/**
 * Does what the Teams Rooms app does when a console starts: it takes SkypeSettings.xml and signs in with its content.
 */
async function startRoomsApp(folder: string, graphUrl: string): Promise<AppSignIn | undefined> {
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

/** What the console shows of the app, which has no screen in the sandbox. */
const TOLD = {
  en: {
    none: 'In the sandbox, the Teams Rooms app found no settings.',
    signedIn: (account: string) => `In the sandbox, the Teams Rooms app is signed in as ${account}.`,
    failed: (account: string) => `In the sandbox, the Teams Rooms app couldn't sign in as ${account}.`,
  },
  de: {
    none: 'In der Sandbox hat die Teams-Rooms-App keine Einstellungen gefunden.',
    signedIn: (account: string) => `In der Sandbox ist die Teams-Rooms-App als ${account} angemeldet.`,
    failed: (account: string) => `In der Sandbox konnte sich die Teams-Rooms-App nicht als ${account} anmelden.`,
  },
} as const;

/** Plays the restart of a console, and says what the app did. */
export async function sandboxRestart(folder: string, graphUrl: string): Promise<Say> {
  const signIn = await startRoomsApp(folder, graphUrl);
  return ({ language }) => {
    const { none, signedIn, failed } = TOLD[language];
    if (signIn === undefined) return none;
    return signIn.signedIn ? signedIn(signIn.account) : failed(signIn.account);
  };
}
