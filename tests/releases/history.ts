import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { formatOtpCode } from '../../contract/otp-code.ts';
import { APPROVALS_CHANNEL_ID, personalConversationId, TEAM } from '../../env/sandbox/connector/layout.ts';
import { SANDBOX_PEOPLE, sandboxRoom, sandboxRoomThatIs } from '../../env/sandbox/tenant.ts';
import {
  answerTo,
  approvalCard,
  consoleForm,
  decide,
  generateCode,
  revokeCode,
  textOf,
  trySubmit,
} from '../e2e/stage.ts';
import { confirmRules } from '../e2e/tab-calls.ts';
import { batchCodes } from './facts.ts';
import type { WaitingConsole } from './load.ts';
import {
  acknowledge,
  approve,
  deliver,
  hasCard,
  isNow,
  openRequest,
  pickUp,
  reject,
  startBatch,
  tab,
  typeIn,
  typeInFor,
  until,
  type Usage,
} from './usage.ts';

const { adele, alex, diego, grady, lidia, megan } = SANDBOX_PEOPLE;
const MINUTE = 60;
const HOUR = 3600;
/** One more than get cards of their own, and another. */
const CROWD = [...Array.from({ length: 17 }, (_, index) => 24 + index), 49, 50, 51, 52, 53];
export const GONE_ACCOUNTS = [sandboxRoom(15).objectId];
const upnOf = (room: number): string => sandboxRoom(room).userPrincipalName;
const RESET = { method: 'PATCH', times: 1 } as const;
const resetOf = (room: number): string => `/users/${sandboxRoom(room).objectId}$`;

/** What the data at the end leaves open, for those who go on with it. */
export interface LeftOpen {
  readonly consoles: readonly WaitingConsole[];
  /** A batch whose codes can be shown. */
  readonly batchId: string;
  readonly keptPasswords: Readonly<Record<string, string>>;
  readonly aheadSeconds: number;
}

/** Codes and requests that end one way or another. */
async function ends(usage: Usage): Promise<void> {
  const { stage } = usage;
  for (const person of [megan, grady, diego]) await answerTo(stage, person, 'help');
  await generateCode(stage, 1);
  await reject(usage, await typeInFor(usage, 2, 'SN-REJECTED'), 'other', 'Not today, “please” – später');
  await acknowledge(usage, await deliver(usage, 4, 'SN-SIGNED-IN'), 'signed_in');
  await acknowledge(usage, await deliver(usage, 8, 'SN-FAILED-ONCE'), 'failed');
  await generateCode(stage, 75);
  await revokeCode(stage, 75);
  await typeInFor(usage, 6, 'SN-CANCELLED');
  await revokeCode(stage, 6);
  await generateCode(stage, 7);
  await generateCode(stage, 7);
  await typeInFor(usage, 3, 'SN-SUPERSEDED');
  await generateCode(stage, 3);
}

/** What goes wrong: wrong digits, two consoles with one code, unknown codes, people without permission. */
async function mistakes(usage: Usage): Promise<void> {
  const { stage } = usage;
  const code = await generateCode(stage, 9);
  const waiting = await typeIn(usage, 'SN-NOT-FETCHED', code);
  const other = generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey;
  assert.equal((await trySubmit(stage, consoleForm(code, 'SN-STRANGE', other))).status, 400);
  for (const otp of ['0000-0000-0000', 'AAAA-BBBB-CCCC'])
    assert.equal((await trySubmit(stage, consoleForm(otp, 'SN-GUESS', other))).status, 400);
  const card = await approvalCard(stage, 'SN-NOT-FETCHED', 'SN-STRANGE');
  await decide(stage, card, diego, 'Approve', { matchCode: '000000' });
  const again = await approvalCard(stage, 'SN-NOT-FETCHED', 'Approve');
  await decide(stage, again, diego, 'Approve', { matchCode: waiting.matchCode });
  await hasCard(usage, 'SN-NOT-FETCHED', 'can pick its credential up');
  for (const person of [alex, lidia]) await answerTo(stage, person, `generate otp ${upnOf(1)}`);
  const removed = 'SN-CHANNEL-AWAY';
  await stage.teams.removeBot(TEAM.id);
  const away = await typeInFor(usage, 12, removed);
  await stage.teams.waitFor(
    personalConversationId(megan.objectId),
    megan.objectId,
    (messages) => messages.find(({ cards }) => textOf(cards).includes(removed)),
    45_000,
  );
  await reject(usage, away, 'wrong_room');
  await stage.teams.installBot(TEAM.id);
  await useChannel(usage);
}

