import assert from 'node:assert/strict';
import { compactDecrypt } from 'jose';
import type { Fault } from '../../../env/sandbox/graph/faults.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';
import {
  approvalCard,
  CONSOLE_KEY,
  decide,
  generateCode,
  openStage,
  poll,
  type Stage,
  submit,
  textOf,
} from '../stage.ts';

const { megan } = SANDBOX_PEOPLE;
const RESET = { method: 'PATCH', path: '/v1\\.0/users/[^/]+$' } as const;

describe('a release with faults of the directory', function suite() {
  this.timeout(120_000);
  let stage: Stage;
  before(async () => {
    stage = await openStage({ GRAPH_TIMEOUT_MS: '3000', RESET_LATE_MS: '0' });
  });
  after(() => stage.close());
  afterEach(() => stage.sandbox.parts.graph.clearFaults());

  /** Returns the password that the console gets after an approval while these faults are active. */
  async function passwordAfter(room: number, faults: readonly Fault[]): Promise<string> {
    const serialNumber = `SN-FAULT-${room}`;
    const submitted = await submit(stage, await generateCode(stage, room), serialNumber);
    const card = await approvalCard(stage, serialNumber, 'Approve');
    for (const fault of faults) stage.sandbox.parts.graph.addFault(fault);
    await decide(stage, card, megan, 'Approve', { matchCode: submitted.matchCode });
    await approvalCard(stage, serialNumber, 'The console can collect its credential');
    const { status, body } = await poll(stage, submitted);
    assert.equal(status, 200, textOf(body));
    const { plaintext } = await compactDecrypt(body['credential'] as string, CONSOLE_KEY.privateKey);
    return (JSON.parse(Buffer.from(plaintext).toString('utf8')) as { password: string }).password;
  }

  function resets(room: number): readonly number[] {
    const { objectId } = sandboxRoom(room);
    return stage.sandbox.parts.graph
      .requests()
      .filter(({ method, path }) => method === 'PATCH' && path.endsWith(objectId))
      .map(({ status }) => status);
  }

  const CASES: readonly { readonly room: number; readonly trouble: string; readonly faults: readonly Fault[] }[] = [
    { room: 1, trouble: 'Graph throttles', faults: [{ ...RESET, status: 429, retryAfterSeconds: 1 }] },
    { room: 2, trouble: 'Graph is unavailable twice', faults: [{ ...RESET, status: 503, times: 2 }] },
    { room: 3, trouble: 'the reply is lost although the password changed', faults: [{ ...RESET, drop: 'after' }] },
    { room: 4, trouble: 'the connection is cut before anything happens', faults: [{ ...RESET, drop: 'before' }] },
  ];
  for (const { room, trouble, faults } of CASES) {
    it(`still ends in a credential that signs in when ${trouble}`, async () => {
      const password = await passwordAfter(room, faults);
      const { userPrincipalName } = sandboxRoom(room);
      assert.deepEqual(stage.sandbox.parts.graph.signIn(userPrincipalName, password), { signedIn: true });
      assert.ok(resets(room).length > 1, 'the fault met no reset');
    });
  }
});
