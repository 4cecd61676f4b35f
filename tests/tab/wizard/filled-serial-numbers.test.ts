import assert from 'node:assert/strict';
import { fillSerialNumbers } from '../../../tab/src/wizard/configuration/filled-serial-numbers.ts';

const FOUND = [
  { accountId: 'a1', displayName: 'Oslo 3.14', upn: 'room-01@contoso.example', serialNumber: 'SN-0001' },
  { accountId: 'a2', displayName: 'Lisbon 1.01', upn: 'room-02@contoso.example', serialNumber: 'SN-0002' },
];

describe('serial numbers that an import fills in', () => {
  it('come as lines with the sign-in address, which no other account shares', () => {
    assert.deepEqual(fillSerialNumbers(' \n', [], { found: FOUND }), {
      text: 'room-01@contoso.example\tSN-0001\nroom-02@contoso.example\tSN-0002',
      count: 2,
    });
  });

  it('follow what a person typed, and never replace it', () => {
    const typed = 'Oslo 3.14\tSN-9999\n\n';
    assert.deepEqual(fillSerialNumbers(typed, [{ accountId: 'a1', serialNumber: 'SN-9999' }], { found: FOUND }), {
      text: 'Oslo 3.14\tSN-9999\nroom-02@contoso.example\tSN-0002',
      count: 1,
    });
    assert.equal(fillSerialNumbers(typed, [], { found: [] }).count, 0);
  });
});
