import assert from 'node:assert/strict';
import { SeenRevisions } from '../../../bot/storage/seals/seen-revisions.ts';

describe('the revisions that a server has seen', () => {
  it('tell an older request from the newest one, in whatever order they were read', () => {
    const seen = new SeenRevisions();
    seen.noteRequest('one', 7);
    seen.noteRequest('one', 5);
    assert.deepEqual([seen.hasNewerRequest('one', 6), seen.hasNewerRequest('one', 7)], [true, false]);
    assert.equal(seen.hasNewerRequest('never read', 1), false);
  });

  it('tell older preferences from the newest ones', () => {
    const seen = new SeenRevisions();
    seen.notePreferences(3);
    assert.deepEqual([seen.hasNewerPreferences(2), seen.hasNewerPreferences(3)], [true, false]);
  });

  it('tell a former choice of the channel from the present one, also when it is read late', () => {
    const seen = new SeenRevisions();
    for (const choice of ['first', 'second', 'first']) seen.noteChannel(choice, seen.choices);
    assert.deepEqual([seen.hasNewerChannel('first'), seen.hasNewerChannel('second')], [true, false]);
  });

  it('take no choice for a former one because a read that began before it ended after it', () => {
    const seen = new SeenRevisions();
    const both = seen.choices;
    seen.noteChannel('second', both);
    seen.noteChannel('first', both);
    assert.deepEqual([seen.hasNewerChannel('first'), seen.hasNewerChannel('second')], [false, false]);
  });

  it('forget the request that they saw longest ago when there are too many', () => {
    const seen = new SeenRevisions();
    for (let request = 0; request <= 50_000; request += 1) seen.noteRequest(`request ${request}`, 2);
    assert.deepEqual([seen.hasNewerRequest('request 0', 1), seen.hasNewerRequest('request 1', 1)], [false, true]);
  });

  it('forget the codes that they ended longest ago when there are too many', () => {
    const seen = new SeenRevisions();
    for (let code = 0; code <= 50_000; code += 1) seen.noteEndedCodes([`code ${code}`]);
    assert.deepEqual([seen.hasEndedCode('code 0'), seen.hasEndedCode('code 1')], [false, true]);
  });
});
