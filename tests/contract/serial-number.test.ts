import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlaceholderSerial, serialNumberKey } from '../../contract/serial-number.ts';

const PLACEHOLDERS = [
  ...['To be filled by O.E.M.', 'Default string', 'System Serial Number', 'Not Specified', 'None', '0', '123456789'],
  ...['INVALID', 'N/A', '********', 'TO BE FILLED BY OEM', 'To Be Filled By O.E.M.by More String', 'default_string'],
  ...['n.a.', 'Not Applicable', 'Not available', 'unknown', 'Unknow', 'O.E.M.', 'OEM_Serial', 'System serial#', 'SN'],
  ...[
    'Chassis Serial Number',
    'Base Board Serial Number',
    'Type2 - Board Serial Number',
    'SystemSerialNumb',
    'sernum0',
  ],
  ...[
    '$serialnumber$',
    'serial',
    'test',
    'empty',
    'null',
    '...',
    '--',
    'xxxxxxxx',
    'XXXX-XXXX',
    '0000000',
    '0x00000000',
  ],
  ...[
    '1234567',
    '1234567890',
    '0123456789',
    '01234567',
    '0123456789ABCDEF',
    '987654321',
    '9999',
    'FFFFFFFF',
    'SN-0000',
  ],
  ...['SSN12345678901234567', 'BSN12345678901234567890', 'EeePC-1234567890', 'SYS-1234567890', 'MB-1234567890'],
  ...['00000000-0000-0000-0000-000000000000', '03000200-0400-0500-0006-000700080009', 'Serial Number: N/A', 'SN: none'],
  ...['Ｎｏｎｅ', 'N\u200Bo\u00ADn\u2060e', '１２３４５６７８９', 'Unbekannt', 'nicht verfügbar', 'Keine'],
];

/** In the forms of Lenovo, Logitech, Crestron, HP, Dell, Poly, Yealink, Supermicro and VMware. */
const REAL = [
  ...['PF2ABC3D', 'MJ0AB1CD', 'R9-0XYZ12', '1S30BECTO1WWMJ0AB1CD', '2145LZ12345', '2012CEF00012', '1934LZ0ABCD8'],
  ...['1234JBH12345', '2214CRM00120', '5CG1234ABC', 'CND1234567', 'MXL1234567', '7XJ4KH2', 'CN-0G8TWN-64180-12A-00BC'],
  ...['8L203312345678', '803098F02001234', 'S279678X8335734', 'WM179S000284', 'MXQ93102WL', '0123456789A', 'GTF1ABC'],
  ...[
    'VMware-56 4d 01 02',
    'SN-1',
    'SN-0042',
    'SN-4711',
    'TEST-0001',
    'A1B2C3D4',
    '1000001',
    'AAAB',
    'OEM4711X',
    '101',
  ],
];

describe('a placeholder serial number', () => {
  for (const text of PLACEHOLDERS) it(`is ${JSON.stringify(text)}`, () => assert.ok(isPlaceholderSerial(text)));

  for (const text of REAL) it(`is not ${text}`, () => assert.ok(!isPlaceholderSerial(text)));
});

describe('the form in which serial numbers are compared', () => {
  it('leaves out letter case, space, punctuation, invisible signs and full width', () => {
    for (const written of ['sn 47-11', 'SN.4711', '\u202ESN\u200B4711', 'ＳＮ－４７１１', ' Sn_4711 ', 'SN\u20134711'])
      assert.equal(serialNumberKey(written), 'SN4711', JSON.stringify(written));
  });

  it('keeps letters and digits apart that differ', () => {
    assert.notEqual(serialNumberKey('SN-O0'), serialNumberKey('SN-00'));
    assert.notEqual(serialNumberKey('SN-4711'), serialNumberKey('SN-4712'));
  });

  it('is its own form, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (written) => {
        const key = serialNumberKey(written);
        assert.equal(serialNumberKey(key), key);
        // The ogham space mark draws a line, so it counts as a letter of its script, here and in the database.
        assert.doesNotMatch(key, /[^\S\u1680]|[a-z!-/]/);
      }),
    );
  });
});
