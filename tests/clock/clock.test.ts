import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { CLOCK_CASES, instantOf } from './clock-cases.ts';
import { QUICK_TIME_TESTS, timeSensitiveTests } from './time-sensitive.ts';

const run = promisify(execFile);
const AT = ['2027-06-15T23:58 Pacific/Apia', '2028-02-29T00:30 Asia/Kolkata', '2027-10-30T12:00 Europe/Berlin'];

describe('The clock of the tests', function () {
  this.timeout(120_000);

  for (const name of AT) {
    const one = CLOCK_CASES.find(({ local, timeZone }) => `${local} ${timeZone}` === name);
    it(`may be at ${name}, where ${one?.why}`, async () => {
      assert.ok(one);
      const { ROOMS_OTP_TEST_RESULTS: _, ...inherited } = process.env;
      const env = {
        ...inherited,
        ROOMS_OTP_TEST_CLOCK_AHEAD: String(instantOf(one) - Date.now()),
        TZ: one.timeZone,
      };
      const preload = ['--import', './tests/clock/shifted-clock.ts'];
      const { stdout } = await run(
        process.execPath,
        [...preload, 'node_modules/mocha/bin/mocha.js', ...QUICK_TIME_TESTS],
        {
          env,
        },
      ).catch((error: { readonly stdout: string }) => error);
      assert.match(stdout, /\n[1-9]\d* passed, 0 failed\n$/, stdout);
    });
  }

  it('is really at another time, in the zone that was asked for', async () => {
    const env = {
      ...process.env,
      ROOMS_OTP_TEST_CLOCK_AHEAD: String(Date.UTC(2040, 0, 31, 11) - Date.now()),
      TZ: 'Pacific/Apia',
    };
    const script =
      'console.log(new Date().getDate(), new Date(Date.now()).getUTCFullYear(), Date().slice(4, 15), new Date(0).getTime())';
    const { stdout } = await run(process.execPath, ['--import', './tests/clock/shifted-clock.ts', '-e', script], {
      env,
    });
    assert.equal(stdout, '1 2040 Feb 01 2040 0\n');
  });

  it('is set for files that are there', () => {
    assert.deepEqual(
      timeSensitiveTests().filter((file) => !existsSync(file)),
      [],
    );
  });
});

describe('An instant of a time zone', () => {
  it('is the one at which its clocks show that time, the first of two', () => {
    const at = (local: string, timeZone: string) => new Date(instantOf({ local, timeZone, why: '' })).toISOString();
    assert.equal(at('2027-06-15T00:30', 'Pacific/Apia'), '2027-06-14T11:30:00.000Z');
    assert.equal(at('2027-10-31T02:58', 'Europe/Berlin'), '2027-10-31T00:58:00.000Z');
    assert.throws(
      () => at('2027-03-28T02:30', 'Europe/Berlin'),
      /no clock in Europe\/Berlin ever shows 2027-03-28T02:30/,
    );
  });
});
