import type { Demo } from '../../env/demo/start-demo.ts';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { invokeActivity } from '../../env/sandbox/connector/bot/turn-activity.ts';
import type { MessageView } from '../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import type { PeerDatabase } from './database.ts';
import { ratePerSecond, requireAnswer } from './load.ts';
import { withServer } from './peers/measured-server.ts';
import { cardOf, collect, generateCode, submitCode, type Submitted } from './one-time-password.ts';

/** The number of ready rooms, which is below the number of requests that lead to a digest card. */
const ROOMS = 15;
/** The echo bot answers so quickly that a round of one approval per room would be too short to measure. */
const ECHO_ROUNDS = 10;

export interface InvokeRates {
  /**
   * Invokes per second, several at a time, while the server releases the approvals before them. Each round adds a pair
   * of values.
   */
  readonly approvals: readonly number[];
  readonly echoes: readonly number[];
  /** Invokes per second, one at a time, while the server does nothing else. */
  readonly singleApprovals: readonly number[];
  readonly singleEchoes: readonly number[];
}

interface Waiting {
  readonly submitted: Submitted;
  readonly activity: JsonObject;
}

type Post = (activity: JsonObject, expected?: string) => () => Promise<void>;

async function channelToken({ addresses }: Demo): Promise<string> {
  const answer = await fetch(`${addresses.issuer}/_sandbox/tokens/channel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ claims: { serviceUrl: addresses.connector } }),
  });
  return ((await answer.json()) as { readonly token: string }).token;
}

function approveDataOf(part: unknown): JsonObject | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { verb, data } = part as { readonly verb?: unknown; readonly data?: JsonObject };
  if (verb === 'approve' && data) return data;
  return Object.values(part)
    .map(approveDataOf)
    .find((found) => found !== undefined);
}

/** Makes the activity that Teams sends when Grady types the six digits and presses Approve. */
function approveActivity({ addresses }: Demo, card: MessageView, { matchCode }: Submitted): JsonObject {
  const conversation = {
    id: APPROVALS_CHANNEL_ID,
    kind: 'channel',
    name: '',
    members: new Set<string>(),
    botInstalled: true,
  } as const;
  const action = { type: 'Action.Execute', verb: 'approve', data: { ...approveDataOf(card.cards), matchCode } };
  return invokeActivity(
    { serviceUrl: addresses.connector, conversation, threadId: card.threadId, person: SANDBOX_PEOPLE.grady },
    { name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, replyToId: card.id },
  );
}

async function waitingRequest(demo: Demo, room: number, round: number): Promise<Waiting> {
  const submitted = await submitCode(demo, await generateCode(demo, room), `SN-RATE-${round}-${room}-`);
  return { submitted, activity: approveActivity(demo, await cardOf(demo, submitted), submitted) };
}

/**
 * Returns a function that posts to a bot with a token of its channel.
 * @throws Error for an answer that does not contain `expected`
 */
async function postTo(demo: Demo, bot: string, expected: string): Promise<Post> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await channelToken(demo)}` };
  return (activity, words = expected) =>
    () =>
      requireAnswer(`${bot}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) }, words);
}

interface Bots {
  readonly approve: Post;
  readonly echo: Post;
}

async function severalAtATime(
  demo: Demo,
  { approve, echo }: Bots,
  round: number,
): Promise<{ approvals: number; echoes: number }> {
  const waiting: Waiting[] = [];
  for (let room = 1; room <= ROOMS; room += 1) waiting.push(await waitingRequest(demo, room, round));
  const activities = waiting.map(({ activity }) => activity);
  if (round === 0) await warmUp({ approve, echo }, activities);
  const echoes = await ratePerSecond(
    Array.from({ length: ECHO_ROUNDS }, () => activities.map((activity) => echo(activity))).flat(),
  );
  const approvals = await ratePerSecond(activities.map((activity) => approve(activity)));
  await Promise.all(waiting.map(({ submitted }) => collect(demo, submitted)));
  return { approvals, echoes };
}

/**
 * Presses outdated cards, which the server answers with the current one. There are as many as the echo bot gets in a
 * round.
 */
async function warmUp({ approve }: Bots, activities: readonly JsonObject[]): Promise<void> {
  const behind = activities.map(
    (activity) =>
      JSON.parse(JSON.stringify(activity, (key, value: unknown) => (key === 'revision' ? 0 : value))) as JsonObject,
  );
  await ratePerSecond(
    Array.from({ length: ECHO_ROUNDS }, () => behind.map((activity) => approve(activity, 'Approve'))).flat(),
  );
}

/** Sends one activity at a time, and waits until everything that an approval leads to is done. */
async function oneAtATime(
  demo: Demo,
  { approve, echo }: Bots,
  room: number,
): Promise<{ approvals: number; echoes: number }> {
  const { submitted, activity } = await waitingRequest(demo, room, 0);
  const echoes = await ratePerSecond(
    Array.from({ length: ECHO_ROUNDS }, () => echo(activity)),
    1,
  );
  const approvals = await ratePerSecond([approve(activity)], 1);
  await collect(demo, submitted);
  return { approvals, echoes };
}

/** Sends the same activities with the same token to both bots, one after the other. The first round is a warm-up. */
export async function measureInvokes(demo: Demo, rounds: number, peer: PeerDatabase): Promise<InvokeRates> {
  const rates = {
    approvals: [] as number[],
    echoes: [] as number[],
    singleApprovals: [] as number[],
    singleEchoes: [] as number[],
  };
  await demo.teams.setFaults({ rateLimits: false });
  const settings = { LOCAL_ISSUER_URL: demo.addresses.issuer, LOCAL_CONNECTOR_URL: demo.addresses.connector, ...peer };
  await withServer('echo-bot.ts', settings, async (url) => {
    for (let round = 0; round <= rounds; round += 1) {
      const bots = {
        approve: await postTo(demo, demo.addresses.server, 'Approved'),
        echo: await postTo(demo, url, 'approve'),
      };
      const { approvals, echoes } = await severalAtATime(demo, bots, round);
      if (round === 0) continue;
      rates.approvals.push(approvals);
      rates.echoes.push(echoes);
    }
    const bots = {
      approve: await postTo(demo, demo.addresses.server, 'Approved'),
      echo: await postTo(demo, url, 'approve'),
    };
    for (let room = 1; room <= ROOMS; room += 1) {
      const { approvals, echoes } = await oneAtATime(demo, bots, room);
      rates.singleApprovals.push(approvals);
      rates.singleEchoes.push(echoes);
    }
  });
  return rates;
}
