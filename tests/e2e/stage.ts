import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { DEVICE_CODE_GRANT, DEVICE_PATHS } from '../../contract/device-api.ts';
import { buildPages } from '../../env/demo/build-pages.ts';
import { SHOWN_CODE } from '../../env/demo/shown-code.ts';
import { serverSettings } from '../../env/demo/start-demo.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId } from '../../env/sandbox/connector/layout.ts';
import type { InvokeAnswer, MessageView } from '../../env/sandbox/connector/wire.ts';
import { connectorClient, type ConnectorClient } from '../../env/sandbox/connector-client.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../env/sandbox/sandbox.ts';
import { SANDBOX_PEOPLE, type SandboxPerson, sandboxRoom } from '../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../support/pause.ts';
import { isReplicated, startOneServer, startReplicas, type StartServers } from './servers/servers.ts';

/** The real server, or replicas of it, with the whole stand-in tenant. */
export interface Stage {
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly teams: ConnectorClient;
  /**
   * Sets the clock that the server decides by, to this many seconds ahead. It's missing for a server in a process of
   * its own.
   */
  readonly setClock?: (aheadSeconds: number) => Promise<void>;
  close(): Promise<void>;
}

/** The data that a console keeps between submission and pickup. */
export interface Submitted {
  readonly deviceCode: string;
  readonly matchCode: string;
}

export interface JsonAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One key for all tests, because making one of this size takes a noticeable part of a second. */
export const CONSOLE_KEY = generateKeyPairSync('rsa', { modulusLength: 3072 });

const LONGEST_POLL_SECONDS = 25;
const SYNC_MILLISECONDS = 60_000;
const CARD_MILLISECONDS = 120_000;
const { adele, diego, grady, lidia, megan } = SANDBOX_PEOPLE;

/** The demo's settings, but quiet and without a settle time. */
export function settings(sandbox: Sandbox, dataDir: string): Record<string, string> {
  return { ...serverSettings(sandbox, dataDir), DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', SETTLE_SECONDS: '0' };
}

/** Opens a stage that is ready for the first code: accounts are synced, and the approval channel is chosen. */
export async function openStage(
  changes: Readonly<Record<string, string>> = {},
  start: StartServers = isReplicated ? startReplicas : startOneServer,
  options: SandboxOptions = {},
): Promise<Stage> {
  await buildPages();
  const sandbox = await startSandbox(options);
  const {
    url,
    setClock,
    close: closeServers,
  } = await start(sandbox, (folder) => ({ ...settings(sandbox, folder), ...changes }));
  const teams = connectorClient(sandbox.connector);
  const close = async (): Promise<void> => {
    await requireSummaries(teams);
    await closeServers();
    await sandbox.close();
  };
  const stage: Stage = { url, sandbox, teams, close, ...(setClock && { setClock }) };
  await teams.setFaults({ rateLimits: false });
  await teams.setBot({ endpoint: `${url}/api/messages` });
  await teams.say({
    as: grady.objectId,
    conversationId: APPROVALS_CHANNEL_ID,
    text: 'use this channel',
    mention: true,
  });
  await accountsAreSynced(stage);
  await choiceIsTold(stage);
  return stage;
}

/** Waits for the alert about the first choice of a channel, so that tests which count posts don't meet it. */
async function choiceIsTold({ teams }: Pick<Stage, 'teams'>): Promise<void> {
  await teams.waitFor(
    APPROVALS_CHANNEL_ID,
    grady.objectId,
    (messages) => messages.find(({ cards }) => textOf(cards).includes('because no channel worked')),
    CARD_MILLISECONDS,
  );
}

/** Waits for the first sync. A turn that is late because the server has just started is asked again, as people do. */
export async function accountsAreSynced(stage: Stage): Promise<void> {
  const end = performance.now() + SYNC_MILLISECONDS;
  const ask = (): Promise<string> =>
    answerTo(stage, lidia, `status ${sandboxRoom(1).userPrincipalName}`).catch((error: unknown) => String(error));
  for (let answer = await ask(); !answer.includes('Provisioning status'); answer = await ask()) {
    assert.ok(performance.now() < end, `the accounts are not synced: ${answer}`);
    await beforeAskingAgain();
  }
}

/** Joins all texts of a card or an answer into one. */
export function textOf(value: unknown): string {
  return JSON.stringify(value);
}

/** Tells whether a message is about someone's own code: the card or a line, which come by themselves and answer nothing. */
export function isOutcome({ cards, from }: MessageView): boolean {
  return from.isBot && (cards.length === 0 || textOf(cards).includes('"codeNews"'));
}

async function lastMessage({ teams }: Stage, as: SandboxPerson): Promise<MessageView> {
  const messages = await teams.messages(personalConversationId(as.objectId), as.objectId);
  const message = messages.findLast((one) => !isOutcome(one));
  assert.ok(message?.from.isBot, 'the bot has not answered');
  return message;
}

/** Returns what the bot answers to a command in this person's own chat. */
export async function answerTo(stage: Stage, as: SandboxPerson, text: string): Promise<string> {
  const said = await stage.teams.say({ as: as.objectId, conversationId: personalConversationId(as.objectId), text });
  assert.equal(said.problem, undefined);
  const { text: words, cards } = await lastMessage(stage, as);
  return `${words} ${textOf(cards)}`;
}

/** Presses a button of the bot's last message in this person's own chat. */
export async function pressLast(stage: Stage, as: SandboxPerson, action: string): Promise<InvokeAnswer> {
  const { id: activityId } = await lastMessage(stage, as);
  const conversationId = personalConversationId(as.objectId);
  return stage.teams.press({ as: as.objectId, conversationId, activityId, action });
}

/**
 * Generates the code for a room, given by its number, and returns it as its issuer sees it. It replaces an earlier one
 * that still works.
 */
export async function generateCode(stage: Stage, room: number, as: SandboxPerson = adele): Promise<string> {
  let said = await answerTo(stage, as, `generate otp ${sandboxRoom(room).userPrincipalName}`);
  if (said.includes('Replace it?')) said = textOf((await pressLast(stage, as, 'Replace')).value);
  assert.match(said, /Show code/);
  const answer = await pressLast(stage, as, 'Show code here');
  const code = SHOWN_CODE.exec(textOf(answer.value))?.[0];
  assert.ok(code, textOf(answer));
  return code;
}

/** Revokes the code of a room, given by its number, and returns what the bot says. */
export async function revokeCode(stage: Stage, room: number, as: SandboxPerson = adele): Promise<string> {
  assert.match(await answerTo(stage, as, `revoke ${sandboxRoom(room).userPrincipalName}`), /Revoke this one-time/);
  return textOf((await pressLast(stage, as, 'Revoke')).value);
}

export function consoleForm(
  otp: string,
  serialNumber: string,
  publicKey: KeyObject = CONSOLE_KEY.publicKey,
): Record<string, string> {
  return {
    otp,
    device_make: 'Contoso',
    device_model: 'Room Console 2',
    device_serial_number: serialNumber,
    key: JSON.stringify(publicKey.export({ format: 'jwk' })),
  };
}

type Texts = Readonly<Record<string, string>>;

async function post(url: string, form: Texts, headers: Texts = {}): Promise<JsonAnswer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ client_id: 'rooms-console', ...form }),
  });
  return { status: answer.status, body: (await answer.json()) as JsonAnswer['body'] };
}

