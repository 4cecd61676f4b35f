import { join } from 'node:path';
import { startChild } from '../../env/demo/child.ts';
import type { Demo } from '../../env/demo/start-demo.ts';
import type { JsonObject } from '../../env/sandbox/connector/json-object.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import { invokeActivity } from '../../env/sandbox/connector/turn-activity.ts';
import type { MessageView } from '../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { cardOf, collect, generateCode, submitCode, type Submitted } from './one-time-password.ts';

const ECHO_BOT = join(import.meta.dirname, 'echo-bot.ts');
/** As many rooms as are ready, and fewer than lead to one digest card. */
const ROOMS = 15;
/** Invokes under way at a time. */
const AT_ONCE = 4;
/** The echo bot is so quick that one round of approvals would not last long enough. */
const ECHO_ROUNDS = 10;

export interface InvokeRates {
  /** Invokes per second; one pair of values a round. */
  readonly approvals: readonly number[];
  readonly echoes: readonly number[];
}

async function channelToken({ addresses }: Demo): Promise<string> {
  const answer = await fetch(`${addresses.issuer}/_sandbox/tokens/channel`, {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ claims: { serviceUrl: addresses.connector } }),
  });
  return ((await answer.json()) as { readonly token: string }).token;
}

function approveDataOf(part: unknown): JsonObject | undefined {
  if (typeof part !== 'object' || part === null) return undefined;
  const { verb, data } = part as { readonly verb?: unknown; readonly data?: JsonObject };
  if (verb === 'approve' && data) return data;
  return Object.values(part).map(approveDataOf).find((found) => found !== undefined);
}

/** What Teams sends when Grady types the six digits and presses Approve. */
function approveActivity({ addresses }: Demo, card: MessageView, { matchCode }: Submitted): JsonObject {
  const conversation = { id: APPROVALS_CHANNEL_ID, kind: 'channel', name: '', members: new Set<string>(), botInstalled: true } as const;
  const action = { type: 'Action.Execute', verb: 'approve', data: { ...approveDataOf(card.cards), matchCode } };
  return invokeActivity(
    { serviceUrl: addresses.connector, conversation, threadId: card.threadId, person: SANDBOX_PEOPLE.grady },
    { name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, replyToId: card.id },
  );
}

/** Invokes per second. @throws Error for an answer that does not contain `expected` */
async function rateOf(bot: string, token: string, activities: readonly JsonObject[], expected: string): Promise<number> {
  const waiting = [...activities];
  const from = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let activity = waiting.pop(); activity !== undefined; activity = waiting.pop()) {
      const answer = await fetch(`${bot}/api/messages`, {
        method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(activity),
      });
      const text = await answer.text();
      if (!answer.ok || !text.includes(expected)) throw new Error(`${bot} answered ${answer.status} ${text.slice(0, 500)}`);
    }
  }));
  return activities.length / ((performance.now() - from) / 1000);
}

interface Waiting {
  readonly submitted: Submitted;
  readonly activity: JsonObject;
}

async function waitingRequest(demo: Demo, room: number, round: number): Promise<Waiting> {
  const submitted = await submitCode(demo, await generateCode(demo, room), `SN-RATE-${round}-${room}-`);
  return { submitted, activity: approveActivity(demo, await cardOf(demo, submitted), submitted) };
}

/** The same activities with the same token to both, one bot after the other; the first round warms up. */
export async function measureInvokes(demo: Demo, rounds: number): Promise<InvokeRates> {
  const rates = { approvals: [] as number[], echoes: [] as number[] };
  await demo.teams.setFaults({ rateLimits: false });
  const echo = startChild('the echo bot', ECHO_BOT, {
    LOCAL_ISSUER_URL: demo.addresses.issuer, LOCAL_CONNECTOR_URL: demo.addresses.connector,
  });
  try {
    const { url } = (await echo.line(() => true)) as { readonly url: string };
    for (let round = 0; round <= rounds; round += 1) {
      const waiting: Waiting[] = [];
      for (let room = 1; room <= ROOMS; room += 1) waiting.push(await waitingRequest(demo, room, round));
      const token = await channelToken(demo);
      const activities = waiting.map(({ activity }) => activity);
      const echoes = await rateOf(url, token, Array.from({ length: ECHO_ROUNDS }, () => activities).flat(), 'approve');
      const approvals = await rateOf(demo.addresses.server, token, activities, 'Approved');
      await Promise.all(waiting.map(({ submitted }) => collect(demo, submitted)));
      if (round > 0) {
        rates.echoes.push(echoes);
        rates.approvals.push(approvals);
      }
    }
  } finally {
    await echo.stop();
  }
  return rates;
}
