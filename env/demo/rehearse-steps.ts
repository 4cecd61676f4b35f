import { join } from 'node:path';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../sandbox/connector/layout.ts';
import type { MessageView } from '../sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../sandbox/tenant.ts';
import type { Child } from './child.ts';
import { SHOWN_CODE } from './shown-code.ts';
import type { Demo } from './start-demo.ts';
import { startStoppable } from './start-servers.ts';

const CONSOLE = join(import.meta.dirname, '..', '..', 'console', 'main.ts');
const { adele, megan } = SANDBOX_PEOPLE;

/** Does one step of a rehearsal, and says its title and how long it took. */
export type Step = <Result>(title: string, work: () => Promise<Result>) => Promise<Result>;

/** Joins all texts of a card or an answer into one. */
function textOf(value: unknown): string {
  return JSON.stringify(value);
}

/** Returns steps that are told as lines. */
export function steps(say: (line: string) => void): Step {
  return async (title, work) => {
    const from = performance.now();
    const result = await work();
    say(`${((performance.now() - from) / 1000).toFixed(2).padStart(7)} s  ${title}`);
    return result;
  };
}

/** Finds the message whose cards have all of these texts. */
export function messageWith(
  ...texts: readonly string[]
): (messages: readonly MessageView[]) => MessageView | undefined {
  return (messages) => messages.find((message) => texts.every((text) => textOf(message.cards).includes(text)));
}

/** What a step needs of the demo. */
export interface Scene {
  readonly addresses: Pick<Demo['addresses'], 'server'>;
  readonly teams: Demo['teams'];
  readonly cleanup: Demo['cleanup'];
}

/** Generates a code in chat, as Adele, and returns it. */
export async function generateCode({ teams }: Pick<Scene, 'teams'>, account: string): Promise<string> {
  const as = adele.objectId;
  const conversationId = personalConversationId(as);
  await teams.say({ as, conversationId, text: `generate otp ${account}` });
  const message = await teams.waitFor(conversationId, as, messageWith('Show code', account));
  const answer = await teams.press({ as, conversationId, activityId: message.id, action: 'Show code here' });
  const code = SHOWN_CODE.exec(textOf(answer.value))?.[0];
  if (code === undefined) throw new Error(`Show code here answered ${textOf(answer)}`);
  return code;
}

/** Returns the options of a console whose settings go into this folder. */
export function consoleOptions(
  { addresses }: Pick<Scene, 'addresses'>,
  folder: string,
  serialNumber: string,
): readonly string[] {
  return [
    ...['--server', addresses.server, '--make', 'Contoso', '--model', 'Room Console 2', '--serial', serialNumber],
    ...['--out', folder, '--state', join(folder, 'state'), '--json'],
  ];
}

/** Starts the console program. */
export function startConsole(
  { cleanup }: Pick<Scene, 'cleanup'>,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Child {
  return startStoppable(cleanup, 'the console program', CONSOLE, environment, options);
}

/** Waits for the console's next event with this name. */
export async function eventOf(console: Child, name: string): Promise<Readonly<Record<string, string>>> {
  return (await console.line((line) => (line as { event?: string }).event === name)) as Readonly<
    Record<string, string>
  >;
}

/** Rejects in the channel, as Megan. */
export async function reject({ teams }: Pick<Scene, 'teams'>, serialNumber: string, reason: string): Promise<void> {
  const as = megan.objectId;
  const conversationId = APPROVALS_CHANNEL_ID;
  const card = await teams.waitFor(conversationId, as, messageWith(serialNumber, 'Reject'));
  const answer = await teams.press({ as, conversationId, activityId: card.id, action: 'Reject', inputs: { reason } });
  if (answer.statusCode !== 200 || !textOf(answer.value).includes('Rejected'))
    throw new Error(`Reject answered ${textOf(answer)}`);
}

/** Approves in the channel, as Megan. `texts` are on the card as well. */
export async function approve(
  { teams }: Pick<Scene, 'teams'>,
  serialNumber: string,
  matchCode: string,
  ...texts: readonly string[]
): Promise<void> {
  const as = megan.objectId;
  const conversationId = APPROVALS_CHANNEL_ID;
  const card = await teams.waitFor(conversationId, as, messageWith(serialNumber, 'Approve', ...texts));
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
