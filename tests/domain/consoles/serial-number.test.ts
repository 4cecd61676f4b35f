import assert from 'node:assert/strict';
import { compareSerialNumber, readDeviceInformation } from '../../../bot/domain/consoles/device.ts';
import { serialNumberNotes } from '../../../bot/domain/consoles/serial-number.ts';
import { serialNumberMistake } from '../../../bot/domain/rollouts/expected-serial-numbers.ts';

const AT = new Date('2026-11-03T10:00:00Z');
const device = (serialNumber: string) => readDeviceInformation({ make: 'Contoso', model: 'Console', serialNumber });

describe('an expected serial number', () => {
  it('matches however it is written', () => {
    for (const expected of ['sn-4711', 'SN 4711', 'ＳＮ－４７１１', 'SN\u200B4711'])
      assert.equal(compareSerialNumber(device('SN-4711'), expected), 'expected', expected);
    assert.equal(compareSerialNumber(device('SN-4711'), 'SN-4712'), 'different');
  });

  it('that is a placeholder, as an earlier release could store it, matches nothing', () => {
    const written = ['To be filled by O.E.M.', 'To Be Filled By O.E.M.', 'Default string', '0', '***'] as const;
    for (const expected of written)
      for (const reported of [...written, 'SN-4711'])
        assert.equal(compareSerialNumber(device(reported), expected), 'not_set', `${reported}, ${expected}`);
    assert.equal(compareSerialNumber(device('None'), 'SN-4711'), 'different');
  });

  it('is refused where it names no device, or the same device for two rooms', () => {
    assert.equal(serialNumberMistake(['SN-1', 'SN-2', 'PF2ABC3D']), undefined);
    assert.deepEqual(serialNumberMistake(['SN-1', 'Default string']), { problem: 'placeholder', at: [1] });
    assert.deepEqual(serialNumberMistake(['SN-1', 'SN-2', 'sn 1']), { problem: 'twice', at: [0, 2] });
    assert.deepEqual(serialNumberMistake(['5.01235E+14']), { problem: 'replaced_by_excel', at: [0] });
  });
});

describe('the notes on a serial number', () => {
  const elsewhere = {
    openRequests: ['Oslo 4.02'],
    expectedFor: [
      { account: 'Oslo 4.03', inRollout: true },
      { account: 'Oslo 4.04', inRollout: false },
    ],
    lastSignIn: { serialNumber: 'SN-OLD', at: AT },
  };

  it('name the rooms it is tied to and the console that signed in before', () => {
    assert.deepEqual(serialNumberNotes('SN-NEW', elsewhere), [
      { kind: 'open_elsewhere', account: 'Oslo 4.02' },
      { kind: 'expected_in_rollout', account: 'Oslo 4.03' },
      { kind: 'expected_elsewhere', account: 'Oslo 4.04' },
      { kind: 'other_signed_in', serialNumber: 'SN-OLD', at: AT },
    ]);
  });

  it('say of a placeholder that it is one, and name no twins', () => {
    assert.deepEqual(serialNumberNotes('Default string', elsewhere), [
      { kind: 'placeholder' },
      { kind: 'other_signed_in', serialNumber: 'SN-OLD', at: AT },
    ]);
  });

  it('are none for the console that signed in before, or after one with a placeholder', () => {
    const after = (serialNumber: string) => ({
      openRequests: [],
      expectedFor: [],
      lastSignIn: { serialNumber, at: AT },
    });
    for (const before of ['sn old', 'To be filled by O.E.M.'])
      assert.deepEqual(serialNumberNotes('SN-OLD', after(before)), []);
    assert.deepEqual(serialNumberNotes('SN-OLD', undefined), []);
  });
});
