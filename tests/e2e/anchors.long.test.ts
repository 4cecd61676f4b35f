import assert from 'node:assert/strict';
import { OPENING_PATHS } from '../../contract/device-api.ts';
import { APPROVALS_CHANNEL_ID } from '../../env/sandbox/connector/layout.ts';
import type { MessageView } from '../../env/sandbox/connector/wire.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { openCheckpoint } from '../../env/sandbox/witness/signed-note.ts';
import { startWitness, type Witness } from '../../env/sandbox/witness/witness.ts';
import { beforeAskingAgain } from '../support/pause.ts';
import { openStage, type Stage } from './stage.ts';

const DAY = 86_400;
/** Two rounds of a server, and some time for a busy machine. */
const MOST_MILLISECONDS = 180_000;

describe('the anchors of a running server', function suite() {
  this.timeout(600_000);
  let stage: Stage;
  let witness: Witness;
  let publicKey = new Uint8Array();
  /** The name of the log, which the witness takes from the first checkpoint that it gets. */
  const origin = (): string => witness.requests[0]?.split('\n\n')[1]?.split('\n')[0] ?? '';

  before(async () => {
    witness = await startWitness({ logs: () => [{ name: origin(), publicKey }] });
    stage = await openStage({ AUDIT_WITNESS_URL: witness.url, AUDIT_WITNESS_KEYS: witness.key });
    const answer = await fetch(stage.url + OPENING_PATHS.serverKeys);
    const { keys } = (await answer.json()) as { readonly keys: readonly { readonly key: string }[] };
    publicKey = new Uint8Array(Buffer.from(keys.at(-1)?.key ?? '', 'base64url'));
  });
  after(async () => {
    await stage?.close();
    await witness?.close();
  });

  async function reachesWitness(): Promise<void> {
    const end = performance.now() + MOST_MILLISECONDS;
    while (witness.sizeOf(origin()) === 0) {
      assert.ok(performance.now() < end, 'the witness got nothing in time');
      await beforeAskingAgain();
    }
  }

  function checkpointIn(messages: readonly MessageView[]): string | undefined {
    return messages.flatMap(({ text }) => /```\n([^`]+)```/.exec(text)?.[1] ?? []).at(-1);
  }

  it('reach a witness by themselves, and the channel on the next day', async () => {
    const { teams, setClock } = stage;
    const { objectId } = SANDBOX_PEOPLE.megan;
    await reachesWitness();
    assert.equal(checkpointIn(await teams.messages(APPROVALS_CHANNEL_ID, objectId)), undefined);
    await setClock?.(DAY);
    const note = await teams.waitFor(APPROVALS_CHANNEL_ID, objectId, checkpointIn, MOST_MILLISECONDS);
    assert.ok(openCheckpoint(note, { name: origin(), publicKey }).size > 0);
  });
});
