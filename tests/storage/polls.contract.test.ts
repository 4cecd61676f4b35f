import assert from 'node:assert/strict';
import type { HeldPoll } from '../../bot/domain/ports/store/polls.ts';
import { addDeviceCode, approve, statusOf, storeContract, submitted } from './store-contract.ts';

storeContract('the polls of a console', (opened) => {
  async function waiting(): Promise<{ readonly codeHash: string; readonly poll: Omit<HeldPoll, 'number'> }> {
    const request = await submitted(opened.store);
    const codeHash = await addDeviceCode(opened.store, request.id);
    return { codeHash, poll: { codeHash, requestId: request.id, revision: request.revision } };
  }

  async function begin(codeHash: string, held = true): Promise<number> {
    const poll = await opened.store.polls.begin(codeHash, held);
    assert.equal(poll.kind, 'answer');
    return poll.kind === 'answer' ? poll.number : 0;
  }

  /** What a poll gets that comes now, at this many seconds on the moved clock. */
  async function at(seconds: number, codeHash: string): Promise<number | 'answer'> {
    const { store } = opened;
    await store.setClockOffset(seconds);
    const poll = await store.polls.begin(codeHash, false);
    if (poll.kind === 'answer') await store.polls.end(codeHash, poll.number);
    return poll.kind === 'slow_down' ? poll.intervalSeconds : 'answer';
  }

  it('are woken by a change', async () => {
    const { store } = opened;
    const request = await submitted(store);
    const codeHash = await addDeviceCode(store, request.id);
    const number = await begin(codeHash);
    const woken = store.polls.waitForChange(
      { codeHash, number, requestId: request.id, revision: request.revision },
      15,
    );
    await approve(store, request);
    assert.equal(await woken, true);
    assert.equal(await statusOf(store, request.id), 'approved');
  });

  it('wait for no disk, unlike everything else, and are written all the same', async () => {
    const { codeHash } = await waiting();
    const ofOthers = `select current_setting('synchronous_commit') as waits`;
    const before = await opened.rows(ofOthers);
    const notes = `create table poll_notes (waits text);
      create function note_poll() returns trigger language plpgsql as $$ begin
        insert into poll_notes values (current_setting('synchronous_commit')); return new; end $$;
      create trigger note_poll before update on device_codes for each row execute function note_poll()`;
    for (const statement of notes.split(/;\n\s+(?=create)/u)) await opened.rows(statement);
    await opened.store.polls.end(codeHash, await begin(codeHash, false));
    assert.equal((await opened.store.polls.begin(codeHash, false)).kind, 'slow_down');
    assert.deepEqual(await opened.rows('select waits from poll_notes'), Array(3).fill({ waits: 'off' }));
    assert.deepEqual(await opened.rows(ofOthers), before, 'only the statement of a poll');
    await opened.rows('drop function note_poll cascade');
  });

  it('are slowed down when they come before their interval has passed', async () => {
    const { store } = opened;
    const { codeHash, poll } = await waiting();
    assert.deepEqual(await store.polls.begin(codeHash, false), {
      kind: 'answer',
      requestId: poll.requestId,
      number: 1,
    });
    await store.polls.end(codeHash, 1);
    assert.deepEqual(await store.polls.begin(codeHash, false), { kind: 'slow_down', intervalSeconds: 10 });
    await store.setClockOffset(11);
    assert.equal((await store.polls.begin(codeHash, false)).kind, 'answer');
    assert.deepEqual(await store.polls.begin('unheard-of', false), { kind: 'unknown' });
    assert.deepEqual(await store.deviceCodes.collectedBy(`t-${codeHash}`), { requestId: poll.requestId });
  });

  it('are taken over by a later one, and the earlier one ends at once and saves nothing', async () => {
    const { store } = opened;
    const { codeHash, poll } = await waiting();
    const earlier = store.polls.waitForChange({ ...poll, number: await begin(codeHash) }, 20);
    const later = await begin(codeHash);
    assert.equal(await earlier, false);
    await store.polls.end(codeHash, later - 1);
    assert.equal(await begin(codeHash), later + 1, 'the end of the earlier one is no answer');
    await store.polls.end(codeHash, later + 1);
    assert.equal((await store.polls.begin(codeHash, true)).kind, 'slow_down');
  });

  it('go on at the same interval after their server crashed, even when the next one crashes too', async () => {
    const { codeHash } = await waiting();
    await begin(codeHash);
    await begin(codeHash);
    assert.equal(await at(1, codeHash), 'answer');
    assert.equal(await at(6.1, codeHash), 'answer');
    assert.equal(await at(8, codeHash), 10);
  });

  it('begin at once, both of two, and only the later one counts', async () => {
    const { store } = opened;
    const { codeHash, poll } = await waiting();
    const numbers = await Promise.all([begin(codeHash), begin(codeHash)]);
    assert.deepEqual(numbers.toSorted(), [1, 2]);
    assert.equal(await store.polls.waitForChange({ ...poll, number: 1 }, 20), false);
  });

  it('cannot take over one another without an end', async () => {
    const { store } = opened;
    const { codeHash } = await waiting();
    for (let polls = 0; polls < 6; polls += 1) await begin(codeHash);
    assert.deepEqual(await store.polls.begin(codeHash, true), { kind: 'slow_down', intervalSeconds: 10 });
    assert.equal(await at(9, codeHash), 15, 'nor while the interval runs');
    assert.equal(await at(25, codeHash), 'answer');
  });

  it('that keep a longer interval get the shortest one back after the third', async () => {
    const { codeHash } = await waiting();
    const told = [await at(0, codeHash), await at(1, codeHash)];
    for (const seconds of [12, 23, 34]) told.push(await at(seconds, codeHash));
    told.push(await at(39.1, codeHash), await at(41, codeHash));
    assert.deepEqual(told, ['answer', 10, 'answer', 'answer', 'answer', 'answer', 10]);
  });
});
