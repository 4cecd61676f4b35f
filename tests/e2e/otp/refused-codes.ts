import assert from 'node:assert/strict';
import { formatOtpCode, parseOtpCode } from '../../../contract/otp-code.ts';
import { generateCode, revokeCode, type Stage, submit } from '../stage.ts';

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

/** Makes one code of each kind that the server refuses. The wrong verifier belongs to a code of room 4. */
export async function refusedCodes(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const revoked = await generateCode(stage, 2);
  await revokeCode(stage, 2);
  const expired = await generateCode(stage, 3);
  assert.ok(stage.setClock);
  await stage.setClock(9 * 3600);
  const used = await generateCode(stage, 1);
  await submit(stage, used, 'SN-USED');
  return {
    'unknown selector': '0000-0000-0000',
    'wrong verifier': await wrongCode(stage, 4),
    expired,
    revoked,
    used,
    malformed: 'not a code',
  };
}
