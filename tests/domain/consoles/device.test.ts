import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  compareSerialNumber,
  DEVICE_LIMITS,
  hasMisleadingWords,
  printable,
  readDeviceInformation,
} from '../../../bot/domain/consoles/device.ts';
import { DomainError } from '../../../bot/domain/errors.ts';

const GOOD = { make: 'Contoso', model: 'Console 2', serialNumber: 'SN-4711' } as const;
const FIELDS = ['make', 'model', 'serialNumber', 'name', 'appVersion'] as const;

function refused(field: string, problem: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof DomainError);
    assert.equal(error.code, 'device_information_invalid');
    assert.equal(error.details['field'], field);
    assert.equal(error.details['problem'], problem);
    return true;
  };
}

describe('device information', () => {
  it('keeps what the console says and leaves out what it does not say', () => {
    assert.deepEqual(readDeviceInformation({ ...GOOD, name: ' ', appVersion: '5.0' }), { ...GOOD, appVersion: '5.0' });
  });

  it('needs make, model and serial number that can be seen', () => {
    for (const field of ['make', 'model', 'serialNumber'] as const) {
      for (const blank of [undefined, '', ' \t ', '\u200b\u2060', '\u202e', '\u3164', '\u115f\u034f']) {
        assert.throws(() => readDeviceInformation({ ...GOOD, [field]: blank }), refused(field, 'missing'));
      }
    }
  });

  it('is taken up to its limits and not one character longer', () => {
    for (const field of FIELDS) {
      const most = 'x'.repeat(DEVICE_LIMITS[field]);
      assert.equal(readDeviceInformation({ ...GOOD, [field]: most })[field], most);
      assert.throws(() => readDeviceInformation({ ...GOOD, [field]: `${most}x` }), refused(field, 'too_long'));
    }
  });

  it('loses what could reorder, hide or break it', () => {
    assert.equal(printable('SN\u202e1174\u202c'), 'SN1174');
    assert.equal(printable('S\u200bN\u200d-\ufeff1\u00ad2\u2066'), 'SN-12');
    assert.equal(printable('a\u0000b\u001b[31mc\u007f'), 'ab[31mc');
    assert.equal(printable(' one\r\ntwo\u2028three\tfour '), 'one two three four');
    assert.equal(printable('a\ud800b'), 'ab');
  });

  it('has single spaces even where something hidden stood between two', () => {
    assert.equal(printable('Room \u200b 7'), 'Room 7');
  });

  it('keeps templates and markup as text; whoever shows it escapes it', () => {
    for (const text of ['${x}', '${$data}', '**bold** [link](here)', '<at>all</at>', '{{DATE(x)}}', '=1+1']) {
      assert.equal(readDeviceInformation({ ...GOOD, name: text }).name, text);
    }
  });

  it('is one printable line whatever is sent, and cleaning it again changes nothing', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\u202e', '\u200b', '\u0000', 'e\u0301', '\u3164', '\ud83d'),
    });
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary' })), (raw) => {
        const text = printable(raw);
        assert.doesNotMatch(text, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]| {2}|^ | $/u);
        assert.equal(printable(text), text);
      }),
    );
  });

  it('shows what hides or reorders by its number', () => {
    const { serialNumber, name } = readDeviceInformation({
      ...GOOD,
      serialNumber: 'SN\u202E1174',
      name: 'a\u200B\u0000b',
    });
    assert.deepEqual([serialNumber, name], ['SN\\u{202E}1174', 'a\\u{200B}b']);
  });

  it('says when something in it could mislead, also of a second console', () => {
    const device = readDeviceInformation(GOOD);
    assert.equal(hasMisleadingWords(device), false);
    assert.equal(hasMisleadingWords(device, 'SN\\u{43E}'), true);
    for (const field of FIELDS) {
      assert.equal(hasMisleadingWords(readDeviceInformation({ ...GOOD, [field]: '✅' })), true, field);
    }
  });

  it('has a serial number that no look-alike matches, and full width does', () => {
    const matchOf = (serialNumber: string, expected: string) =>
      compareSerialNumber(readDeviceInformation({ ...GOOD, serialNumber }), expected);
    assert.equal(matchOf('SN-4711о', 'SN-4711o'), 'different');
    assert.equal(matchOf('SN-4711o', 'SN-4711о'), 'different');
    assert.equal(matchOf('SN\u200B-4711', 'SN-4711'), 'different');
    assert.equal(matchOf('ＳＮ－４７１１', 'sn 4711'), 'expected');
    assert.equal(matchOf('SN-4711', 'ＳＮ－４７１１'), 'expected');
  });

  it('has a serial number that is compared without case and surrounding space', () => {
    const device = readDeviceInformation(GOOD);
    assert.equal(compareSerialNumber(device, ' sn-4711 '), 'expected');
    assert.equal(compareSerialNumber(device, 'SN-4712'), 'different');
    assert.equal(compareSerialNumber(device, undefined), 'not_set');
  });
});
