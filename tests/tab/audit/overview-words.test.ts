import assert from 'node:assert/strict';
import type { RequestView } from '../../../contract/requests.ts';
import { daysWithDecisions, decidableIn, shareText, stepsOf } from '../../../tab/src/overview/overview-words.ts';

const FUNNEL = { generated: 40, submitted: 30, approved: 20, signedIn: 10 };

describe('the overview in words', () => {
  it('measures each step by what was generated', () => {
    assert.deepEqual(
      stepsOf(FUNNEL).map(({ name, count, share }) => `${name} ${count} ${shareText(share, 'en-US')}`),
      ['generated 40 100%', 'submitted 30 75%', 'approved 20 50%', 'signedIn 10 25%'],
    );
    assert.ok(stepsOf({ generated: 0, submitted: 0, approved: 0, signedIn: 0 }).every(({ share }) => share === 0));
  });

  it('writes shares as the language of the reader does', () => {
    assert.deepEqual(
      ['en-US', 'de-DE', 'no such language'].map((locale) => shareText(0.255, locale)),
      ['26%', '26\u00A0%', '26%'],
    );
  });

  it('names the requests that the person can approve, oldest first', () => {
    const request = (id: string, requestedAt: string, viewer: string, status = 'pending') =>
      ({ id, requestedAt, viewer, status }) as unknown as RequestView;
    const requests = [
      request('new', '2026-05-02T00:00:00Z', 'approver'),
      request('mine', '2026-05-01T12:00:00Z', 'issuer'),
      request('old', '2026-05-01T00:00:00Z', 'approver'),
      request('decided', '2026-05-01T00:00:00Z', 'approver', 'approved'),
    ];
    assert.deepEqual(
      decidableIn(requests).map(({ id }) => id),
      ['old', 'new'],
    );
  });

  it('lists the days on which something was decided, the newest first', () => {
    const day = (name: string, approved: number) => ({ day: name, approved, rejected: 0, expired: 0 });
    assert.deepEqual(
      daysWithDecisions([day('2026-05-01', 1), day('2026-05-02', 0), day('2026-05-03', 2)]).map((one) => one.day),
      ['2026-05-03', '2026-05-01'],
    );
  });
});
