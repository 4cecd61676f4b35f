import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { compactDecrypt } from 'jose';
import { ACCOUNT_PATHS } from '../../../contract/accounts.ts';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { rolloutPath, ROLLOUT_PATHS } from '../../../contract/rollouts.ts';
import { SHOWN_CODE } from '../../../env/demo/shown-code.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE, type SandboxRoom } from '../../../env/sandbox/tenant.ts';
import {
  CONSOLE_KEY,
  decide,
  isOutcome,
  type JsonAnswer,
  poll,
  type Stage,
  type Submitted,
  submit,
  textOf,
} from '../stage.ts';
import { agreedLive } from '../agreed-live.ts';
import { callTab } from '../tab-calls.ts';

/** Rooms of the sandbox: more than one page of the list of rooms. */
export const ROOMS = 120;

/** What came of the main flows: fixed words where all went well, and what people read where it didn't. */
export interface Outcome {
  /** `complete`, or the problem of the last sync. */
  readonly sync: string;
  /** `all`, or how many of the accounts the list still shows after the sync. */
  readonly accounts: string;
  /** `answers` if status and generate answer in chat, or what they say in place of that, or `silent`. */
  readonly chat: string;
  /** `signed in`, or what the card says in place of that. */
  readonly release: string;
}

interface Rooms {
  /** The room that a console is enrolled for. */
  readonly enrolled: SandboxRoom;
  /** The room that is asked about in chat. */
  readonly asked: SandboxRoom;
}

const { adele, grady, lidia, megan } = SANDBOX_PEOPLE;
/** A person repeats what failed for a moment, as the texts ask them to. */
const TRIES = 3;
const PLACES = /\/places\/microsoft\.graph\.room/;
/** Errors by which a console knows that it has to ask again (RFC 8628, section 3.5). */
const UNDECIDED: readonly string[] = ['authorization_pending', 'slow_down'];
const PAUSE_MILLISECONDS = 120;
const PART_MILLISECONDS = 45_000;

/** Sets the behaviors of the sandbox by its control API. */
export async function setBehaviors({ sandbox }: Stage, names: readonly string[]): Promise<void> {
  const answer = await fetch(`${sandbox.graph}/_sandbox/behaviors`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ names }),
  });
  assert.equal(answer.status, 204, await answer.text());
}

/** Makes the server forget whom the roster named, by a change of the channel's members. */
async function forgetRoster({ teams }: Stage): Promise<void> {
  await teams.removeMember(APPROVALS_CHANNEL_ID, SANDBOX_PEOPLE.alex.objectId);
  await teams.addMember(APPROVALS_CHANNEL_ID, SANDBOX_PEOPLE.alex.objectId);
}

/** Asks again and again until there is an answer, with a pause between. It returns `undefined` when time is up. */
async function until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  const end = performance.now() + PART_MILLISECONDS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined || performance.now() > end) return answer;
    await pause(PAUSE_MILLISECONDS);
  }
}

/** Repeats an act of a person until its outcome is the wanted one, and returns the last outcome. */
async function repeated(wanted: string, act: () => Promise<string>): Promise<string> {
  let outcome = await act();
  for (let tries = 1; outcome !== wanted && tries < TRIES; tries += 1) outcome = await act();
  return outcome;
}

/** Asks for a sync as a reader does, and waits for its end. */
export async function sync(stage: Stage): Promise<string> {
  const state = async (method: 'GET' | 'POST' = 'GET'): Promise<JsonAnswer['body']> => {
    const call = method === 'POST' ? { body: {} } : {};
    return (await callTab(stage, lidia, ACCOUNT_PATHS.sync, call)).body;
  };
  const asked = (): number => stage.sandbox.parts.graph.requests().filter(({ path }) => PLACES.test(path)).length;
  const askedBefore = asked();
  const before = await state();
  const begun = await state('POST');
  if (begun['code'] !== undefined) return textOf(begun);
  const outcome = await until(async () => {
    const now = await state();
    if (now['lastCompletedAt'] !== before['lastCompletedAt']) return 'complete';
    const isOver = now['running'] === false && now['lastProblem'] !== undefined && asked() > askedBefore;
    return isOver ? String(now['lastProblem']) : undefined;
  });
  return outcome ?? 'endless';
}

async function accounts(stage: Stage): Promise<string> {
  const { body } = await callTab(stage, lidia, ACCOUNT_PATHS.list);
  return body['total'] === ROOMS ? 'all' : `${textOf(body['total'])} of ${ROOMS}`;
}

async function said(stage: Stage, text: string): Promise<MessageView | undefined> {
  const conversationId = personalConversationId(adele.objectId);
  await stage.teams.say({ as: adele.objectId, conversationId, text });
  const last = (await stage.teams.messages(conversationId, adele.objectId)).findLast((one) => !isOutcome(one));
  return last?.from.isBot === true ? last : undefined;
}

async function chat(stage: Stage, { userPrincipalName }: SandboxRoom): Promise<string> {
  const status = await said(stage, `status ${userPrincipalName}`);
  if (status === undefined) return 'silent';
  if (!textOf(status.cards).includes('Provisioning status')) return `${status.text} ${textOf(status.cards)}`;
  const generated = await said(stage, `generate otp ${userPrincipalName}`);
  if (generated === undefined) return 'silent';
  const { id: activityId } = generated;
  const conversationId = personalConversationId(adele.objectId);
  const press = (action: string) => stage.teams.press({ as: adele.objectId, conversationId, activityId, action });
  let text = textOf(generated.cards);
  if (text.includes('Replace it?')) text = textOf((await press('Replace')).value);
  if (!text.includes('Show code')) return `${generated.text} ${text}`;
  const answer = await press('Show code here');
  return SHOWN_CODE.test(textOf(answer.value)) ? 'answers' : textOf(answer.value);
}

