import assert from 'node:assert/strict';
import { compareSerialNumber, printable, readDeviceInformation } from '../../bot/domain/consoles/device.ts';
import { readSignInData } from '../../bot/domain/rollouts/sign-in-data.ts';

// The same letter in both spellings of Unicode: as one character, and as a letter with a mark behind it.
const COMPOSED = 'SN-\u00c5\u00e9-1';
const DECOMPOSED = 'SN-A\u030ae\u0301-1';

describe('what a console says of itself', () => {
  it('is kept in one form of Unicode, however its letters are composed', () => {
    assert.notEqual(COMPOSED, DECOMPOSED);
    const device = readDeviceInformation({ make: DECOMPOSED, model: DECOMPOSED, serialNumber: DECOMPOSED });
    assert.deepEqual(device, { make: COMPOSED, model: COMPOSED, serialNumber: COMPOSED });
    assert.equal(printable(COMPOSED), COMPOSED);
  });

  it('matches the expected serial number, whichever of the two wrote it in which form', () => {
    for (const written of [COMPOSED, DECOMPOSED]) {
      const { rows } = readSignInData(
        `userPrincipalName,password,expectedSerialNumber\nroom@contoso.example,secret,${written}`,
      );
      const expected = rows[0]?.expectedSerialNumber;
      for (const serialNumber of [COMPOSED, DECOMPOSED]) {
        const device = readDeviceInformation({ make: 'Contoso', model: 'Hub 2', serialNumber });
        assert.equal(compareSerialNumber(device, expected), 'expected');
      }
    }
  });

  it('is as long as it looks: a mark that is a character of its own does not count twice', () => {
    const serialNumber = 'e\u0301'.repeat(64);
    assert.equal(readDeviceInformation({ make: 'a', model: 'b', serialNumber }).serialNumber, '\u00e9'.repeat(64));
  });
});
