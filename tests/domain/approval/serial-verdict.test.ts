import assert from 'node:assert/strict';
import { serialConcerns, serialVerdict } from '../../../bot/domain/approval/serial-verdict.ts';
import { pendingRequest } from '../../support/samples/requests.ts';

const AT = new Date('2026-11-03T10:00:00Z');
const NOT_ASKED = { outcome: 'not_asked' } as const;

describe('the verdict on a serial number', () => {
  const verdictOf = (change: Parameters<typeof pendingRequest>[0]): string | undefined =>
    serialVerdict(pendingRequest(change))?.kind;

  it('is none while nothing is known', () => {
    assert.equal(verdictOf({}), undefined);
  });

  it('says that it is the expected one, however people write it', () => {
    assert.equal(verdictOf({ expectedSerialNumber: 'sn 4711' }), 'expected');
  });

  it('says that an inventory has the device, and that all of them lack it', () => {
    const read = (count: number) =>
      ({ outcome: 'read', count, ...(count > 0 && { device: { id: 'd-1', serialNumber: 'SN-4711' } }) }) as const;
    assert.equal(
      verdictOf({ deviceLook: { lookedAt: AT, answers: { intune: read(1), autopilot: NOT_ASKED } } }),
      'known',
    );
    assert.equal(
      verdictOf({ deviceLook: { lookedAt: AT, answers: { intune: read(0), autopilot: read(0) } } }),
      'unknown_device',
    );
    const unread = { outcome: 'unread', reason: 'busy' } as const;
    assert.equal(
      verdictOf({ deviceLook: { lookedAt: AT, answers: { intune: read(0), autopilot: unread } } }),
      undefined,
    );
  });

  it('says what speaks against it before what speaks for it', () => {
    const elsewhere = { openRequests: ['Oslo 4.02'], expectedFor: [{ account: 'Oslo 4.03', inRollout: true }] };
    assert.equal(
      verdictOf({ expectedSerialNumber: 'SN-4711', serialNumberElsewhere: elsewhere }),
      'expected_in_rollout',
    );
    assert.deepEqual(
      serialConcerns(pendingRequest({ expectedSerialNumber: 'SN-1', serialNumberElsewhere: elsewhere })).map(
        ({ kind }) => kind,
      ),
      ['other_expected', 'expected_in_rollout', 'open_elsewhere'],
    );
  });

  it('does not blame a serial number for the console that was there before', () => {
    const lastSignIn = { serialNumber: 'SN-OLD', at: AT };
    const serialNumberElsewhere = { openRequests: [], expectedFor: [], lastSignIn };
    assert.equal(verdictOf({ expectedSerialNumber: 'SN-4711', serialNumberElsewhere }), 'expected');
  });
});
