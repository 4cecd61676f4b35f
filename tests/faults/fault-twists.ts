import { setTimeout as pause } from 'node:timers/promises';
import type { AnswerGraph, GraphTwist } from '../../env/sandbox/behaviors/behavior.ts';
import type { GraphCall, GraphReply } from '../../env/sandbox/graph/graph-call.ts';
import { GraphError } from '../../env/sandbox/graph/graph-error.ts';
import { isRecord } from '../../env/sandbox/loopback-server.ts';

/** The columns of the table: each fault meets one call. */
export const FAULTS = [
  'time-out',
  '429 with Retry-After',
  '429 without',
  '500',
  '503',
  'cut before',
  'lost reply',
  'late effect',
  'stale read',
  'malformed',
  'truncated',
  '401',
  '403',
  '404',
  '412',
  'empty 200',
  'duplicate',
] as const;
export type FaultName = (typeof FAULTS)[number];

/** Milliseconds that the client waits for the answer of which it times out. */
export const CALL_MILLISECONDS = 1_000;
const LATE_MILLISECONDS = 100;
/** What a replica that lags behind still shows of an account, and of its groups. */
const OLD = { lastPasswordChangeDateTime: '2026-01-15T08:00:00Z', displayName: 'Former name', value: [] } as const;

function refuse(status: number, code: string, headers: Readonly<Record<string, string>> = {}): GraphTwist {
  return () => Promise.reject(new GraphError(status, code, `A fault on demand: ${status}.`, headers));
}

/** Sends these characters in place of the real answer. */
function sendText(type: string, textOf: (reply: GraphReply) => string): GraphTwist {
  return async (call, answer) => {
    const reply = await answer(call);
    return { status: 200, headers: { 'content-type': type }, body: new TextEncoder().encode(textOf(reply)) };
  };
}

/** Carries a write out twice, and repeats the first entry of a list at its end. */
async function repeat(call: GraphCall, answer: AnswerGraph): Promise<GraphReply> {
  if (call.method === 'PATCH') await answer(call);
  const reply = await answer(call);
  const value: unknown = isRecord(reply.body) ? reply.body['value'] : undefined;
  if (!isRecord(reply.body) || !Array.isArray(value)) return reply;
  return { ...reply, body: { ...reply.body, value: [...value, value[0]] } };
}

/** What Graph does with the call that a fault meets. */
export const TWISTS: Readonly<Record<FaultName, GraphTwist>> = {
  'time-out': async () => {
    await pause(2 * CALL_MILLISECONDS, undefined, { ref: false });
    return { status: 0, dropped: true };
  },
  '429 with Retry-After': refuse(429, 'TooManyRequests', { 'Retry-After': '1' }),
  '429 without': refuse(429, 'TooManyRequests'),
  '500': refuse(500, 'generalException'),
  '503': refuse(503, 'serviceNotAvailable'),
  'cut before': () => Promise.resolve({ status: 0, dropped: true }),
  'lost reply': async (call, answer) => {
    await answer(call);
    return { status: 0, dropped: true };
  },
  'late effect': async (call, answer) => {
    void pause(LATE_MILLISECONDS, undefined, { ref: false }).then(() => answer(call));
    throw new GraphError(504, 'UnknownError', 'The gateway gave up waiting.');
  },
  'stale read': async (call, answer) => {
    const reply = await answer(call);
    if (!isRecord(reply.body)) return reply;
    const current = Object.entries(reply.body);
    const old: Readonly<Record<string, unknown>> = OLD;
    return { ...reply, body: Object.fromEntries(current.map(([name, value]) => [name, old[name] ?? value])) };
  },
  malformed: sendText('text/html', () => '<html><body>Sign in to the network</body></html>'),
  truncated: sendText('application/json', ({ body = { id: '' } }) => JSON.stringify(body).slice(0, -2)),
  '401': refuse(401, 'InvalidAuthenticationToken'),
  '403': refuse(403, 'Authorization_RequestDenied'),
  '404': refuse(404, 'Request_ResourceNotFound'),
  '412': refuse(412, 'PreconditionFailed'),
  'empty 200': sendText('application/json', () => ''),
  duplicate: repeat,
};
