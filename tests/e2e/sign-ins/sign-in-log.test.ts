import assert from 'node:assert/strict';
import { approvalCard, openStage, type Stage } from '../stage.ts';
import { startOneServer } from '../servers/servers.ts';
import { type DeliveredRoom, deliverRoom, viewWhen } from './delivered-room.ts';

const MINUTE = 60;

describe('the sign-in log, from a delivery to the card', function suite() {
  this.timeout(240_000);
  let stage: Stage;
  let rooms: readonly DeliveredRoom[];
  before(async () => {
    stage = await openStage({}, startOneServer);
  });
  after(() => stage.close());
  afterEach(async () => {
    await moveClock(0);
    stage.sandbox.parts.behaviors.set([]);
  });

  /** Moves the clock of the server and that of the log together. */
  async function moveClock(seconds: number): Promise<void> {
    stage.sandbox.parts.graph.signIns.aheadSeconds = seconds;
    await (stage.setClock ?? assert.fail())(seconds);
  }

  async function deliver(...numbers: readonly number[]): Promise<void> {
    const delivered: DeliveredRoom[] = [];
    for (const room of numbers) delivered.push(await deliverRoom(stage, room, `SN-LOG-${room}`));
    rooms = delivered;
  }

  const one = (place: number): DeliveredRoom => rooms[place] ?? assert.fail();
  const signIn = (place: number, errorCode = 0) => {
    const { upn: userPrincipalName, password } = one(place);
    const attempt = { userPrincipalName, password, ...(errorCode !== 0 && { errorCode }) };
    assert.equal(stage.sandbox.parts.graph.attempt(attempt), errorCode);
  };
  const stateOf = (place: number, state: string) =>
    viewWhen(stage, one(place), state, ({ signIn: seen }) => seen?.state === state);
  const cardSays = (place: number, ...texts: readonly string[]) =>
    approvalCard(stage, one(place).serialNumber, ...texts);
  const queries = () => stage.sandbox.parts.graph.requests().filter(({ path }) => path.includes('/auditLogs/'));

  it('tells by one query which rooms signed in and which failed, with no word from a console', async () => {
    await deliver(1, 2, 3, 4);
    signIn(0);
    for (const [place, errorCode] of [50126, 50076, 7000112].entries()) signIn(place + 1, errorCode);
    await moveClock(5 * MINUTE + 1);
    await stateOf(0, 'signed_in');
    await cardSays(0, 'Signed in by Microsoft Teams.');
    for (const place of [1, 2, 3]) await stateOf(place, 'failed');
    await cardSays(1, 'AADSTS50126');
    await cardSays(2, 'AADSTS50076');
    await cardSays(3, 'AADSTS7000112');
    assert.deepEqual(new Set(queries().map(({ status }) => status)), new Set([200]));
  });

  it('takes silence for silence, and finds a sign-in that the log shows two hours later', async () => {
    stage.sandbox.parts.behaviors.set(['reported:log-2h-late']);
    await deliver(5);
    signIn(0);
    await moveClock(31 * MINUTE);
    await stateOf(0, 'not_seen');
    await moveClock(151 * MINUTE);
    await stateOf(0, 'signed_in');
  });

  it('says after half an hour that nobody could look, and asks once an hour, in a tenant without Microsoft Entra ID P1', async () => {
    stage.sandbox.parts.behaviors.set(['reported:no-entra-p1']);
    await deliver(6);
    const before = queries().length;
    signIn(0);
    await moveClock(6 * MINUTE);
    await moveClock(31 * MINUTE);
    await stateOf(0, 'unknown');
    await cardSays(0, 'Microsoft Entra ID P1');
    assert.equal(queries().length - before, 1);
  });
});
