import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseWitnessKey } from '../../../bot/domain/audit/cosignature.ts';
import { pauseAfter, type WitnessProblem } from '../../../bot/domain/audit/witness-state.ts';
import { witnessRound } from '../../../bot/services/audit/witness-round.ts';
import { openWitnesses } from '../../../bot/witness/witness-client.ts';
import { cosignedAt, openCheckpoint, readWitnessKey } from '../../../env/sandbox/witness/signed-note.ts';
import { startWitness, type Witness, type WitnessBehavior } from '../../../env/sandbox/witness/witness.ts';
import { OneState } from './one-state.ts';
import { SampleLog } from './sample-log.ts';

const PLACE = 'witness.example';

function problemIn(outcome: Awaited<ReturnType<typeof witnessRound>>): WitnessProblem | undefined {
  return outcome.kind === 'failed' ? outcome.problem : undefined;
}

describe('a round with a witness', () => {
  let witness: Witness;
  let log: SampleLog;
  let states: OneState;

  beforeEach(async () => {
    log = new SampleLog().append('one', 'two', 'three');
    states = new OneState();
    witness = await startWitness({ logs: () => [log.key] });
  });
  afterEach(async () => witness.close());

  function round(tree: SampleLog = log) {
    const store = { clock: { now: async () => states.now }, witnessStates: states };
    const deps = { store, tree, witnesses: openWitnesses(300), keys: [parseWitnessKey(witness.key)] };
    return witnessRound(deps, { url: witness.url, place: PLACE, kind: 'witness' });
  }

  it('brings a cosignature that a reader of the specification verifies', async () => {
    assert.deepEqual(await round(), { kind: 'taken', size: 3, recovered: false });
    const [at = 0] = cosignedAt(states.note, readWitnessKey(witness.key));
    assert.ok(Math.abs(at - Date.now() / 1000) < 60);
    assert.equal(openCheckpoint(states.note, log.key).size, 3);
  });

  it('proves from the size that the witness has that the log only grew', async () => {
    await round();
    for (const size of [4, 5, 6, 7, 8, 9]) {
      log.append(`entry ${size}`);
      states.pass(60);
      assert.deepEqual(await round(), { kind: 'taken', size, recovered: false });
      assert.equal(witness.sizeOf(log.key.name), size);
    }
  });

  it('asks for nothing while there is nothing new, and once a day nevertheless', async () => {
    await round();
    states.pass(60);
    assert.deepEqual(await round(), { kind: 'idle' });
    states.pass(86_400);
    // The witness of this test lives a day earlier, which is a wrong time for us.
    assert.equal(problemIn(await round()), 'wrong_time');
    assert.equal(witness.requests.length, 2);
  });

  it('begins again where the witness says that it is', async () => {
    const earlier = new SampleLog().append('one', 'two');
    const { note = '' } = (await earlier.newest()) ?? {};
    witness.remember(openCheckpoint(note, log.key));
    assert.deepEqual(await round(), { kind: 'taken', size: 3, recovered: false });
    assert.match(witness.requests[1] ?? '', /^old 2\n/);
  });

  it('finds a tail that was cut, because the witness has seen more', async () => {
    await round();
    states.pass(60);
    assert.equal(problemIn(await round(new SampleLog().append('one', 'two'))), 'ahead');
  });

  it('finds a changed entry of the same number, because the witness has seen another', async () => {
    await round();
    states.pass(60);
    const changed = new SampleLog().append('one', 'two', 'THREE');
    states.state = undefined;
    assert.equal(problemIn(await round(changed)), 'split');
  });

  it('finds a changed earlier entry under a tree that grew', async () => {
    await round();
    states.pass(60);
    assert.equal(problemIn(await round(new SampleLog().append('ONE', 'two', 'three', 'four'))), 'inconsistent');
  });

  const unkind: readonly (readonly [WitnessBehavior, WitnessProblem])[] = [
    ['fails', 'status_503'],
    ['silent', 'timeout'],
    ['forged', 'forged'],
    ['backdated', 'wrong_time'],
    ['conflict', 'ahead'],
  ];
  for (const [behavior, problem] of unkind) {
    it(`notes ${problem} of a witness that is ${behavior}, tells it once, and recovers`, async () => {
      witness.behavior = behavior;
      assert.deepEqual(await round(), { kind: 'failed', problem, isNews: true });
      states.pass(pauseAfter(1));
      assert.deepEqual(await round(), { kind: 'failed', problem, isNews: false });
      witness.behavior = 'documented';
      states.pass(pauseAfter(1));
      assert.deepEqual(await round(), { kind: 'idle' });
      Object.assign(states, { now: new Date(), againAt: 0 });
      assert.deepEqual(await round(), { kind: 'taken', size: 3, recovered: true });
    });
  }

  it('takes no cosignature of a key that it does not know', async () => {
    const stranger = await startWitness({ logs: () => [log.key] });
    const known = witness;
    witness = stranger;
    const store = { clock: { now: async () => states.now }, witnessStates: states };
    const deps = { store, tree: log, witnesses: openWitnesses(300), keys: [parseWitnessKey(known.key)] };
    const outcome = await witnessRound(deps, { url: stranger.url, place: PLACE, kind: 'witness' });
    await known.close();
    assert.equal(problemIn(outcome), 'unknown_key');
  });

  it('waits longer after each failure, and at most an hour', () => {
    assert.deepEqual([1, 2, 3, 7, 100].map(pauseAfter), [60, 120, 240, 3600, 3600]);
  });
});

describe('a place that keeps checkpoints', () => {
  it('gets the signed checkpoint as it is, and no other call', async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (part: string) => bodies.push(part));
      request.on('end', () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keep`;
    const [states, log] = [new OneState(), new SampleLog().append('one')];
    const store = { clock: { now: async () => states.now }, witnessStates: states };
    const outcome = await witnessRound(
      { store, tree: log, witnesses: openWitnesses(), keys: [] },
      { url, place: 'keeper.example', kind: 'keeper' },
    );
    server.close();
    server.closeAllConnections();
    assert.deepEqual(outcome, { kind: 'taken', size: 1, recovered: false });
    assert.deepEqual(bodies, [(await log.newest())?.note]);
  });
});
