import assert from 'node:assert/strict';
import { readAcknowledgement } from '../../../bot/http/device-api/acknowledgement-form.ts';
import { formOf } from '../../../bot/http/device-api/form.ts';
import { Refusal } from '../../../bot/http/device-api/refusal.ts';

const read = (form: Readonly<Record<string, string>>) => readAcknowledgement(formOf(new URLSearchParams(form)));

/** The sentence with which a form is refused. */
function refusalOf(form: Readonly<Record<string, string>>): string | undefined {
  try {
    read(form);
  } catch (error) {
    assert.ok(error instanceof Refusal);
    assert.deepEqual([error.status, error.answer.error], [400, 'invalid_request']);
    return error.answer.error_description;
  }
  return undefined;
}

describe('the form of an acknowledgement', () => {
  it('is the stage alone for a console of an earlier version', () => {
    for (const stage of ['delivered', 'signed_in', 'failed'] as const) assert.deepEqual(read({ stage }), { stage });
  });

  it('holds what the event log tells, with an empty field as absent', () => {
    assert.deepEqual(
      read({
        stage: 'sign_in_failed',
        source: 'event_log',
        teams: 'ok',
        exchange: 'failed',
        detail: 'Exchange status : 80131500 : AADSTS50076',
        observed_at: '2026-03-02T11:00:00+01:00',
      }),
      {
        stage: 'sign_in_failed',
        source: 'event_log',
        teams: 'ok',
        exchange: 'failed',
        detail: 'Exchange status : 80131500 : AADSTS50076',
        observedAt: new Date('2026-03-02T10:00:00Z'),
      },
    );
    assert.deepEqual(read({ stage: 'taken', detail: '', source: '' }), { stage: 'taken' });
  });

  it('takes 500 characters of detail, and not one more', () => {
    const withDetail = (length: number) => ({ stage: 'sign_in_failed', detail: 'x'.repeat(length) });
    assert.equal(read(withDetail(500)).detail?.length, 500);
    assert.equal(refusalOf(withDetail(501)), 'detail is longer than 500 characters.');
  });

  it('is refused with the name of the field that is wrong', () => {
    const cases: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{}, 'stage is missing.'],
      [{ stage: 'x' }, 'stage is none of delivered, signed_in, failed, taken, not_taken, sign_in_failed.'],
      [{ stage: 'signed_in', source: 'rumor' }, 'source is none of installer, event_log.'],
      [{ stage: 'signed_in', teams: 'yes' }, 'teams is none of ok, failed, unknown.'],
      [{ stage: 'signed_in', exchange: 'yes' }, 'exchange is none of ok, failed, unknown.'],
      [{ stage: 'taken', source: 'event_log' }, "source doesn't go with the stage taken."],
      [{ stage: 'delivered', source: 'installer' }, "source doesn't go with the stage delivered."],
      [{ stage: 'signed_in', detail: 'x' }, "detail doesn't go with the stage signed_in."],
      [{ stage: 'taken', observed_at: 'yesterday' }, 'observed_at is not an instant of RFC 3339.'],
      [{ stage: 'taken', observed_at: '2026-02-30T10:00:00Z' }, 'observed_at is not an instant of RFC 3339.'],
      [{ stage: 'taken', observed_at: '1601-01-01T00:00:00Z' }, 'observed_at is not an instant of RFC 3339.'],
    ];
    for (const [form, sentence] of cases) assert.equal(refusalOf(form), sentence);
  });
});