async function useChannel({ stage }: Usage): Promise<void> {
  const as = grady.objectId;
  await stage.teams.say({ as, conversationId: APPROVALS_CHANNEL_ID, text: 'use this channel', mention: true });
}

/** Pages: a batch with a failure that runs again, exports, preferences, calendars, an account that is gone. */
async function pages(usage: Usage): Promise<void> {
  const { sandbox } = usage.stage;
  const batchId = await startBatch(usage, [10, sandboxRoomThatIs('disabled').index, 11]);
  await tab(usage, adele, `batches/${batchId}/retry`, { body: {} });
  for (const body of [{ kind: 'audit' }, { kind: 'codes', batchId }, { kind: 'csv-template' }]) {
    const { url } = await tab(usage, adele, 'exports', { body });
    assert.ok((await (await fetch(String(url))).text()).length > 0);
  }
  const { revision } = await tab(usage, lidia, 'preferences');
  const rejectionReasons = [{ code: 'not_scheduled', enabled: false }];
  const body = { revision, ttlHours: 9, decisionMinutes: 50, autoApproval: 'expected-serial', rejectionReasons };
  await tab(usage, megan, 'preferences', { method: 'PUT', body });
  await confirmRules(usage.stage, diego);
  const csv =
    'UserPrincipalName,AutomateProcessing,AddOrganizerToSubject,DeleteComments,DeleteSubject,' +
    'ProcessExternalMeetingMessages,RemovePrivateProperty,AddAdditionalResponse\r\n' +
    `${upnOf(7)},AutoAccept,False,False,False,True,False,False\r\n`;
  const { imported } = await tab(usage, adele, 'calendar-processing', { body: { csv } });
  assert.equal(imported, 1);
  for (const objectId of GONE_ACCOUNTS) sandbox.parts.graph.changeRoom(objectId, { deleted: true });
}

/** More consoles than get cards of their own; people are reminded, nobody decides, and all of it runs out. */
async function crowd(usage: Usage, pass: (seconds: number) => Promise<void>): Promise<void> {
  const { stage } = usage;
  for (const room of CROWD) await typeInFor(usage, room, `SN-CROWD-${room}`);
  await stage.teams.waitFor(
    APPROVALS_CHANNEL_ID,
    megan.objectId,
    (messages) => messages.find(({ cards }) => textOf(cards).includes('22 requests wait')),
    45_000,
  );
  await pass(16 * MINUTE);
  await until('people are reminded', async () =>
    Promise.resolve(stage.sandbox.parts.graph.notifications().length > 0 || undefined),
  );
  await pass(HOUR);
  const { items } = await tab(usage, lidia, 'requests');
  for (const { id, status } of items as readonly Record<string, string>[])
    if (status === 'pending') await isNow(usage, String(id), 'expired');
  await pass(9 * HOUR);
  const expired = async () => (await answerTo(stage, lidia, `status ${upnOf(1)}`)).includes('"Expired"') || undefined;
  await until('the code that nobody typed in has expired', expired);
}

/** Requests that are on their way at the end, in every state that is not an end. */
async function open(usage: Usage): Promise<readonly WaitingConsole[]> {
  const { graph } = usage.stage.sandbox.parts;
  await deliver(usage, 13, 'SN-DELIVERED');
  await deliver(usage, 14, 'SN-VOUCHED');
  const { id } = await openRequest(usage, 'SN-VOUCHED');
  await tab(usage, megan, `requests/${String(id)}/signed-in`, { body: {} });
  const refused = await typeInFor(usage, 11, 'SN-ATTENTION');
  graph.addFault({ ...RESET, path: resetOf(11), status: 403 });
  await isNow(usage, await approve(usage, refused), 'needs_attention');
  const ready = await typeInFor(usage, 12, 'SN-READY');
  await isNow(usage, await approve(usage, ready), 'ready');
  const approved = await typeInFor(usage, 5, 'SN-APPROVED');
  graph.addFault({ ...RESET, path: resetOf(5), status: 503, retryAfterSeconds: 1200 });
  const approvedId = await approve(usage, approved);
  const failed = async () => {
    const { items } = await tab(usage, lidia, 'audit?act=release_failed');
    return (items as readonly Record<string, unknown>[]).some(({ requestId }) => requestId === approvedId) || undefined;
  };
  await until('the release of SN-APPROVED waits', failed);
  const pending = await typeInFor(usage, 1, 'SN-PENDING');
  await hasCard(usage, 'SN-PENDING', 'Approve');
  return [refused, ready, approved, pending];
}