/** Generates a code as the wizard does. */
async function generate(stage: Stage, { objectId }: SandboxRoom): Promise<string> {
  const accountIds = [objectId];
  const expected = await agreedLive(stage, adele, accountIds).catch((error: unknown) => String(error));
  if (typeof expected === 'string') return expected;
  const body = { selection: { accountIds }, passwordMode: 'reset', ttlHours: 8, expected };
  const headers = { 'idempotency-key': randomUUID() };
  const started = await callTab(stage, adele, ROLLOUT_PATHS.list, { body, headers });
  if (started.status !== 201) return textOf(started.body);
  const id = String(started.body['id']);
  const finished = await until(async () => {
    const { body: rollout } = await callTab(stage, adele, rolloutPath(id));
    return rollout['status'] === 'finished' ? rollout : undefined;
  });
  if (finished?.['failed'] !== 0) return textOf((await callTab(stage, adele, rolloutPath(id, 'items'))).body);
  const codes = (await callTab(stage, adele, rolloutPath(id, 'codes'))).body['items'] as readonly { code: string }[];
  return codes[0]?.code ?? 'no code';
}

function cardOf(stage: Stage, serialNumber: string, ...texts: readonly string[]): Promise<MessageView | undefined> {
  const hasAll = ({ cards }: MessageView): boolean =>
    [`"${serialNumber}"`, ...texts].every((text) => textOf(cards).includes(text));
  return stage.teams
    .waitFor(APPROVALS_CHANNEL_ID, grady.objectId, (messages) => messages.findLast(hasAll), PART_MILLISECONDS)
    .catch(() => undefined);
}

async function approve(stage: Stage, card: MessageView, { matchCode }: Submitted): Promise<string> {
  const answer = await decide(stage, card, megan, 'Approve', { matchCode });
  const text = textOf(answer.value);
  return text.includes('Approved by') || text.includes('already decided') ? 'approved' : text;
}

/** Polls until the console has its credential or the card says that someone has to act. */
async function collect(stage: Stage, submitted: Submitted, serialNumber: string): Promise<JsonAnswer | string> {
  const attention = cardOf(stage, serialNumber, 'Try again').then((card) =>
    card === undefined ? 'no credential in time' : textOf(card.cards),
  );
  for (;;) {
    const answer = await Promise.race([poll(stage, submitted), attention]);
    if (typeof answer === 'string' || !UNDECIDED.includes(String(answer.body['error']))) return answer;
    if (answer.body['error'] === 'slow_down') await pause(Number(answer.body['interval']) * 1_000);
  }
}

async function openCredential(answer: JsonAnswer): Promise<Readonly<Record<string, string>>> {
  const { plaintext } = await compactDecrypt(String(answer.body['credential']), CONSOLE_KEY.privateKey);
  return JSON.parse(new TextDecoder().decode(plaintext)) as Readonly<Record<string, string>>;
}

async function acknowledge({ url }: Stage, answer: JsonAnswer, stage: 'delivered' | 'signed_in'): Promise<void> {
  const { status } = await fetch(url + DEVICE_PATHS.acknowledgement, {
    method: 'POST',
    headers: { authorization: `Bearer ${String(answer.body['access_token'])}` },
    body: new URLSearchParams({ stage }),
  });
  assert.equal(status, 204);
}

async function release(stage: Stage, room: SandboxRoom): Promise<string> {
  let code = '';
  const generated = await repeated('generated', async () => {
    code = await generate(stage, room);
    return SHOWN_CODE.test(code) ? 'generated' : code;
  });
  if (generated !== 'generated') return generated;
  const serialNumber = `SN-${randomUUID().slice(0, 8)}`;
  const submitted = await submit(stage, code, serialNumber);
  const card = await cardOf(stage, serialNumber, 'Approve');
  if (card === undefined) return 'no card';
  const approved = await repeated('approved', () => approve(stage, card, submitted));
  if (approved !== 'approved') return approved;
  const collected = await collect(stage, submitted, serialNumber);
  if (typeof collected === 'string') return collected;
  if (collected.status !== 200) return textOf(collected.body);
  const { upn = '', password = '' } = await openCredential(collected);
  await acknowledge(stage, collected, 'delivered');
  const signIn = stage.sandbox.parts.graph.signIn(upn, password);
  if (!signIn.signedIn) return `the console's password doesn't sign in: ${signIn.reason}`;
  await acknowledge(stage, collected, 'signed_in');
  return (await cardOf(stage, serialNumber, 'Signed in')) === undefined ? 'the card never said so' : 'signed in';
}

/**
 * Runs all main flows while the sandbox has these behaviors: first a sync, so that the others meet what it has read.
 * Afterwards the documented behavior and another sync leave nothing behind for the next run.
 */
export async function runMainFlows(stage: Stage, names: readonly string[], rooms: Rooms): Promise<Outcome> {
  await setBehaviors(stage, names);
  await forgetRoster(stage);
  try {
    const synced = await repeated('complete', () => sync(stage));
    const [chatted, released] = await Promise.all([
      repeated('answers', () => chat(stage, rooms.asked)),
      release(stage, rooms.enrolled),
    ]);
    return { sync: synced, accounts: await accounts(stage), chat: chatted, release: released };
  } finally {
    await setBehaviors(stage, []);
    await forgetRoster(stage);
    await sync(stage);
  }
}
