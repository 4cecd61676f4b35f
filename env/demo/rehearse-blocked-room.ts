import { APPROVALS_CHANNEL_ID } from '../sandbox/connector/layout.ts';
import type { MessageView } from '../sandbox/connector/wire.ts';
import { startRoomsApp } from '../sandbox/host/rooms-app.ts';
import { roomsLogPath } from '../sandbox/host/rooms-log.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../sandbox/tenant.ts';
import type { Child } from './child.ts';
import {
  approve,
  consoleOptions,
  eventOf,
  generateCode,
  messageWith,
  type Step,
  startConsole,
} from './rehearse-steps.ts';
import type { Demo } from './start-demo.ts';

const SERIAL_NUMBER = 'SN-REHEARSAL-2';
const CARD_MILLISECONDS = 60_000;
const POLICY = 'Require multifactor authentication';
const POLICY_ID = '5a5a0000-0000-4000-8000-0000000000f1';
const { adele, megan } = SANDBOX_PEOPLE;
const ROOM = sandboxRoom(2);

async function control({ addresses }: Demo, method: 'DELETE' | 'POST', path: string, body?: object): Promise<void> {
  const answer = await fetch(`${addresses.graph}/_sandbox/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
}

/** Adds the policy to the tenant, for everybody but these accounts. */
async function addPolicy(demo: Demo, excludeUsers: readonly string[]): Promise<void> {
  await control(demo, 'POST', 'policies', {
    id: POLICY_ID,
    displayName: POLICY,
    conditions: { users: { includeUsers: ['All'], excludeUsers, includeGroups: [], excludeGroups: [] } },
    grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  });
}

async function excludeRoom(demo: Demo): Promise<void> {
  await control(demo, 'DELETE', `policies/${POLICY_ID}`);
  await addPolicy(demo, [ROOM.objectId]);
}

function card({ teams }: Demo, ...texts: readonly string[]): Promise<MessageView> {
  return teams.waitFor(APPROVALS_CHANNEL_ID, megan.objectId, messageWith(SERIAL_NUMBER, ...texts), CARD_MILLISECONDS);
}

/** Restarts the console: the Teams Rooms app signs in, and the console program checks how that went. */
async function restart(demo: Demo, folder: string, signedIn: boolean): Promise<Child> {
  const signIn = await startRoomsApp(folder, demo.addresses.graph);
  if (signIn?.signedIn !== signedIn) throw new Error(`The Teams Rooms app is ${signedIn ? 'not ' : ''}signed in.`);
  const options = [...consoleOptions(demo, folder, SERIAL_NUMBER), '--after-restart'];
  return startConsole(demo, options, { ROOMS_OTP_RECORDED_LOG: roomsLogPath(folder) });
}

/**
 * Plays a room that a policy blocks: the card names the policy before the approval, the sign-in fails and the card says
 * why, an administrator excludes the room, and after another restart it signs in.
 */
export async function rehearseBlockedRoom(demo: Demo, step: Step, folder: string): Promise<void> {
  const account = ROOM.userPrincipalName;
  await addPolicy(demo, []);
  const code = await step(`${adele.displayName} generates a code for ${account}`, () => generateCode(demo, account));
  const console = startConsole(demo, [...consoleOptions(demo, folder, SERIAL_NUMBER), '--otp', code]);
  const { matchCode = '' } = await eventOf(console, 'otp_accepted');
  await step(`the card names the policy "${POLICY}"; ${megan.displayName} approves all the same`, () =>
    approve(demo, SERIAL_NUMBER, matchCode, POLICY),
  );
  await step('the console writes its settings', () => eventOf(console, 'credential_written'));
  const check = await step('the console restarts, and the Teams Rooms app is refused', () =>
    restart(demo, folder, false),
  );
  await step('the card says Sign-in failed, why, and which policy it was', () =>
    card(demo, 'Sign-in failed', 'AADSTS50076', POLICY),
  );
  await check.stop();
  await step('an administrator excludes the room from the policy, and the console restarts', async () => {
    await excludeRoom(demo);
    await restart(demo, folder, true);
  });
  await step('the card says Signed in', () => card(demo, '● Signed in'));
}
