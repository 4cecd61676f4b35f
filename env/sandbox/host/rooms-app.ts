import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Say } from '../../../console/enroll/outcome.ts';
import type { RoomsAppTwist } from '../behaviors/behavior.ts';
import { behaviorsNamed } from '../behaviors/behavior-list.ts';
import { heartbeatAfter, writeRoomsLog } from './rooms-log.ts';

export interface AppSignIn {
  readonly account: string;
  readonly signedIn: boolean;
}

/** What the app keeps of the settings that it took, to sign in again when the console starts again. */
interface KeptAccount {
  readonly account: string;
  readonly password: string;
}

/** Takes SkypeSettings.xml and keeps its content. Without such a file it returns what was kept earlier. */
async function takeSettings(folder: string): Promise<KeptAccount | undefined> {
  const [path, keptPath] = [join(folder, 'SkypeSettings.xml'), join(folder, 'rooms-app.json')];
  const settings = await readFile(path, 'utf8').catch(() => undefined);
  if (settings === undefined) {
    const kept = await readFile(keptPath, 'utf8').catch(() => undefined);
    return kept === undefined ? undefined : (JSON.parse(kept) as KeptAccount);
  }
  await rm(path);
  const taken = { account: element(settings, 'SkypeSignInAddress'), password: element(settings, 'Password') };
  await writeFile(keptPath, JSON.stringify(taken), { mode: 0o600 });
  return taken;
}

/**
 * Does what the Teams Rooms app does when a console starts: it takes SkypeSettings.xml, signs in with its content, and
 * writes to its log how that went. At later starts it signs in with what it took before. It returns `undefined` when it
 * has no account.
 */
export async function startRoomsApp(folder: string, graphUrl: string): Promise<AppSignIn | undefined> {
  const twists = await activeTwists(graphUrl);
  await writeRoomsLog(folder, undefined);
  if (twists.some(({ leavesSettings }) => leavesSettings === true)) return undefined;
  const taken = await takeSettings(folder);
  if (taken === undefined) return undefined;
  const { account, password } = taken;
  const forced = twists.find(({ signInError }) => signInError !== undefined)?.signInError;
  const response = await fetch(`${graphUrl}/_sandbox/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      userPrincipalName: account,
      password,
      ...(forced !== undefined && { errorCode: forced }),
    }),
  });
  const { signedIn, errorCode } = (await response.json()) as {
    readonly signedIn?: unknown;
    readonly errorCode?: number;
  };
  const heartbeat = twists.reduce<ReturnType<NonNullable<RoomsAppTwist['heartbeat']>>>(
    (said, twist) => (said === undefined || twist.heartbeat === undefined ? said : twist.heartbeat(said)),
    heartbeatAfter(account, signedIn === true ? 0 : errorCode),
  );
  await writeRoomsLog(folder, heartbeat);
  return { account, signedIn: signedIn === true && heartbeat?.id !== 2001 };
}

/** Returns what the behaviors of the sandbox change about the app. */
async function activeTwists(graphUrl: string): Promise<readonly RoomsAppTwist[]> {
  const answer = await fetch(`${graphUrl}/_sandbox/behaviors`);
  const { active } = (await answer.json()) as { readonly active: readonly string[] };
  return behaviorsNamed(active).flatMap(({ start }) => start().roomsApp ?? []);
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
