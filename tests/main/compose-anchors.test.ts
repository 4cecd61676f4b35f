import assert from 'node:assert/strict';
import { pino } from 'pino';
import { parseWitnessKey } from '../../bot/domain/audit/cosignature.ts';
import { pauseAfter } from '../../bot/domain/audit/witness-state.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { anchorRound, witnessPlaces } from '../../bot/main/compose-anchors.ts';
import { openCheckpoint } from '../../env/sandbox/witness/signed-note.ts';
import { startWitness, type Witness } from '../../env/sandbox/witness/witness.ts';
import { OneState } from '../services/audit/one-state.ts';
import { SampleLog } from '../services/audit/sample-log.ts';
import { stubStore, stubTransaction } from '../services/stubbed-store.ts';

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly note?: string;
  readonly size?: number;
  readonly problem?: string;
}
const LEVELS = { info: 30, warn: 40, error: 50 };

describe('the anchors of the audit', () => {
  let witness: Witness;
  let auditLog: SampleLog;
  let states: OneState;
  beforeEach(async () => {
    auditLog = new SampleLog().append('one');
    states = new OneState();
    witness = await startWitness({ logs: () => [auditLog.key] });
  });
  afterEach(() => witness.close());

  function stage() {
    const lines: Line[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Line) });
    const tx = stubTransaction();
    const store = stubStore(tx, undefined, {
      auditLog,
      witnessStates: states,
      clock: { now: async () => states.now },
      channel: { chosen: async () => undefined, isPaused: async () => false },
      channelAnchors: {
        takeDay: async () => assert.fail(),
        giveBack: async () => assert.fail(),
        save: async () => assert.fail(),
      },
    });
    const config = {
      AUDIT_CHECKPOINT_URL: undefined,
      AUDIT_WITNESS_URL: [witness.url],
      AUDIT_WITNESS_KEYS: [parseWitnessKey(witness.key)],
    };
    const notifier = { postAnchor: async () => assert.fail(), replyAnchor: async () => assert.fail() };
    return { lines, tx, round: anchorRound({ parts: { store }, notifier, config, log }) };
  }

  it('write each new checkpoint into the log once, as a signed note that outsiders can read', async () => {
    const { lines, round } = stage();
    await round();
    await round();
    auditLog.append('two');
    await round();
    const notes = lines.filter(({ msg }) => msg === 'audit checkpoint');
    assert.deepEqual(
      notes.map(({ level, size, note = '' }) => [level, size, openCheckpoint(note, auditLog.key).size]),
      [
        [LEVELS.info, 1, 1],
        [LEVELS.info, 2, 2],
      ],
    );
  });

  it('tell once that a witness fails, and once that it works again', async () => {
    const { lines, tx, round } = stage();
    witness.behavior = 'fails';
    await round();
    states.pass(pauseAfter(1));
    await round();
    witness.behavior = 'documented';
    Object.assign(states, { againAt: 0, now: new Date() });
    await round();
    assert.deepEqual(
      lines.slice(1).map(({ level, problem }) => [level, problem]),
      [
        [LEVELS.warn, 'status_503'],
        [LEVELS.info, undefined],
      ],
    );
    assert.equal(tx.jobs.send.callCount, 0);
  });

  it('raise an alert when a witness contradicts the audit', async () => {
    const { lines, tx, round } = stage();
    const longer = await new SampleLog().append('one', 'two').newest();
    witness.remember(openCheckpoint(longer?.note ?? '', auditLog.key));
    await round();
    states.pass(pauseAfter(1));
    await round();
    assert.deepEqual(
      lines.filter(({ level }) => level === LEVELS.error).map(({ problem }) => problem),
      ['ahead'],
    );
    assert.deepEqual(
      tx.jobs.send.args.map(([job]) => job),
      [{ name: 'raise-alert', kind: 'witness_contradicts', witness: witness.url, problem: 'ahead' }],
    );
  });

  it('show of a keeper the host alone, because its address may hold a secret', () => {
    const AUDIT_CHECKPOINT_URL = new Secret('https://keeper.example/inbox?sig=secret');
    const [place = assert.fail()] = witnessPlaces({
      AUDIT_CHECKPOINT_URL,
      AUDIT_WITNESS_URL: undefined,
      AUDIT_WITNESS_KEYS: undefined,
    });
    assert.deepEqual([place.place, place.kind], ['keeper.example', 'keeper']);
  });
});
