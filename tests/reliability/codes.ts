import { randomUUID } from 'node:crypto';
import { parseRolloutCodes, parseRolloutView, ROLLOUT_PATHS, rolloutPath } from '../../contract/rollouts.ts';
import { SANDBOX_PEOPLE, sandboxRoom, type SandboxRoom } from '../../env/sandbox/tenant.ts';
import { type Stage, textOf } from '../e2e/stage.ts';
import { callTab } from '../e2e/tab-calls.ts';
import { beforeAskingAgain } from '../support/pause.ts';

const { adele } = SANDBOX_PEOPLE;
/** The most codes in one answer. */
const PAGE = 100;

/** Returns the first so many rooms that are ready for a code. */
export function readyRooms(count: number): readonly SandboxRoom[] {
  const found: SandboxRoom[] = [];
  for (let index = 9; found.length < count; index += 1)
    if (sandboxRoom(index).condition === 'ready') found.push(sandboxRoom(index));
  return found;
}

/**
 * Generates codes for the rooms in one rollout, and returns them. Called again with the same key, it goes on with the
 * same rollout.
 */
export async function generateCodes(
  stage: Stage,
  rooms: readonly SandboxRoom[],
  key: string = randomUUID(),
): Promise<readonly string[]> {
  const started = await callTab(stage, adele, ROLLOUT_PATHS.list, {
    body: { selection: { accountIds: rooms.map(({ objectId }) => objectId) }, passwordMode: 'reset', ttlHours: 24 },
    headers: { 'idempotency-key': key },
  });
  if (![200, 201].includes(started.status)) throw new Error(textOf(started.body));
  const { id } = parseRolloutView(started.body);
  while (parseRolloutView((await callTab(stage, adele, rolloutPath(id))).body).status !== 'finished')
    await beforeAskingAgain();
  const codes: string[] = [];
  for (let offset = 0; offset < rooms.length; offset += PAGE) {
    const page = await callTab(stage, adele, `${rolloutPath(id, 'codes')}?offset=${offset}`);
    codes.push(...parseRolloutCodes(page.body).items.flatMap(({ code }) => code ?? []));
  }
  if (codes.length !== rooms.length) throw new Error(`${codes.length} of ${rooms.length} rooms got a code`);
  return codes;
}
