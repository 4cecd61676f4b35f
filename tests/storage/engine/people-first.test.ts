import assert from 'node:assert/strict';
import sinon from 'sinon';
import { PeopleFirst } from '../../../bot/storage/engine/people-first.ts';

describe('background work beside people', () => {
  let clock: sinon.SinonFakeTimers;

  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  afterEach(() => clock.restore());

  /** Somebody who waits until `answered` is called. */
  function somebody(people: PeopleFirst): { readonly answered: () => Promise<void> } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const done = people.answer(() => promise);
    return {
      answered: () => {
        resolve();
        return done;
      },
    };
  }

  it('begins at once while nobody waits for an answer', () => {
    const begin = sinon.spy();
    new PeopleFirst().whenFree(begin);
    sinon.assert.calledOnce(begin);
  });

  it('waits until the last of several people is answered, and begins once', async () => {
    const people = new PeopleFirst(300);
    const [first, second] = [somebody(people), somebody(people)];
    const begin = sinon.spy();
    people.whenFree(begin);
    await first.answered();
    sinon.assert.notCalled(begin);
    await second.answered();
    sinon.assert.calledOnce(begin);
    clock.tick(1000);
    sinon.assert.calledOnce(begin);
  });

  it('does not starve when people come without an end', () => {
    const people = new PeopleFirst(300);
    somebody(people);
    const begin = sinon.spy();
    people.whenFree(begin);
    clock.tick(299);
    sinon.assert.notCalled(begin);
    clock.tick(1);
    sinon.assert.calledOnce(begin);
  });

  it('begins as well when an answer fails', async () => {
    const people = new PeopleFirst();
    const begin = sinon.spy();
    const failing = people.answer(async () => {
      people.whenFree(begin);
      await Promise.reject(new Error('no answer'));
    });
    await assert.rejects(failing, /no answer/);
    sinon.assert.calledOnce(begin);
  });
});
