import assert from 'node:assert/strict';
import { wizardStart } from '../../../tab/src/wizard/accounts/wizard-start.ts';

describe('the start of the wizard', () => {
  it('is what its address names: nothing, an account, several, or a building', () => {
    assert.deepEqual(wizardStart(undefined), { accountIds: [] });
    assert.deepEqual(wizardStart('a1'), { accountIds: ['a1'] });
    assert.deepEqual(wizardStart('a1,a2,'), { accountIds: ['a1', 'a2'] });
    assert.deepEqual(wizardStart('building=Werk Süd, 2'), { accountIds: [], building: 'Werk Süd, 2' });
  });

  it('has no more accounts than the bot names', () => {
    assert.equal(wizardStart(Array.from({ length: 500 }, (_, index) => `a${index}`).join(',')).accountIds.length, 60);
  });
});
