import assert from 'node:assert/strict';
import { readCalendarSettings } from '../../bot/domain/accounts/calendar-processing.ts';
import { readSignInData } from '../../bot/domain/rollouts/sign-in-data.ts';

const SIGN_IN_HEADER = 'userPrincipalName,password,expectedSerialNumber';
const CALENDAR_HEADER =
  'Identity,AutomateProcessing,AddOrganizerToSubject,DeleteComments,DeleteSubject,' +
  'ProcessExternalMeetingMessages,RemovePrivateProperty,AddAdditionalResponse';

/** Both kinds of CSV that somebody may upload: a reader of problems, a header, and a good row for a number. */
const FILES = {
  'sign-in data': {
    problems: (csv: string) => readSignInData(csv).mistakes.map(({ problem }) => problem),
    header: SIGN_IN_HEADER,
    row: (number: number) => `room-${number}@contoso.example,Secret-${number},`,
  },
  'calendar settings': {
    problems: (csv: string) => readCalendarSettings(csv).mistakes.map(({ problem }) => problem),
    header: CALENDAR_HEADER,
    row: (number: number) => `room-${number},AutoAccept,False,False,False,True,False,True`,
  },
} as const;

describe('an uploaded CSV, in numbers', () => {
  for (const [name, { problems, header, row }] of Object.entries(FILES)) {
    const rows = (count: number): string =>
      [header, ...Array.from({ length: count }, (_, index) => row(index + 1))].join('\n');

    it(`may have 1,000 rows of ${name}, and not one more`, () => {
      assert.deepEqual(problems(rows(1_000)), []);
      assert.deepEqual(problems(rows(1_001)), ['too_many_rows']);
    });

    it(`may have 262,144 bytes of ${name}, and not one more`, () => {
      const filled = (bytes: number): string => {
        const text = `${rows(10)}\n`;
        return text + '\n'.repeat(bytes - text.length);
      };
      assert.deepEqual(problems(filled(262_144)), []);
      assert.deepEqual(problems(filled(262_145)), ['too_large']);
    });
  }

  it('may have passwords of 256 characters and serial numbers of 64, and not one more', () => {
    const problemsOf = (password: string, serialNumber: string): readonly string[] =>
      FILES['sign-in data'].problems(`${SIGN_IN_HEADER}\nroom@contoso.example,${password},${serialNumber}`);
    assert.deepEqual(problemsOf('x'.repeat(256), 'x1'.repeat(32)), []);
    assert.deepEqual(problemsOf('x'.repeat(257), 'x1'), ['password_too_long']);
    assert.deepEqual(problemsOf('x', `${'x1'.repeat(32)}x`), ['serial_number_too_long']);
  });

  it('may have no password with a character that XML escapes', () => {
    for (const sign of ['<', '>', '&', "'"]) {
      const csv = `${SIGN_IN_HEADER}\nroom@contoso.example,pass${sign}word,`;
      assert.deepEqual(FILES['sign-in data'].problems(csv), ['password_symbol'], sign);
    }
    assert.deepEqual(FILES['sign-in data'].problems(`${SIGN_IN_HEADER}\nroom@contoso.example,"pass""word",`), [
      'password_symbol',
    ]);
  });
});
