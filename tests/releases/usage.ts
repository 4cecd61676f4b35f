import assert from 'node:assert/strict';
import { randomUUID, type KeyObject } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DEVICE_PATHS } from '../../contract/device-api.ts';
import { SANDBOX_PEOPLE, sandboxRoom, type SandboxPerson } from '../../env/sandbox/tenant.ts';
import { approvalCard, consoleForm, generateCode, poll, type Stage, textOf, trySubmit } from '../e2e/stage.ts';
import { callTab, type TabCall } from '../e2e/tab-calls.ts';
import type { WaitingConsole } from './load.ts';

const { adele, lidia, megan } = SANDBOX_PEOPLE;
const PATIENCE_MILLISECONDS = 60_000;

type Json = Readonly<Record<string, unknown>>;

/** A server in use: what people and consoles do with it, over its public doors alone. */
export interface Usage {
  readonly stage: Stage;
  readonly consoleKey: KeyObject;
}

/** Until the answer is there; over HTTP, so asking often costs little. */
export async function until<Value>(what: string, ask: () => Promise<Value | undefined>): Promise<Value> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const value = await ask();
    if (value !== undefined) return value;
    assert.ok(performance.now() < end, `it did not happen: ${what}`);
    await setTimeout(100);
  }
}

export async function tab({ stage }: Usage, as: SandboxPerson, path: string, call: TabCall = {}): Promise<Json> {
  const answer = await callTab(stage, as, `/api/tab/${path}`, call);
  assert.ok(answer.status < 300, `${path}: ${answer.status} ${textOf(answer.body)}`);
  return answer.body;
}

/** A console types a code in, for a room by its number. */
export async function typeIn(usage: Usage, serialNumber: string, code: string): Promise<WaitingConsole> {
  const form = { ...consoleForm(code, serialNumber, usage.consoleKey), device_name: `PC ${serialNumber}` };
  const { status, body } = await trySubmit(usage.stage, { ...form, app_version: '5.4.152.0' });
  assert.equal(status, 200, textOf(body));
  return { serialNumber, deviceCode: String(body['device_code']), matchCode: String(body['user_code']) };
}

export async function typeInFor(usage: Usage, room: number, serialNumber: string): Promise<WaitingConsole> {
  return typeIn(usage, serialNumber, await generateCode(usage.stage, room));
}

/** As it is listed while it is not over, by the console's serial number. */
export async function openRequest(usage: Usage, serialNumber: string): Promise<Json> {
  const { items } = await tab(usage, lidia, 'requests');
  const found = (items as readonly Json[]).find((item) => (item['device'] as Json)['serialNumber'] === serialNumber);
  assert.ok(found, `no open request of ${serialNumber}`);
  return found;
}

async function decision(usage: Usage, waiting: WaitingConsole, act: string, body: object): Promise<string> {
  const { id, revision } = await openRequest(usage, waiting.serialNumber);
  return String((await tab(usage, megan, `requests/${String(id)}/${act}`, { body: { revision, ...body } }))['id']);
}

/** By the page; the answer is the request's id. */
export async function approve(usage: Usage, waiting: WaitingConsole): Promise<string> {
  return decision(usage, waiting, 'approve', { matchCode: waiting.matchCode });
}

export async function reject(usage: Usage, waiting: WaitingConsole, reason: string, text?: string): Promise<string> {
  return decision(usage, waiting, 'reject', { reason, ...(text !== undefined && { text }) });
}

export async function isNow(usage: Usage, requestId: string, status: string): Promise<Json> {
  return until(`${requestId} is ${status}`, async () => {
    const request = await tab(usage, lidia, `requests/${requestId}`);
    return request['status'] === status ? request : undefined;
  });
}

/** The console gets its credential; the answer holds the token for the acknowledgement. */
export async function pickUp({ stage }: Usage, waiting: WaitingConsole): Promise<Json> {
  return until(`${waiting.serialNumber} gets its credential`, async () => {
    const { status, body } = await poll(stage, waiting);
    if (status === 200) return body;
    assert.ok(['authorization_pending', 'slow_down'].includes(String(body['error'])), textOf(body));
    return undefined;
  });
}

export async function acknowledge({ stage }: Usage, token: Json, step: string): Promise<void> {
  const answer = await fetch(stage.url + DEVICE_PATHS.acknowledgement, {
    method: 'POST',
    headers: { authorization: `Bearer ${String(token['access_token'])}` },
    body: new URLSearchParams({ stage: step }),
  });
  assert.ok(answer.ok, await answer.text());
}

/** As far as a console that has its credential and says so. */
export async function deliver(usage: Usage, room: number, serialNumber: string): Promise<Json> {
  const waiting = await typeInFor(usage, room, serialNumber);
  await approve(usage, waiting);
  const token = await pickUp(usage, waiting);
  await acknowledge(usage, token, 'delivered');
  return token;
}

/** Gives the id of the batch when it is finished, with `wait: false` at once. */
export async function startBatch(
  usage: Usage,
  rooms: readonly number[],
  changes: object = {},
  { wait = true } = {},
): Promise<string> {
  const body = {
    selection: { accountIds: rooms.map((room) => sandboxRoom(room).objectId) },
    passwordMode: 'reset',
    ttlHours: 8,
    ...changes,
  };
  const { id } = await tab(usage, adele, 'batches', { body, headers: { 'idempotency-key': randomUUID() } });
  const finished = async () =>
    (await tab(usage, adele, `batches/${String(id)}`))['status'] === 'finished' ? true : undefined;
  if (wait) await until('the batch is finished', finished);
  return String(id);
}

/** Waits until the card of this console in the channel has these texts. */
export async function hasCard(usage: Usage, serialNumber: string, ...texts: readonly string[]): Promise<void> {
  await approvalCard(usage.stage, serialNumber, ...texts);
}
