import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { formatOtpCode, parseOtpCode } from '../../../contract/otp-code.ts';
import {
  parseRolloutCodes,
  parseRolloutView,
  ROLLOUT_PATHS,
  rolloutPath,
  type StartRolloutBody,
} from '../../../contract/rollouts.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { generateCode, revokeCode, type Stage, submit } from '../stage.ts';
import { callTab } from '../tab-calls.ts';

const { adele } = SANDBOX_PEOPLE;
const ROLLOUT_MILLISECONDS = 60_000;

export function shuffled<T>(values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .toSorted((left, right) => left.at - right.at)
    .map(({ value }) => value);
}

/** Makes a code for a room, given by its number, and returns it with another verifier. */
export async function wrongCode(stage: Stage, room: number): Promise<string> {
  const parsed = parseOtpCode(await generateCode(stage, room));
  assert.ok(parsed.ok);
  const { selector, verifier } = parsed.parts;
  return formatOtpCode({ selector, verifier: (verifier.startsWith('0') ? '1' : '0') + verifier.slice(1) });
}

/** Makes a code for a room, given by its number, that is valid in 13 hours of the real time. */
async function earlyCode(stage: Stage, room: number): Promise<string> {
  const body: StartRolloutBody = {
    selection: { accountIds: [sandboxRoom(room).objectId] },
    passwordMode: 'reset',
    ttlHours: 8,
    notBeforeAt: new Date(Date.now() + 13 * 3_600_000).toISOString(),
  };
  const headers = { 'idempotency-key': randomUUID() };
  const { id } = parseRolloutView((await callTab(stage, adele, ROLLOUT_PATHS.list, { body, headers })).body);
  const end = performance.now() + ROLLOUT_MILLISECONDS;
  const status = async () => parseRolloutView((await callTab(stage, adele, rolloutPath(id))).body).status;
  while ((await status()) !== 'finished') {
    assert.ok(performance.now() < end, 'the rollout did not finish');
    await beforeAskingAgain();
  }
  const [item] = parseRolloutCodes((await callTab(stage, adele, rolloutPath(id, 'codes'))).body).items;
  return item?.code ?? assert.fail('the rollout gave no code');
}

/** Makes one code of each kind that the server refuses. The wrong verifier belongs to a code of room 4. */
export async function refusedCodes(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const revoked = await generateCode(stage, 2);
  await revokeCode(stage, 2);
  const expired = await generateCode(stage, 3);
  assert.ok(stage.setClock);
  await stage.setClock(9 * 3600);
  const used = await generateCode(stage, 1);
  await submit(stage, used, 'SN-USED');
  const early = await earlyCode(stage, 5);
  return {
    'unknown selector': '0000-0000-0000',
    'wrong verifier': await wrongCode(stage, 4),
    expired,
    revoked,
    used,
    'not yet valid': early,
    malformed: 'not a code',
  };
}
