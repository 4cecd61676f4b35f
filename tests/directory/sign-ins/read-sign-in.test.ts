import assert from 'node:assert/strict';
import { readSignIn } from '../../../bot/directory/sign-ins/read-sign-in.ts';

function record(errorCode: number) {
  return {
    id: 's1',
    userId: 'a1',
    createdDateTime: '2026-03-02T10:21:00Z',
    status: { errorCode, failureReason: 'Blocked.' },
  };
}

describe('a record of the sign-in log', () => {
  it('is left out when its error code is none that the database can hold', () => {
    assert.equal(readSignIn(record(2_147_483_647))?.errorCode, 2_147_483_647);
    for (const errorCode of [2_147_483_648, -1, 0.5]) assert.equal(readSignIn(record(errorCode)), undefined);
  });
});
