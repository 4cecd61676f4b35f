import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isReplacedPassword } from '../../../contract/excel-cell.ts';
import { assessAccount, type ResourceAccount } from '../../../bot/domain/accounts/account.ts';
import {
  matchSignInData,
  readSignInData,
  SIGN_IN_DATA_LIMITS,
  type SignInData,
} from '../../../bot/domain/rollouts/sign-in-data.ts';

const HEADER = 'userPrincipalName,password,expectedSerialNumber';

function account(upn: string, change: Partial<ResourceAccount> = {}): ResourceAccount {
  return assessAccount({
    id: `id-${upn}`,
    upn,
    mail: upn,
    displayName: upn,
    accountEnabled: true,
    skuPartNumbers: ['Microsoft_Teams_Rooms_Pro'],
    hasRoomsLicence: true,
    usageLocation: 'DE',
    passwordNeverExpires: true,
    syncedFromOnPremises: true,
    ...change,
  });
}

/** Line, column and problem of each mistake. */
function told({ mistakes }: Pick<SignInData, 'mistakes'>): readonly string[] {
  return mistakes.map(({ line, column, problem }) => `${line} ${column} ${problem}`);
}

function rowsOf(csv: string): readonly (readonly (string | number | undefined)[])[] {
  const data = readSignInData(csv);
  assert.deepEqual(told(data), []);
  return data.rows.map(({ line, upn, password, expectedSerialNumber }) => [
    line,
    upn,
    password.reveal(),
    expectedSerialNumber,
  ]);
}