export function trySubmit({ url }: Stage, form: Texts, headers?: Texts): Promise<JsonAnswer> {
  return post(url + DEVICE_PATHS.authorization, form, headers);
}

export async function submit(stage: Stage, otp: string, serialNumber: string): Promise<Submitted> {
  const { status, body } = await trySubmit(stage, consoleForm(otp, serialNumber));
  assert.equal(status, 200, textOf(body));
  return { deviceCode: String(body['device_code']), matchCode: String(body['user_code']) };
}

/** Polls for the result. The server holds the request until someone decides, or answers at once with 0 seconds. */
export function poll(
  { url }: Stage,
  { deviceCode }: Submitted,
  seconds: number = LONGEST_POLL_SECONDS,
): Promise<JsonAnswer> {
  return post(url + DEVICE_PATHS.token, {
    grant_type: DEVICE_CODE_GRANT,
    device_code: deviceCode,
    wait: String(seconds),
  });
}

/** Waits for the console's card in the approval channel, until it contains all of these texts. */
export function approvalCard(
  { teams }: Stage,
  serialNumber: string,
  ...texts: readonly string[]
): Promise<MessageView> {
  return teams.waitFor(
    APPROVALS_CHANNEL_ID,
    grady.objectId,
    (messages) =>
      messages.find(({ cards }) => [`"${serialNumber}"`, ...texts].every((text) => textOf(cards).includes(text))),
    CARD_MILLISECONDS,
  );
}

/** Every message of the bot has the text of its notification. */
async function requireSummaries(teams: ConnectorClient): Promise<void> {
  const sent = (await teams.log())
    .filter(({ direction }) => direction === 'from bot')
    .map(({ body }) => (body as { readonly activity?: object } | undefined)?.activity ?? body)
    .filter((activity) => (activity as { readonly type?: string } | undefined)?.type === 'message');
  const bare = sent.filter((activity) => ((activity as { readonly summary?: string }).summary ?? '') === '');
  assert.deepEqual(bare, [], 'messages without a summary');
}

/** Presses a button of an approval card. */
export function decide(
  { teams }: Stage,
  card: MessageView,
  as: SandboxPerson,
  action: 'Approve' | 'Reject',
  inputs: Readonly<Record<string, string>> = {},
): Promise<InvokeAnswer> {
  return teams.press({ as: as.objectId, conversationId: APPROVALS_CHANNEL_ID, activityId: card.id, action, inputs });
}

/** Megan and Diego press Approve at the same time. One of them wins, and the other one learns who did. */
export async function approveAtOnce(stage: Stage, card: MessageView, matchCode: string): Promise<void> {
  const answers = await Promise.all([megan, diego].map((as) => decide(stage, card, as, 'Approve', { matchCode })));
  const texts = answers.map(({ value }) => textOf(value));
  const losers = texts.filter((text) => text.includes('already decided'));
  assert.equal(losers.length, 1, texts.join('\n'));
  const winner = texts.find((text) => !losers.includes(text)) ?? '';
  const name = /Approved by (Megan Bowen|Diego Siciliani)/.exec(winner)?.[1];
  assert.ok(name, winner);
  assert.ok(losers[0]?.includes(`already decided by ${name}`), losers[0]);
}

/** Counts the threads that the bot has started, or has tried to start: all of them, or those about one console. */
export async function countPosts({ teams }: Stage, serialNumber?: string): Promise<number> {
  return (await teams.log()).filter(
    ({ direction, what, body }) =>
      direction === 'from bot' &&
      what === 'POST /v3/conversations' &&
      (serialNumber === undefined || textOf(body).includes(`"${serialNumber}"`)),
  ).length;
}

/**
 * Waits for posts without looking at the channel, because a client that shows a card refreshes it and so tells the bot
 * where it is.
 */
export async function postsUpTo(stage: Stage, count: number, serialNumber?: string): Promise<void> {
  const end = performance.now() + CARD_MILLISECONDS;
  while ((await countPosts(stage, serialNumber)) < count) {
    assert.ok(performance.now() < end, `there were fewer than ${count} posts`);
    await beforeAskingAgain();
  }
}
