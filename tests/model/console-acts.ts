import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import { isBefore, readCodes, readRequests } from './invariants.ts';
import { checkRefusal, consoleIn, fromEnd } from './people-acts.ts';
import type { ConsoleKey, KnownCode, KnownConsole, World } from './world.ts';
import { openingConsole } from '../support/consoles/opening-console.ts';

interface At {
  readonly place: number;
}

/** What a console reports, the steps of a request more often. */
export const STAGES = [
  'delivered',
  'delivered',
  'delivered',
  'signed_in',
  'signed_in',
  'failed',
  'taken',
  'not_taken',
  'sign_in_failed',
] as const;

function deviceOf(world: World, key: ConsoleKey) {
  const number = world.keys.indexOf(key);
  return { make: 'Contoso', model: 'Console', serialNumber: `SN-${world.runs}-${number}` };
}

function addressOf(world: World, key: ConsoleKey): string {
  return `10.${Math.floor(world.runs / 250)}.${world.runs % 250}.${world.keys.indexOf(key) + 1}`;
}

function keyOf(world: World, index: number): ConsoleKey {
  return world.keys[index] ?? assert.fail();
}

interface Handed {
  readonly requestId: string;
  readonly deviceCode: { reveal(): string };
  readonly matchCode: string;
}

/** Notes the request of a console. Only the console whose key the request is bound to may get it. */
async function noteRequest(world: World, code: KnownCode, key: ConsoleKey, handed: Handed): Promise<void> {
  const { requestId, deviceCode, matchCode } = handed;
  const row = (await readRequests(world)).find(({ id }) => id === requestId);
  assert.equal(row?.public_key.n, key.publicKey.n, 'a console got the request of another key');
  assert.equal(row.otp_id, code.otpId, 'a console got the request of another code');
  const { accountId, otpId } = code;
  world.known.consoles.push({ requestId, accountId, otpId, key, matchCode, deviceCode: deviceCode.reveal() });
}

/** Whether a code surely works at this moment, for a console without an opening. */
async function isUsable(world: World, { otpId }: KnownCode): Promise<boolean> {
  const row = (await readCodes(world)).find(({ id }) => id === otpId);
  return row?.status === 'active' && isBefore(world, row.expires_at) === true;
}

/** A plain client submits a code, or the same form arrives twice. */
export async function submit(
  world: World,
  { place, back, key: index, twice }: At & { back: number; key: number; twice: boolean },
): Promise<void> {
  const code = fromEnd(world.known.codes, back);
  const key = keyOf(world, index);
  const from = { device: deviceOf(world, key), publicKey: key.publicKey, sourceAddress: addressOf(world, key) };
  const send = (at: number) => world.ask(at, ({ consoles }) => consoles.submitOtp({ ...from, typedOtp: code.code }));
  const wasUsable = await isUsable(world, code);
  const answers = twice ? await Promise.all([send(place), send(place + 1)]) : [await send(place)];
  for (const answer of answers) {
    checkRefusal(answer, ['otp_refused', 'throttled']);
    if (answer.kind === 'done') await noteRequest(world, code, key, answer.result);
  }
  const [first] = answers;
  if (first?.kind === 'refused' && first.error.code === 'otp_refused' && !twice)
    assert.ok(!wasUsable, 'a code that works was refused');
}

/** A console opens: it commits to its key and a nonce, and may never reveal it. */
export async function openCode(
  world: World,
  { place, back, key: index }: At & { back: number; key: number },
): Promise<void> {
  const code = fromEnd(world.known.codes, back);
  const key = keyOf(world, index);
  const { nonce, commitment } = openingConsole({ publicKey: key.publicKey });
  const answer = await world.ask(place, ({ consoles }) =>
    consoles.beginOpening({
      code: { kind: 'typed', otp: code.code },
      device: deviceOf(world, key),
      publicKey: key.publicKey,
      commitment,
      sourceAddress: addressOf(world, key),
    }),
  );
  checkRefusal(answer, ['otp_refused', 'throttled']);
  if (answer.kind === 'done' && answer.result.status === 'begun')
    world.known.openings.push({ openingId: answer.result.openingId, code, key, nonce });
}

/** A console reveals its nonce, as often as it likes. */
export async function reveal(
  world: World,
  { place, back, twice }: At & { back: number; twice: boolean },
): Promise<void> {
  const { openingId, code, key, nonce } = fromEnd(world.known.openings, back);
  const send = (at: number) =>
    world.ask(at, ({ consoles }) =>
      consoles.revealOpening({ openingId, consoleNonce: nonce, sourceAddress: addressOf(world, key) }),
    );
  const answers = twice ? await Promise.all([send(place), send(place + 1)]) : [await send(place)];
  for (const answer of answers) {
    checkRefusal(answer, ['otp_refused', 'throttled']);
    if (answer.kind === 'done' && answer.result.status === 'submitted')
      await noteRequest(world, code, key, answer.result.submitted);
  }
}

export async function typeWrongCode(
  world: World,
  { place, back, key: index }: At & { back: number; key: number },
): Promise<void> {
  const { code } = fromEnd(world.known.codes, back);
  const key = keyOf(world, index);
  const wrong = `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`;
  const from = { device: deviceOf(world, key), publicKey: key.publicKey, sourceAddress: addressOf(world, key) };
  const answer = await world.ask(place, ({ consoles }) => consoles.submitOtp({ ...from, typedOtp: wrong }));
  assert.notEqual(answer.kind, 'done', 'a wrong code was taken');
  checkRefusal(answer, ['otp_refused', 'throttled']);
}

/** Opens an envelope with the key of its console, and tries all others, which must fail. */
async function openEnvelope(world: World, { key, requestId }: KnownConsole, jwe: string): Promise<string> {
  for (const other of world.keys.filter((one) => one !== key))
    await assert.rejects(compactDecrypt(jwe, other.privateKey), 'another key opens an envelope');
  const { plaintext, protectedHeader } = await compactDecrypt(jwe, key.privateKey);
  assert.equal(protectedHeader['request_id'], requestId);
  const { password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { readonly password: string };
  return password;
}

/** A console polls, or two of its polls arrive at once. */
export async function poll(world: World, { place, back, twice }: At & { back: number; twice: boolean }): Promise<void> {
  const known = consoleIn(world.known, back, 'ready');
  const ask = (at: number) => world.ask(at, ({ consoles }) => consoles.collectCredential(known.deviceCode, 0));
  const answers = twice ? await Promise.all([ask(place), ask(place + 1)]) : [await ask(place)];
  for (const answer of answers) {
    checkRefusal(answer, []);
    if (answer.kind !== 'done' || answer.result.status !== 'ready') continue;
    const { credential, accessToken } = answer.result;
    known.password = await openEnvelope(world, known, credential);
    known.token = accessToken.reveal();
  }
}

export async function acknowledge(
  world: World,
  { place, back, stage }: At & { back: number; stage: (typeof STAGES)[number] },
): Promise<void> {
  const consoles = world.known.consoles.filter((one) => one.token !== undefined);
  const { token = '' } = consoleIn({ ...world.known, consoles }, back, 'ready', 'delivered');
  const answer = await world.ask(place, ({ consoles }) => consoles.acknowledge(token, { stage, source: 'event_log' }));
  checkRefusal(answer, []);
  if (answer.kind === 'done') assert.notEqual(answer.result.status, 'token_unknown');
}
