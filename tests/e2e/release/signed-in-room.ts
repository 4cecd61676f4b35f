import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import { DEVICE_PATHS } from '../../../contract/device-api.ts';
import { SANDBOX_PEOPLE } from '../../../env/sandbox/tenant.ts';
import { approvalCard, CONSOLE_KEY, decide, generateCode, poll, type Stage, submit, textOf } from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;

/** Signs a room in with a new one-time password, and returns the password that its console got. */
export async function signRoomIn(stage: Stage, room: number, serialNumber: string): Promise<string> {
  const submitted = await submit(stage, await generateCode(stage, room), serialNumber);
  const card = await approvalCard(stage, serialNumber, 'Approve');
  await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
  for (;;) {
    const { status, body } = await poll(stage, submitted);
    if (status !== 200) {
      assert.equal(body['error'], 'authorization_pending', textOf(body));
      continue;
    }
    const { plaintext } = await compactDecrypt(String(body['credential']), CONSOLE_KEY.privateKey);
    const { password } = JSON.parse(Buffer.from(plaintext).toString('utf8')) as { readonly password: string };
    for (const stageName of ['delivered', 'signed_in']) {
      const answer = await fetch(stage.url + DEVICE_PATHS.acknowledgement, {
        method: 'POST',
        headers: { authorization: `Bearer ${String(body['access_token'])}` },
        body: new URLSearchParams({ client_id: 'rooms-console', stage: stageName }),
      });
      assert.ok(answer.ok, stageName);
    }
    return password;
  }
}