/** Batches that bring their passwords, expect a console, or wait for their moment. */
async function batches(
  usage: Usage,
  aheadSeconds: number,
): Promise<Pick<LeftOpen, 'batchId' | 'consoles' | 'keptPasswords'>> {
  const codesOf = async (batchId: string): Promise<readonly string[]> =>
    (await batchCodes(usage.stage, batchId)).map(({ code }) => String(code));
  const [rule = ''] = await codesOf(await startBatch(usage, [10], expecting(10, 'SN-RULE')));
  const byRule = await typeIn(usage, 'sn-rule', rule);
  await acknowledge(usage, await pickUp(usage, byRule), 'signed_in');
  const [wrong = ''] = await codesOf(await startBatch(usage, [2], expecting(2, 'SN-EXPECTED')));
  const unexpected = await typeIn(usage, 'SN-UNEXPECTED', wrong);
  const keep = [sandboxRoomThatIs('synced from on-premises'), sandboxRoom(9)];
  const keptPasswords = Object.fromEntries(keep.map(({ userPrincipalName: upn, password }) => [upn, password]));
  const lines = Object.entries(keptPasswords).map(([upn, password]) => `${upn};${password}\r\n`);
  const signInData = `userPrincipalName;password\r\n${lines.join('')}`;
  const batchId = await startBatch(
    usage,
    keep.map(({ index }) => index),
    { passwordMode: 'keep', signInData },
  );
  const [, own = ''] = await codesOf(batchId);
  const kept = await typeIn(usage, 'SN-KEPT', own);
  await Promise.all(['SN-UNEXPECTED', 'SN-KEPT'].map((serialNumber) => hasCard(usage, serialNumber, 'Approve')));
  const notBeforeAt = new Date(Date.now() + (aheadSeconds + HOUR) * 1000).toISOString();
  return { batchId: await startBatch(usage, [6, 74], { notBeforeAt }), consoles: [unexpected, kept], keptPasswords };
}

function expecting(room: number, serialNumber: string): object {
  return { expectedSerialNumbers: [{ accountId: sandboxRoom(room).objectId, serialNumber }] };
}

/** Somebody who knows the first part of a code tries the rest, until the code takes no more tries for an hour. */
async function guesses(usage: Usage, room: number): Promise<void> {
  const [selector = ''] = (await generateCode(usage.stage, room)).split('-');
  for (const digit of '0123456789') {
    const otp = formatOtpCode({ selector, verifier: `000000${digit}` });
    const { status } = await trySubmit(usage.stage, consoleForm(otp, 'SN-GUESS', usage.consoleKey));
    assert.equal(status, 400);
  }
}

/** A working day with everything in it. At its end nothing moves for a quarter of an hour. */
export async function live(usage: Usage): Promise<LeftOpen> {
  const { stage } = usage;
  let aheadSeconds = 0;
  const pass = async (seconds: number): Promise<void> => {
    aheadSeconds += seconds;
    await stage.setClock?.(aheadSeconds);
  };
  await ends(usage);
  await mistakes(usage);
  await pages(usage);
  await crowd(usage, pass);
  const syncedAt = (await tab(usage, lidia, 'sync'))['lastCompletedAt'];
  await tab(usage, lidia, 'sync', { body: {} });
  await until('the accounts are read again', async () => {
    const { lastCompletedAt, running } = await tab(usage, lidia, 'sync');
    return (running === false && lastCompletedAt !== syncedAt) || undefined;
  });
  const consoles = await open(usage);
  const last = await batches(usage, aheadSeconds);
  await guesses(usage, 3);
  return { ...last, consoles: [...consoles, ...last.consoles], aheadSeconds };
}
