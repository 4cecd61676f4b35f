import assert from 'node:assert/strict';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import { beforeAskingAgain } from '../../support/pause.ts';
import { approvalCard, decide, generateCode, openStage, poll, type Stage, submit, type Submitted } from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;
const RESET = { method: 'PATCH', path: '/v1\\.0/users/[^/]+$' } as const;
const MAYBE = 'password may have been changed, because a reset got no clear answer';
const CHANGED = 'password was changed, but no console has it';

describe('a superseded release: a newer code while the older one is approved', function suite() {
  this.timeout(90_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage();
  });
  after(() => stage.close());
  afterEach(() => stage.sandbox.parts.graph.clearFaults());

  function resets(room: number): readonly number[] {
    const { objectId } = sandboxRoom(room);
    return stage.sandbox.parts.graph
      .requests()
      .filter(({ method, path }) => method === 'PATCH' && path.endsWith(objectId))
      .map(({ status }) => status);
  }

  async function approved(room: number, serialNumber: string): Promise<Submitted> {
    const submitted = await submit(stage, await generateCode(stage, room), serialNumber);
    const card = await approvalCard(stage, serialNumber, 'Approve');
    await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
    return submitted;
  }

  async function isWithdrawn(submitted: Submitted): Promise<void> {
    const { body } = await poll(stage, submitted);
    assert.deepEqual([body['error'], body['credential']], ['access_denied', undefined]);
  }

  it('starts no reset any more, and says that the one without an answer may have changed the password', async () => {
    stage.sandbox.parts.graph.addFault({ ...RESET, status: 503, times: 1, retryAfterSeconds: 3 });
    const submitted = await approved(1, 'SN-WAITING');
    await until(() => resets(1).length === 1);
    await generateCode(stage, 1);
    await isWithdrawn(submitted);
    await approvalCard(stage, 'SN-WAITING', 'A newer one-time password replaced this one', MAYBE);
    assert.ok(stage.setClock);
    await stage.setClock(3600);
    await afterAnotherRelease(2);
    await stage.setClock(0);
    assert.deepEqual(resets(1), [503]);
  });

  it('flags a password that was changed meanwhile, and hands it to nobody', async () => {
    stage.sandbox.parts.graph.addFault({ ...RESET, delayMs: 1500 });
    const submitted = await approved(3, 'SN-RUNNING');
    await until(() => stage.sandbox.parts.graph.waitingFaults() === 0);
    await generateCode(stage, 3);
    await isWithdrawn(submitted);
    await approvalCard(stage, 'SN-RUNNING', 'A newer one-time password replaced this one', CHANGED);
    assert.deepEqual(resets(3), [204]);
  });

  it('wipes and flags a credential that waits to be picked up', async () => {
    const submitted = await approved(4, 'SN-READY');
    await approvalCard(stage, 'SN-READY', 'can collect its credential');
    await generateCode(stage, 4);
    await isWithdrawn(submitted);
    await approvalCard(stage, 'SN-READY', 'A newer one-time password replaced this one', CHANGED);
  });

  /** Waits for a whole release of another room. Whatever was due before it has then run too. */
  async function afterAnotherRelease(room: number): Promise<void> {
    const other = await approved(room, `SN-OTHER-${room}`);
    assert.equal((await poll(stage, other)).status, 200);
  }
});

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!holds()) {
    assert.ok(performance.now() < end, 'it did not happen');
    await beforeAskingAgain();
  }
}
