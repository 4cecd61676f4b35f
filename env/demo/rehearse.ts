import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APPROVALS_CHANNEL_ID } from '../sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE } from '../sandbox/tenant.ts';
import { rehearseBlockedRoom } from './rehearse-blocked-room.ts';
import {
  approve,
  consoleOptions,
  eventOf,
  generateCode,
  messageWith,
  type Step,
  startConsole,
  steps,
} from './rehearse-steps.ts';
import { residentMegabytes } from './resident-memory.ts';
import type { Demo } from './start-demo.ts';

const SERIAL_NUMBER = 'SN-REHEARSAL-1';
const SIGNED_IN_MILLISECONDS = 60_000;
const { adele, megan } = SANDBOX_PEOPLE;

async function checkSignIn({ addresses, exampleAccount }: Demo, folder: string): Promise<void> {
  const settings = await readFile(join(folder, 'SkypeSettings.xml'), 'utf8');
  const password = /<Password>([^<]+)<\/Password>/.exec(settings)?.[1];
  const answer = await fetch(`${addresses.graph}/_sandbox/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userPrincipalName: exampleAccount, password }),
  });
  const { signedIn } = (await answer.json()) as { signedIn: boolean };
  if (!signedIn) throw new Error("The password in SkypeSettings.xml isn't the one in the directory.");
}

async function play(demo: Demo, step: Step, folder: string): Promise<void> {
  const { teams } = demo;
  const as = megan.objectId;
  const code = await step(
    `${adele.displayName} types "generate otp ${demo.exampleAccount}" and presses Show code here`,
    () => generateCode(demo, demo.exampleAccount),
  );
  const console = startConsole(demo, [
    ...consoleOptions(demo, folder, SERIAL_NUMBER),
    ...['--otp', code, '--confirm-now=signed_in'],
  ]);
  const { matchCode = '' } = await step('the console creates its key and submits the code', () =>
    eventOf(console, 'otp_accepted'),
  );
  await step(`the approval card is in the channel; ${megan.displayName} types the 6 digits and approves`, () =>
    approve(demo, SERIAL_NUMBER, matchCode),
  );
  await step('the password is reset, settles, and the console writes its settings', () =>
    eventOf(console, 'credential_written'),
  );
  await step('the password in SkypeSettings.xml signs in', () => checkSignIn(demo, folder));
  await step('the console confirms that the room signed in', () => eventOf(console, 'signed_in'));
  await step('the card says Signed in', () =>
    teams.waitFor(APPROVALS_CHANNEL_ID, as, messageWith(SERIAL_NUMBER, 'Signed in'), SIGNED_IN_MILLISECONDS),
  );
}

async function inFolder(demo: Demo, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-console-'));
  demo.cleanup.add(() => rm(folder, { recursive: true, force: true }));
  await work(folder);
}

/**
 * Plays two whole runs: a room that signs in, and one that Conditional Access blocks until its policy lets it pass.
 * @returns the exit code: 0 when both rooms are signed in.
 */
export async function rehearse(demo: Demo, say: (line: string) => void): Promise<number> {
  try {
    say(`The server was ready after ${demo.server.readySeconds.toFixed(1)} s with a new database.`);
    const step = steps(say);
    await inFolder(demo, (folder) => play(demo, step, folder));
    say('A second room, which a policy of Conditional Access blocks:');
    await inFolder(demo, (folder) => rehearseBlockedRoom(demo, step, folder));
    const megabytes = await residentMegabytes(demo.server.pid);
    if (megabytes !== undefined) say(`The server uses ${megabytes.toFixed(0)} MB of memory.`);
    say('The rehearsal succeeded: both consoles are signed in.');
    return 0;
  } catch (error) {
    if (!demo.cleanup.isStopping)
      console.error(`The rehearsal failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
