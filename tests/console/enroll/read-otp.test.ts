import assert from 'node:assert/strict';
import { formatOtpCode, OTP_ALPHABET } from '../../../contract/otp-code.ts';
import { consoleTexts } from '../../../texts/console-texts.ts';
import type { Ask } from '../../../console/device/device-facts.ts';
import type { ConsoleEvent } from '../../../console/enroll/events.ts';
import { ConsoleError } from '../../../console/enroll/outcome.ts';
import { readOtp } from '../../../console/enroll/read-otp.ts';
import { OTP } from '../console-process.ts';

describe('reading the one-time password', () => {
  let told: ConsoleEvent[];
  const report = (event: ConsoleEvent) => void told.push(event);
  const asking =
    (...answers: string[]) =>
    async () =>
      answers.shift();
  const depsOf = (ask: Ask) => ({ ask, report, texts: consoleTexts('en') });
  beforeEach(() => {
    told = [];
  });
  const problems = () =>
    told.flatMap((event) => (event.event === 'mistyped' ? [[event.problem, event.triesLeft]] : []));

  it('takes it as people type it, and shows it in groups', async () => {
    const typed = OTP.replaceAll('-', '')
      .toLowerCase()
      .replaceAll('1', 'l')
      .replace(/(.{3})/g, '$1 ');
    assert.deepEqual(await readOtp(undefined, depsOf(asking(typed))), { code: OTP, selector: OTP.slice(0, 4) });
    const [event = assert.fail('nothing was told')] = told;
    assert.equal(event.event === 'otp_read' && event.code.reveal(), OTP);
    assert.doesNotMatch(JSON.stringify(told), new RegExp(OTP.slice(5)));
  });

  it('takes a code of sixteen symbols, and not its first twelve', async () => {
    const long = formatOtpCode({ selector: 'AB12', verifier: 'CDEF3456789' });
    const twelve = long.slice(0, 14);
    assert.equal((await readOtp(undefined, depsOf(asking(twelve, long)))).code, long);
    assert.deepEqual(problems(), [['wrong_check_symbol', 2]]);
  });

  it('tells the kinds of mistakes apart, and takes a good third try', async () => {
    const swapped = OTP.slice(0, 5) + OTP.charAt(6) + OTP.charAt(5) + OTP.slice(7);
    assert.equal((await readOtp(undefined, depsOf(asking('ABC', swapped, OTP)))).code, OTP);
    assert.deepEqual(problems(), [
      ['wrong_length', 2],
      ['wrong_check_symbol', 1],
    ]);
  });

  it('stops after three mistakes', async () => {
    const answers = ['ABC', 'UUUU-UUUU-UUUU', '', OTP];
    await assert.rejects(
      readOtp(
        undefined,
        depsOf(async () => answers.shift()),
      ),
      (error) => error instanceof ConsoleError && error.outcome === 'code',
    );
    assert.deepEqual(problems(), [
      ['wrong_length', 2],
      ['wrong_symbol', 1],
      ['wrong_length', 0],
    ]);
    assert.deepEqual(answers, [OTP]);
  });

  it('counts a mistyped flag as the first try', async () => {
    assert.equal((await readOtp('ABC', depsOf(asking(OTP)))).code, OTP);
    await assert.rejects(readOtp('ABC', depsOf(asking())), /has a typo/);
    await assert.rejects(readOtp(undefined, depsOf(asking())), /--otp/);
  });

  it('catches every single wrong symbol', async () => {
    for (const at of [0, 1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 13]) {
      for (const symbol of OTP_ALPHABET) {
        if (symbol === OTP[at]) continue;
        await assert.rejects(readOtp(OTP.slice(0, at) + symbol + OTP.slice(at + 1), depsOf(asking())), ConsoleError);
      }
    }
  });
});
