import assert from 'node:assert/strict';
import { checkDatabaseClock, checkMicrosoftClock } from '../../../bot/main/first-day/check-clock.ts';

describe('The check of the clock', () => {
  const microsoft = (seconds: number | undefined): string => {
    const { outcome, found } = checkMicrosoftClock(seconds);
    return `${outcome}: ${found}`;
  };

  it('takes half a minute for right', () => {
    assert.equal(microsoft(29), "ok: within 30 s of Microsoft's clock");
    assert.equal(microsoft(-31), "warning: 31 s behind Microsoft's clock");
  });

  it('says that something is missing as soon as no token can be valid', () => {
    assert.equal(microsoft(-300), "warning: 300 s behind Microsoft's clock");
    assert.equal(microsoft(-301), "missing: 301 s behind Microsoft's clock");
    assert.equal(microsoft(3_901), "missing: 3901 s ahead of Microsoft's clock");
  });

  it('names the commands that set it', () => {
    assert.match(String(checkMicrosoftClock(3_901).remedy), /w32tm \/resync \(Windows\), timedatectl set-ntp true/);
  });

  it('does not know it without an answer', () => {
    assert.equal(microsoft(undefined), 'not checked: the login host tells no time');
  });

  it('compares the clock of the database as well', () => {
    assert.equal(checkDatabaseClock(-0.2).outcome, 'ok');
    const { outcome, found } = checkDatabaseClock(90);
    assert.deepEqual([outcome, found], ['warning', 'this machine is 90 s ahead of the database']);
  });
});
