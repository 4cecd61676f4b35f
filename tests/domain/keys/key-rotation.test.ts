import assert from 'node:assert/strict';
import { type GivenKeyMarks, type KeyName, planRotation } from '../../../bot/domain/keys/key-rotation.ts';

const STORED = { OTP_PEPPER: 'pepper-1', ENCRYPTION_KEY: 'encryption-1', AUDIT_KEY: 'audit-1' };

function plan(changes: Partial<GivenKeyMarks>): ReturnType<typeof planRotation> {
  return planRotation({ stored: STORED, next: STORED, previous: {}, lost: new Set(), ...changes });
}

describe('A rotation of keys', () => {
  it('has nothing to do when the keys are those of the data', () => {
    assert.deepEqual(plan({}), { changed: [], mistakes: [] });
  });

  it('needs the earlier encryption key and the earlier audit key', () => {
    const { mistakes } = plan({ next: { ...STORED, ENCRYPTION_KEY: 'encryption-2', AUDIT_KEY: 'audit-2' } });
    assert.deepEqual(
      mistakes.map((line) => line.split(' ')[0]),
      ['PREVIOUS_ENCRYPTION_KEY', 'PREVIOUS_AUDIT_KEY'],
    );
  });

  it('refuses an earlier key that is not that of the data', () => {
    const { mistakes } = plan({ next: { ...STORED, AUDIT_KEY: 'audit-2' }, previous: { AUDIT_KEY: 'audit-0' } });
    assert.match(
      mistakes.join(),
      /^PREVIOUS_AUDIT_KEY is not the key.* Give the key that the servers used last, or say --lost AUDIT_KEY/,
    );
  });

  it('goes on with the earlier key, and without one that is lost', () => {
    const next = { ...STORED, ENCRYPTION_KEY: 'encryption-2', AUDIT_KEY: 'audit-2' };
    assert.deepEqual(plan({ next, previous: { AUDIT_KEY: 'audit-1' }, lost: new Set<KeyName>(['ENCRYPTION_KEY']) }), {
      changed: ['ENCRYPTION_KEY', 'AUDIT_KEY'],
      mistakes: [],
    });
  });

  it('has no use for an earlier pepper', () => {
    assert.deepEqual(plan({ next: { ...STORED, OTP_PEPPER: 'pepper-2' } }), { changed: ['OTP_PEPPER'], mistakes: [] });
  });

  it('does not call a key lost that is still in use', () => {
    assert.match(
      plan({ lost: new Set<KeyName>(['AUDIT_KEY']) }).mistakes.join(),
      /^--lost AUDIT_KEY.* Leave --lost AUDIT_KEY out, or give AUDIT_KEY a new value$/,
    );
  });
});
