import assert from 'node:assert/strict';
import sinon from 'sinon';
import { blockDigits } from '../../../console/window/block-digits.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import { jsonPresenter, wordsPresenter } from '../../../console/window/presenter.ts';
import { readerOf } from '../../../console/words/reader.ts';
import { Secret } from '../../../console/enroll/secret.ts';
import { waitingLine } from '../../../console/words/wording.ts';

const since = '2026-03-04T14:02:00.000Z';
const waiting = { event: 'waiting', for: 'decision', since, matchCode: '123456' } as const;
const reader = readerOf('en', 'C');
const after = (minutes: number) => new Date(Date.parse(since) + minutes * 60_000);

describe('what the installer sees', () => {
  it('says who is awaited, since when and for how long, and the digits', () => {
    const hhmm = new Date(since).toTimeString().slice(0, 5);
    assert.equal(
      waitingLine(waiting, after(3), reader),
      `Waiting for an administrator to approve in Teams, since ${hhmm} (3 min). Read these 6 digits to them: 123 456`,
    );
    assert.match(waitingLine(waiting, after(-5), reader), /\(less than a minute\)/);
    assert.match(waitingLine(waiting, after(65), reader), /\(1 h 5 min\)/);
    assert.match(waitingLine({ ...waiting, for: 'release' }, after(1), reader), /^Approved\./);
  });

  it('says the time as people write it where the machine stands, in the zone of the machine', () => {
    const at = new Date(2026, 2, 4, 14, 2).toISOString();
    for (const [language, locale, time] of [
      ['en', 'en-US', 'since 2:02 PM ('],
      ['en', 'de-DE', 'since 14:02 ('],
      ['de', 'de-AT', 'seit 14:02 ('],
      ['de', 'en-US', 'seit 14:02 ('],
    ] as const) {
      assert.ok(
        waitingLine({ ...waiting, since: at }, after(0), readerOf(language, locale)).includes(time),
        `${language} ${locale}`,
      );
    }
  });

  it('shows the match code in digits five lines tall, each of them different', () => {
    const lines = blockDigits('123456').split('\n');
    assert.equal(lines.length, 5);
    for (const line of lines) assert.match(line, /^[█ ]{1,60}$/);
    const shapes = Array.from('0123456789', (digit) => blockDigits(digit.repeat(6)));
    assert.equal(new Set(shapes).size, 10);
  });

  it('is one line of JSON for each event with --json, without secrets', () => {
    const write = sinon.fake();
    const { report } = jsonPresenter({ write });
    report({ event: 'otp_read', selector: 'AB12', code: new Secret('AB12-CDEF') });
    report({ event: 'rejected', reason: 'a\nb' });
    assert.deepEqual(write.args.flat(), [
      '{"event":"otp_read","selector":"AB12","code":"[secret]"}\n',
      '{"event":"rejected","reason":"a\\nb"}\n',
    ]);
  });

  describe('while waiting', () => {
    let clock: sinon.SinonFakeTimers;
    let printed: string;
    const present = (isTTY: boolean) =>
      wordsPresenter(
        {
          isTTY,
          columns: 60,
          write: (text) => {
            printed += text;
          },
        },
        () => new Date(),
        reader,
      );
    beforeEach(() => {
      printed = '';
      clock = sinon.useFakeTimers(after(0));
    });
    afterEach(() => clock.restore());

    it('is a line that moves within its terminal', () => {
      const { report, close } = present(true);
      report(waiting);
      printed = '';
      clock.tick(3_000);
      const draws = printed.split('\r\u001B[2K').slice(1);
      assert.equal(draws.length, 3);
      assert.equal(new Set(draws.map((draw) => draw.charAt(0))).size, 3);
      for (const draw of draws) assert.ok(draw.length < 60 && !draw.includes('\n'));
      close();
      assert.equal(clock.countTimers(), 0);
    });

    it('shows the digits even on a narrow terminal', () => {
      const { report, close } = present(true);
      report(waiting);
      printed = '';
      clock.tick(1_000);
      assert.match(printed, /123 456 {2}Waiting for an administrator/);
      close();
    });

    it('takes the time of the server over without another line', () => {
      const { report, close } = present(false);
      report({ ...waiting, since: after(1).toISOString() });
      report(waiting);
      assert.equal(printed.split('\n').length, 2);
      report({ ...waiting, for: 'release' });
      assert.match(printed, /\nApproved\./);
      close();
    });

    it('is one line a minute without a terminal', () => {
      const { report, close } = present(false);
      report(waiting);
      clock.tick(180_000);
      assert.equal(printed.match(/Waiting for an administrator/g)?.length, 4);
      assert.ok(!printed.includes('\u001B'));
      close();
      assert.equal(clock.countTimers(), 0);
    });

    it('rests during troubles and goes on afterwards', () => {
      const { report, close } = present(false);
      report(waiting);
      report({ event: 'retrying', reason: 'it is busy', until: since });
      assert.equal(clock.countTimers(), 0);
      report({ event: 'reconnected' });
      assert.equal(clock.countTimers(), 1);
      close();
    });

    it('ends with the outcome', () => {
      const { report } = present(true);
      report(waiting);
      const end: ConsoleEvent = { event: 'rejected', reason: 'Wrong room' };
      report(end);
      assert.ok(
        printed.endsWith(
          "\r\u001B[2KThe request wasn't approved: Wrong room. If you need a new\none-time password, ask your administrator.\n",
        ),
      );
      assert.equal(clock.countTimers(), 0);
    });
  });
});
