import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { expire } from '../../../bot/services/approval/expire.ts';
import { addAccount, issue, storeContract } from '../store-contract.ts';

const MINUTE = 60;
const HOUR = 3600;

storeContract('a budget of wrong codes', (opened) => {
  const newBudget = () => ({ key: randomUUID(), limit: 3, windowSeconds: MINUTE });
  const reserve = async (budget: ReturnType<typeof newBudget>, attemptId = randomUUID()) =>
    (await opened.store.guesses.reserve(budget, attemptId)).outcome;

  it('gives each attempt of a burst a place until there is none, and a place again for each that is given back', async () => {
    const { guesses } = opened.store;
    const budget = newBudget();
    const attempts = Array.from({ length: 12 }, () => randomUUID());
    const outcomes = await Promise.all(attempts.map((attemptId) => reserve(budget, attemptId)));
    assert.deepEqual(outcomes.toSorted(), [...Array.from({ length: 9 }, () => 'busy'), 'taken', 'taken', 'taken']);
    const holder = attempts[outcomes.indexOf('taken')] ?? assert.fail();
    assert.equal(await guesses.giveBack(budget, holder), true);
    assert.equal(await guesses.giveBack(budget, holder), false, 'a place is given back once');
    assert.equal(await reserve(budget), 'taken');
    assert.equal(await reserve(budget), 'busy');
    assert.equal(await guesses.usedUp(budget), undefined, 'attempts under way use nothing up');
  });

  it('counts a wrong code for the whole window, each by its own time, and says when the next place is free', async () => {
    const { store } = opened;
    const budget = newBudget();
    for (const second of [0, 20, 40]) {
      await store.setClockOffset(second);
      const attemptId = randomUUID();
      assert.equal(await reserve(budget, attemptId), 'taken');
      assert.equal(await store.guesses.countWrong(budget, attemptId), true);
    }
    const full = await store.guesses.reserve(budget, randomUUID());
    assert.ok(full.outcome === 'used_up');
    assert.ok(full.retryAfterSeconds <= 20 && full.retryAfterSeconds >= 10, `${full.retryAfterSeconds} s`);
    assert.deepEqual(Object.keys((await store.guesses.usedUp(budget)) ?? {}), ['retryAfterSeconds']);
    await store.setClockOffset(61);
    assert.equal(await store.guesses.usedUp(budget), undefined);
    assert.equal(await reserve(budget), 'taken', 'the first wrong code counts no longer');
    assert.equal(await reserve(budget), 'busy', 'the others still do');
  });

  it('frees the places of a server that crashed, and an attempt that comes back too late has none', async () => {
    const budget = newBudget();
    const late = randomUUID();
    const wrong = randomUUID();
    for (const attemptId of [late, wrong, randomUUID()]) assert.equal(await reserve(budget, attemptId), 'taken');
    assert.equal(await reserve(budget), 'busy');
    await opened.reopen();
    await opened.store.setClockOffset(21);
    assert.equal(await reserve(budget), 'taken');
    assert.equal(await opened.store.guesses.giveBack(budget, late), false);
    assert.equal(await opened.store.guesses.countWrong(budget, wrong), false);
    assert.equal(await reserve(budget), 'taken', 'its wrong code is counted nevertheless');
    assert.equal(await reserve(budget), 'busy');
  });

  it('is not full forever when the clock is set back far', async () => {
    const { store } = opened;
    const budget = newBudget();
    await store.setClockOffset(24 * HOUR);
    for (let wrong = 0; wrong < 3; wrong += 1) await store.guesses.countWrong(budget, randomUUID());
    assert.equal(await reserve(budget), 'used_up');
    await store.setClockOffset(0);
    assert.equal(await reserve(budget), 'taken');
  });

  it('is told from all others whose attempts come at the same time', async () => {
    const { guesses } = opened.store;
    const budgets = Array.from({ length: 12 }, newBudget);
    const attempts = budgets.flatMap((budget, index) =>
      Array.from({ length: 1 + (index % 5) }, () => ({ budget, attemptId: randomUUID() })),
    );
    const reserved = await Promise.all(attempts.map(({ budget, attemptId }) => guesses.reserve(budget, attemptId)));
    const taken = attempts.filter((_, index) => reserved[index]?.outcome === 'taken');
    const counted = await Promise.all(taken.map(({ budget, attemptId }) => guesses.countWrong(budget, attemptId)));
    assert.ok(counted.every(Boolean));
    for (const [index, budget] of budgets.entries()) {
      assert.equal(taken.filter((one) => one.budget === budget).length, Math.min(3, 1 + (index % 5)));
      assert.equal((await guesses.usedUp(budget)) !== undefined, index % 5 >= 2);
    }
  });

  it('is forgotten when nothing in it counts any more', async () => {
    const { store } = opened;
    const [short, long] = [newBudget(), { ...newBudget(), windowSeconds: HOUR }];
    for (const budget of [short, long]) await store.guesses.countWrong(budget, randomUUID());
    await store.setClockOffset(61);
    await expire(opened);
    const left = await opened.rows<{ key: string }>(
      `select key from guess_budgets where key in ('${short.key}', '${long.key}')`,
    );
    assert.deepEqual(left, [{ key: long.key }]);
  });
});

storeContract('selectors that are looked up at the same time', (opened) => {
  it('lead to their own one-time passwords, and unknown ones to none', async () => {
    const { store } = opened;
    const otps = [await issue(store, (await addAccount(store)).id), await issue(store, (await addAccount(store)).id)];
    const [first, second] = otps.map(({ selector }) => selector);
    const asked = [first ?? '', '0000', second ?? '', first ?? ''];
    const found = await Promise.all(asked.map((selector) => store.otps.bySelector(selector)));
    assert.deepEqual(
      found.map((otp) => otp?.id),
      [otps[0]?.id, undefined, otps[1]?.id, otps[0]?.id],
    );
  });
});

storeContract('the wrong codes in the life of a one-time password', (opened) => {
  it('are counted by many at once, and none is lost', async () => {
    const { store } = opened;
    const otp = await issue(store, (await addAccount(store)).id);
    assert.equal(await store.guesses.wrongInLife(otp.id), 0);
    const counts = await Promise.all(
      Array.from({ length: 8 }, () => store.transaction((tx) => tx.guesses.addToLife(otp.id))),
    );
    assert.deepEqual(
      counts.toSorted((left, right) => left - right),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    assert.equal(await store.guesses.wrongInLife(otp.id), 8);
  });
});