const quoted = (cell: string): string => (/[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('sign-in data', () => {
  it('reads commas or semicolons as the header has them, with or without a byte order mark and any line end', () => {
    const expected = [
      [2, 'a@contoso.example', 'pass;word 1', 'SN-1'],
      [3, 'b@contoso.example', 'x', undefined],
    ];
    for (const [separator, lineEnd, mark] of [
      [',', '\n', ''],
      [';', '\r\n', '\uFEFF'],
      [',', '\r', '\uFEFF'],
    ] as const) {
      const lines = [HEADER.split(','), ['a@contoso.example', '"pass;word 1"', 'SN-1'], ['b@contoso.example', 'x', '']];
      assert.deepEqual(rowsOf(mark + lines.map((cells) => cells.join(separator)).join(lineEnd) + lineEnd), expected);
    }
  });

  it('takes the columns in any order and letter case, and the serial number only if it is there', () => {
    assert.deepEqual(rowsOf('PASSWORD,UserPrincipalName\nsecret,a@contoso.example'), [
      [2, 'a@contoso.example', 'secret', undefined],
    ]);
  });

  it('leaves a password as it is, spaces at its ends included', () => {
    assert.deepEqual(rowsOf(`${HEADER}\na@contoso.example," =cmd|x ",`), [
      [2, 'a@contoso.example', ' =cmd|x ', undefined],
    ]);
  });

  it('tells every mistake at once, by line and column', () => {
    const csv = [
      HEADER,
      ',pw,',
      'a@contoso.example,,',
      `b@contoso.example,${'x'.repeat(257)},${'S'.repeat(65)}`,
      '',
      'c@contoso.example,a&b,SN',
      'A@contoso.example,pw,',
      'd@contoso.example,one,two,three',
    ].join('\n');
    assert.deepEqual(told(readSignInData(csv)), [
      '2 userPrincipalName address_missing',
      '3 password password_missing',
      '4 password password_too_long',
      '4 expectedSerialNumber serial_number_too_long',
      '6 password password_symbol',
      '6 expectedSerialNumber serial_number_placeholder',
      '7 userPrincipalName account_twice',
      '8  cells_wrong',
    ]);
  });

  it('names each cell that Excel replaced', () => {
    const csv = [
      HEADER,
      '#NAME?,pw,',
      'b@contoso.example,#N/A,########',
      'c@contoso.example,5.01235E+14,5E+14',
      'd@contoso.example,#WERT!,#NV',
      'e@contoso.example,"5,01235E+14",1-Mar',
      'f@contoso.example,#NAME?2,PF2ABC3D',
    ].join('\n');
    const data = readSignInData(csv);
    assert.deepEqual(
      told(matchSignInData(data, [])).filter((line) => !line.endsWith('account_unknown')),
      [
        '2 userPrincipalName replaced_by_excel',
        ...[3, 4, 5, 6].flatMap((line) => [
          `${line} password replaced_by_excel`,
          `${line} expectedSerialNumber replaced_by_excel`,
        ]),
      ],
    );
    assert.ok(!told(matchSignInData(data, [])).includes('2 userPrincipalName account_unknown'));
  });

  it('expects no placeholder, and no serial number twice however it is written', () => {
    const csv = [
      HEADER,
      'a@contoso.example,pw,To be filled by O.E.M.',
      'b@contoso.example,pw,PF-2ABC3D',
      'c@contoso.example,pw,Default string',
      'd@contoso.example,pw,pf2abc3d',
      'e@contoso.example,pw,ＰＦ２ＡＢＣ３Ｄ',
    ].join('\n');
    const { mistakes } = readSignInData(csv);
    assert.deepEqual(told({ mistakes }), [
      '2 expectedSerialNumber serial_number_placeholder',
      '4 expectedSerialNumber serial_number_placeholder',
      '5 expectedSerialNumber serial_number_twice',
      '6 expectedSerialNumber serial_number_twice',
    ]);
    assert.deepEqual(
      mistakes.map(({ detail }) => detail),
      [undefined, undefined, '3', '3'],
    );
  });

  it('takes no password that SkypeSettings.xml cannot hold', () => {
    for (const symbol of ['<', '>', '&', '""', "'", '\u0007', '\n']) {
      assert.deepEqual(
        told(readSignInData(`${HEADER}\na@contoso.example,"x${symbol}y",`)),
        ['2 password password_symbol'],
        JSON.stringify(symbol),
      );
    }
  });

  it('refuses what is too large, empty, not UTF-8, without its header, or too long', () => {
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, index) => `r${index}@c.example,p,`).join('\n');
    const cases: readonly (readonly [string, string])[] = [
      ['x'.repeat(SIGN_IN_DATA_LIMITS.bytes + 1), '0  too_large'],
      ['', '0  empty'],
      ['\uFEFF\n\n', '0  empty'],
      [HEADER, '0  empty'],
      [`${HEADER}\na@c.example,p\uFFFD,`, '2  not_utf8'],
      ['name,password\na,b', '1  header_wrong'],
      ['password,password\na,b', '1  header_wrong'],
      ['userPrincipalName\na', '1  header_wrong'],
      ['__proto__,password\na,b', '1  header_wrong'],
      [`${HEADER}\n${rows(1001)}`, '0  too_many_rows'],
      [`${HEADER}\na@c.example,"open`, '2  quotes_wrong'],
      [`${HEADER}\na@c.example,x"y",`, '2  quotes_wrong'],
    ];
    for (const [csv, expected] of cases) assert.deepEqual(told(readSignInData(csv)), [expected], csv.slice(0, 60));
    assert.equal(readSignInData(`${HEADER}\n${rows(1000)}`).rows.length, 1000);
  });

  it('gives back what was written, whatever the passwords are', () => {
    const password = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => !/[<>&"'\p{Cc}\uFFFD-\uFFFF]/u.test(text) && text.length <= 256 && !isReplacedPassword(text));
    fc.assert(
      fc.property(
        fc.array(password, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(',', ';'),
        fc.constantFrom('\n', '\r\n'),
        (passwords, separator, lineEnd) => {
          const lines = passwords.map((text, index) => [`r${index}@contoso.example`, quoted(text), '']);
          const csv = [HEADER.split(','), ...lines].map((cells) => cells.join(separator)).join(lineEnd);
          assert.deepEqual(
            rowsOf(csv).map(([, , read]) => read),
            passwords,
          );
        },
      ),
    );
  });

  it('never tells what stands in a cell', () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(fc.array(fc.array(hostile, { maxLength: 4 }), { maxLength: 8 }), fc.boolean(), (cells, isQuoted) => {
        const csv = [
          HEADER,
          ...cells.map((row) =>
            row.map((cell) => (isQuoted ? quoted(`sentinel${cell}`) : `sentinel${cell}`)).join(','),
          ),
        ].join('\n');
        const data = matchSignInData(readSignInData(csv), []);
        assert.ok(!JSON.stringify(data).includes('"password":"sentinel'));
        assert.ok(!JSON.stringify(data.mistakes).includes('sentinel'));
      }),
    );
  });
});

describe('sign-in data for a selection', () => {
  const [a, b] = [account('a@contoso.example'), account('b@contoso.example')];

  it('is matched to the accounts by their address', () => {
    const data = readSignInData(`${HEADER}\nA@CONTOSO.example,pw,SN-1`);
    const { matches, mistakes } = matchSignInData(data, [a, b], [a]);
    assert.deepEqual(mistakes, []);
    assert.deepEqual(
      matches.map(({ account: { id }, row }) => [id, row.expectedSerialNumber]),
      [[a.id, 'SN-1']],
    );
  });

  it('names accounts that are unknown, not ready, not selected, or left out', () => {
    const notReady = account('n@contoso.example', { usageLocation: '' });
    const data = readSignInData(`${HEADER}\nx@contoso.example,pw,\nn@contoso.example,pw,\nb@contoso.example,pw,`);
    const { mistakes } = matchSignInData(data, [b, notReady], [a, notReady]);
    assert.deepEqual(told({ mistakes }), [
      '0  account_without_row',
      '2 userPrincipalName account_unknown',
      '3 userPrincipalName account_not_ready',
      '4 userPrincipalName account_not_selected',
    ]);
    assert.deepEqual(
      mistakes.map(({ detail }) => detail),
      [a.upn, undefined, 'usage_location', undefined],
    );
  });
});
