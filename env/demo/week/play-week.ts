/**
 * Plays the week before the demo on the demo's data: a server whose clock is set back, people in chat and channel, and
 * consoles. Everything that the pages then show was done by the product itself. It prints a JSON line for each code and
 * one at the end.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { compose } from '../../../bot/main/compose.ts';
import { readConfig } from '../../../bot/settings/config.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../sandbox/connector/layout.ts';
import { connectorClient, type ConnectorClient } from '../../sandbox/connector-client.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../sandbox/tenant.ts';
import { chooseChannel } from '../choose-channel.ts';
import { Cleanup } from '../cleanup.ts';
import { approve, generateCode, messageWith, reject } from '../rehearse-steps.ts';
import { runPastConsole } from './past-console.ts';
import { type PastCode, WEEK } from './week.ts';

const DAY_SECONDS = 86_400;
const CARD_MILLISECONDS = 60_000;
const SYNC_MILLISECONDS = 120_000;
const { adele, megan } = SANDBOX_PEOPLE;

interface Past {
  readonly url: string;
  readonly teams: ConnectorClient;
  readonly cleanup: Cleanup;
  /** Sets how many seconds ago it is. */
  readonly setAgo: (seconds: number) => Promise<void>;
  readonly now: () => Date;
}

/** Lets the installer type the code, and an approver decide. */
async function playRequest(past: Past, otp: string, code: PastCode): Promise<void> {
  const { daysAgo, decidedAfterMinutes, end, room } = code;
  const folder = await mkdtemp(join(dataFolder, 'console-'));
  past.cleanup.add(() => rm(folder, { recursive: true, force: true }));
  const serialNumber = `SN-${String(1000 + room * 10 + daysAgo)}`;
  const shown = Promise.withResolvers<string>();
  const run = runPastConsole({
    ...{ server: past.url, otp, serialNumber, folder, now: past.now },
    report: (event) => {
      if (event.event === 'otp_accepted') shown.resolve(event.matchCode);
    },
  });
  const matchCode = await Promise.race([shown.promise, run.then(() => '')]);
  const card = messageWith(serialNumber, 'Approve');
  await past.teams.waitFor(APPROVALS_CHANNEL_ID, megan.objectId, card, CARD_MILLISECONDS);
  await past.setAgo(daysAgo * DAY_SECONDS - decidedAfterMinutes * 60);
  if (end === 'rejected') await reject(past, serialNumber, 'wrong_room');
  else await approve(past, serialNumber, matchCode);
  await run;
  if (end === 'signed in') await signIn(room, folder);
}

/** Signs the room in with the password in the settings, as the Teams Rooms app does, so that the sign-in log shows it. */
async function signIn(room: number, folder: string): Promise<void> {
  const settings = await readFile(join(folder, 'SkypeSettings.xml'), 'utf8');
  await fetch(`${process.env['LOCAL_GRAPH_URL'] ?? ''}/_sandbox/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      userPrincipalName: sandboxRoom(room).userPrincipalName,
      password: /<Password>([^<]+)<\/Password>/.exec(settings)?.[1],
    }),
  });
}

async function revoke({ teams }: Past, account: string): Promise<void> {
  const as = adele.objectId;
  const conversationId = personalConversationId(as);
  await teams.say({ as, conversationId, text: `revoke ${account}` });
  const message = await teams.waitFor(conversationId, as, messageWith('Revoke', account));
  await teams.press({ as, conversationId, activityId: message.id, action: 'Revoke' });
}

/** Asks for a room until the first sync has brought it. @throws Error when it doesn't come */
async function accountsAreSynced({ teams }: Past): Promise<void> {
  const as = adele.objectId;
  const conversationId = personalConversationId(as);
  const end = performance.now() + SYNC_MILLISECONDS;
  while (performance.now() < end) {
    await teams.say({ as, conversationId, text: `status ${sandboxRoom(1).userPrincipalName}` });
    const messages = await teams.messages(conversationId, as);
    if (messageWith('Provisioning status')(messages)) return;
    await pause(200);
  }
  throw new Error('the accounts are not synced');
}

async function playCode(past: Past, code: PastCode): Promise<void> {
  const account = sandboxRoom(code.room).userPrincipalName;
  await past.setAgo(code.daysAgo * DAY_SECONDS);
  const typed = await generateCode(past, account);
  if (code.end === 'revoked') await revoke(past, account);
  else if (code.end !== 'expired') await playRequest(past, typed, code);
}

const cleanup = new Cleanup();
const config = readConfig();
/** The demo deletes this folder at its end, so that no settings file stays behind when this program is killed. */
const dataFolder = dirname(config.DATA_DIR);
const server = await compose(config);
cleanup.add(() => server.close(true));
const stop = (): void => void cleanup.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
const { setClockOffset } = server;
if (setClockOffset === undefined) throw new Error('This clock can be set with local stand-ins only.');
const teams = connectorClient(process.env['LOCAL_CONNECTOR_URL'] ?? '');
await teams.setBot({ endpoint: `${server.url}/api/messages` });
let ago = 0;
const past: Past = {
  ...{ url: server.url, teams, cleanup },
  setAgo: async (seconds) => {
    await setClockOffset(-seconds);
    ago = seconds;
  },
  now: () => new Date(Date.now() - ago * 1000),
};
await past.setAgo((WEEK[0]?.daysAgo ?? 0) * DAY_SECONDS + 60);
await chooseChannel(teams);
await accountsAreSynced(past);
for (const [index, code] of WEEK.entries()) {
  await playCode(past, code);
  process.stdout.write(`${JSON.stringify({ played: index + 1, of: WEEK.length })}\n`);
}
await past.setAgo(0);
await cleanup.stop();
process.stdout.write(`${JSON.stringify({ ended: true })}\n`);
