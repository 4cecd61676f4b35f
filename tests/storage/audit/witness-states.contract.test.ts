import assert from 'node:assert/strict';
import { storeContract } from '../store-contract.ts';

const PLACE = 'witness.example';
const AT = new Date('2026-05-04T10:00:00Z');

storeContract('the witnesses of the audit', (opened) => {
  it('are asked by one server at a time, and again after the pause', async () => {
    const { witnessStates } = opened.store;
    const both = await Promise.all([
      witnessStates.begin(PLACE, 'witness', 60),
      witnessStates.begin(PLACE, 'witness', 60),
    ]);
    assert.deepEqual(
      both.filter((turn) => turn !== undefined),
      [{ place: PLACE, kind: 'witness', size: 0, cosigned: [], failures: 0 }],
    );
    await opened.store.setClockOffset(61);
    assert.ok(await witnessStates.begin(PLACE, 'witness', 60));
  });

  it('show what they took last, and what has been wrong since then', async () => {
    const { witnessStates } = opened.store;
    await witnessStates.begin(PLACE, 'witness', 60);
    const cosignatures = [{ witness: 'w1', at: AT, line: '— w1 …' }];
    await witnessStates.noteTaken(PLACE, { size: 5_000_000_000, note: 'the note', cosignatures });
    assert.deepEqual(await witnessStates.notes(), ['the note']);
    for (const problem of ['timeout', 'status_503'] as const) await witnessStates.noteProblem(PLACE, problem, 240);
    const [state = assert.fail()] = await witnessStates.list();
    const { takenAt, problemSince, ...facts } = state;
    assert.ok(takenAt instanceof Date && problemSince instanceof Date);
    assert.deepEqual(facts, {
      place: PLACE,
      kind: 'witness',
      size: 5_000_000_000,
      takenSize: 5_000_000_000,
      cosigned: [{ witness: 'w1', at: AT }],
      problem: 'status_503',
      failures: 2,
    });
    await opened.store.setClockOffset(200);
    assert.equal(await witnessStates.begin(PLACE, 'witness', 60), undefined);
    await opened.store.setClockOffset(241);
    assert.ok(await witnessStates.begin(PLACE, 'witness', 60));
    await witnessStates.noteTaken(PLACE, { size: 1, note: '', cosignatures: [] });
    assert.deepEqual(await witnessStates.list().then(([again]) => [again?.problem, again?.failures]), [undefined, 0]);
  });

  it('are forgotten when nobody has configured them anymore', async () => {
    const { witnessStates } = opened.store;
    for (const place of [PLACE, 'other.example']) await witnessStates.begin(place, 'keeper', 0);
    await witnessStates.keepOnly(['other.example']);
    assert.deepEqual(
      (await witnessStates.list()).map(({ place }) => place),
      ['other.example'],
    );
  });
});
