import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../sandbox/connector/layout.ts';
import type { MessageView } from '../sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../sandbox/tenant.ts';
import type { Child } from './child.ts';
import { residentMegabytes } from './resident-memory.ts';
import { SHOWN_CODE } from './shown-code.ts';
import type { Demo } from './start-demo.ts';
import { startStoppable } from './start-servers.ts';

const CONSOLE = join(import.meta.dirname, '..', '..', 'console', 'main.ts');
const SERIAL_NUMBER = 'SN-REHEARSAL-1';
const SIGNED_IN_MILLISECONDS = 60_000;
const { adele, megan } = SANDBOX_PEOPLE;

type Step = <Result>(title: string, work: () => Promise<Result>) => Promise<Result>;

/** Joins all texts of a card or an answer into one. */
function textOf(value: unknown): string {
  return JSON.stringify(value);
}

function steps(say: (line: string) => void): Step {
  return async (title, work) => {
    const from = performance.now();
    const result = await work();
    say(`${((performance.now() - from) / 1000).toFixed(2).padStart(7)} s  ${title}`);
    return result;
  };
}

function messageWith(...texts: readonly string[]): (messages: readonly MessageView[]) => MessageView | undefined {
  return (messages) => messages.find((message) => texts.every((text) => textOf(message.cards).includes(text)));
}

async function generateCode({ teams, exampleAccount }: Demo): Promise<string> {
  const as = adele.objectId;
  const conversationId = personalConversationId(as);
  await teams.say({ as, conversationId, text: `generate otp ${exampleAccount}` });
  const message = await teams.waitFor(conversationId, as, messageWith('Show code'));
  const answer = await teams.press({ as, conversationId, activityId: message.id, action: 'Show code here' });
  const code = SHOWN_CODE.exec(textOf(answer.value))?.[0];
  if (code === undefined) throw new Error(`Show code here answered ${textOf(answer)}`);
  return code;
}

function startConsole({ addresses, cleanup }: Demo, folder: string, otp: string): Child {
  return startStoppable(cleanup, 'the console program', CONSOLE, {}, [
    '--server',
    addresses.server,
    '--otp',
    otp,
    '--make',
    'Contoso',
    '--model',
    'Room Console 2',
    '--serial',
    SERIAL_NUMBER,
    '--out',
    folder,
    '--state',
    join(folder, 'state'),
    '--json',
    '--confirm-now=signed_in',
  ]);
}

/** Waits for the console's next event with this name. */
async function eventOf(console: Child, name: string): Promise<Readonly<Record<string, string>>> {
  return (await console.line((line) => (line as { event?: string }).event === name)) as Readonly<
    Record<string, string>
  >;
}

async function approve({ teams }: Demo, matchCode: string): Promise<void> {
  const as = megan.objectId;
  const conversationId = APPROVALS_CHANNEL_ID;
  const card = await teams.waitFor(conversationId, as, messageWith(SERIAL_NUMBER, 'Approve'));
  const answer = await teams.press({
    as,
    conversationId,
    activityId: card.id,
    action: 'Approve',
    inputs: { matchCode },
  });
  if (answer.statusCode !== 200 || !textOf(answer.value).includes('Approved')) {
    throw new Error(`Approve answered ${textOf(answer)}`);
  }
}

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
    () => generateCode(demo),
  );
  const console = startConsole(demo, folder, code);
  const { matchCode = '' } = await step('the console creates its key and submits the code', () =>
    eventOf(console, 'otp_accepted'),
  );
  await step(`the approval card is in the channel; ${megan.displayName} types the 6 digits and approves`, () =>
    approve(demo, matchCode),
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

/** Plays one whole run. @returns the exit code: 0 when the console is signed in. */
export async function rehearse(demo: Demo, say: (line: string) => void): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'rooms-otp-console-'));
  demo.cleanup.add(() => rm(folder, { recursive: true, force: true }));
  try {
    say(`The server was ready after ${demo.server.readySeconds.toFixed(1)} s with a new database.`);
    await play(demo, steps(say), folder);
    const megabytes = await residentMegabytes(demo.server.pid);
    if (megabytes !== undefined) say(`The server uses ${megabytes.toFixed(0)} MB of memory.`);
    say('The rehearsal succeeded: the console is signed in.');
    return 0;
  } catch (error) {
    if (!demo.cleanup.isStopping)
      console.error(`The rehearsal failed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
