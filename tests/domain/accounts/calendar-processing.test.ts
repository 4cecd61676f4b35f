import assert from 'node:assert/strict';
import { assessAccount, type ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import {
  CALENDAR_IMPORT_LIMITS,
  CALENDAR_SETTINGS,
  calendarArguments,
  matchCalendarSettings,
  readCalendarSettings,
} from '../../../bot/domain/accounts/calendar-processing.ts';

const HEADER = ['UserPrincipalName', ...CALENDAR_SETTINGS].join(',');
const RIGHT_SETTINGS = 'AutoAccept,False,False,False,True,False,True';

function account(name: string, change: Partial<ResourceAccount> = {}): ResourceAccount {
  return assessAccount({
    id: `id-${name}`,
    upn: `${name}@contoso.example`,
    displayName: `Room ${name}`,
    accountEnabled: true,
    skuPartNumbers: [],
    hasRoomsLicence: true,
    passwordNeverExpires: true,
    syncedFromOnPremises: false,
    ...change,
  });
}

const [oslo, bergen] = [account('oslo', { mail: 'post@contoso.example' }), account('bergen')];

/** Line, column, problem and detail of each mistake. */
function told(csv: string, accounts: readonly ResourceAccount[] = [oslo, bergen]): readonly string[] {
  return matchCalendarSettings(readCalendarSettings(csv), accounts).mistakes.map(
    ({ line, column, problem, detail = '' }) => `${line} ${column} ${problem} ${detail}`.trim(),
  );
}

function calendarsIn(
  csv: string,
  accounts: readonly ResourceAccount[] = [oslo, bergen],
): readonly (readonly [string, string])[] {
  assert.deepEqual(told(csv, accounts), []);
  return matchCalendarSettings(readCalendarSettings(csv), accounts).calendars.map(({ accountId, wrong }) => [
    accountId,
    wrong.join(' '),
  ]);
}

describe('imported calendar settings', () => {
  it('name each cell that Excel replaced', () => {
    const csv = `${HEADER}\n#NAME?,${RIGHT_SETTINGS}\nbergen@contoso.example,#WERT!,False,#N/A,False,True,False,True`;
    assert.deepEqual(told(csv), [
      '2 UserPrincipalName replaced_by_excel',
      '3 AutomateProcessing replaced_by_excel',
      '3 DeleteComments replaced_by_excel',
    ]);
  });

  it('are those that Microsoft recommends for rooms, or named one by one', () => {
    const csv = `${HEADER}\noslo@contoso.example,${RIGHT_SETTINGS}\nBergen@Contoso.example,None,True,true,FALSE,false,False,True`;
    assert.deepEqual(calendarsIn(csv), [
      ['id-oslo', ''],
      ['id-bergen', 'AutomateProcessing AddOrganizerToSubject DeleteComments ProcessExternalMeetingMessages'],
    ]);
  });

  it('are read as Windows PowerShell writes them: its type line, a byte order mark, quotes and columns of no interest', () => {
    const cells = ['x;y', 'AutoAccept', 'False', 'False', 'False', 'True', 'False', 'True', 'oslo@contoso.example'];
    for (const [mark, separator] of [
      ['', ','],
      ['\uFEFF', ';'],
    ] as const) {
      const lines = [['RunspaceId', ...CALENDAR_SETTINGS, 'Identity'], cells].map((line) =>
        line.map((cell) => `"${cell}"`).join(separator),
      );
      const csv = `${mark}#TYPE Microsoft.Exchange.Management.StoreTasks.CalendarConfiguration\r\n${lines.join('\r\n')}\r\n`;
      assert.deepEqual(calendarsIn(csv), [['id-oslo', '']]);
      assert.deepEqual(told(csv, []), ['3 Identity account_unknown']);
    }
  });

  it('find their account by sign-in address, mail address, object id or display name, in this order', () => {
    const namesake = account('other', { displayName: 'post@contoso.example' });
    for (const name of ['OSLO@contoso.example', 'Post@contoso.example', 'ID-oslo', 'room OSLO']) {
      assert.deepEqual(
        calendarsIn(`${HEADER}\n${name},${RIGHT_SETTINGS}`, [namesake, oslo, bergen]),
        [['id-oslo', '']],
        name,
      );
    }
    const twins = [oslo, account('twin', { displayName: oslo.displayName })];
    assert.deepEqual(told(`${HEADER}\nRoom oslo,${RIGHT_SETTINGS}`, twins), ['2 UserPrincipalName account_ambiguous']);
  });

  it('are refused with every mistake at once, by line and column', () => {
    const csv = [
      HEADER,
      `oslo@contoso.example,Auto,False,False,False,1,False,`,
      `,${RIGHT_SETTINGS}`,
      `nobody@contoso.example,${RIGHT_SETTINGS}`,
      `bergen@contoso.example,${RIGHT_SETTINGS}`,
      'oslo@contoso.example,AutoAccept',
      `bergen@contoso.example,${RIGHT_SETTINGS}`,
    ].join('\n');
    assert.deepEqual(told(csv), [
      '2 AutomateProcessing value_wrong None, AutoUpdate, AutoAccept',
      '2 ProcessExternalMeetingMessages value_wrong True, False',
      '2 AddAdditionalResponse value_wrong True, False',
      '3 UserPrincipalName name_missing',
      '4 UserPrincipalName account_unknown',
      '6  cells_wrong 8',
      '7 UserPrincipalName account_twice 5',
    ]);
  });

  it('need all of their columns, each once', () => {
    assert.deepEqual(told('AutomateProcessing,deletecomments,DeleteComments\nAutoAccept,False,False'), [
      '1 DeleteComments column_twice',
      '1 UserPrincipalName column_missing',
      ...CALENDAR_SETTINGS.filter((name) => name !== 'AutomateProcessing' && name !== 'DeleteComments').map(
        (name) => `1 ${name} column_missing`,
      ),
    ]);
  });

  it('are refused as a whole when the file is too large, too long, empty or not readable', () => {
    const rows = (count: number): string => `${HEADER}\n${`oslo@contoso.example,${RIGHT_SETTINGS}\n`.repeat(count)}`;
    const cases: readonly (readonly [string, string])[] = [
      [HEADER + ','.repeat(CALENDAR_IMPORT_LIMITS.bytes), '0  too_large'],
      [rows(1001), '0  too_many_rows'],
      ['', '0  empty'],
      [HEADER, '0  empty'],
      ['#TYPE x\n', '0  empty'],
      [`${HEADER}\noslo\uFFFD,${RIGHT_SETTINGS}`, '2  not_utf8'],
      [`${HEADER}\n"oslo`, '2  quotes_wrong'],
    ];
    for (const [csv, expected] of cases) assert.deepEqual(told(csv), [expected], csv.slice(0, 40));
  });

  it('are set right by what stands in the remedy', () => {
    assert.equal(
      calendarArguments(CALENDAR_SETTINGS),
      '-AutomateProcessing AutoAccept -AddOrganizerToSubject $false -DeleteComments $false -DeleteSubject $false ' +
        '-ProcessExternalMeetingMessages $true -RemovePrivateProperty $false -AddAdditionalResponse $true',
    );
  });
});
