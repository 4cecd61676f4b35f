import assert from 'node:assert/strict';
import { type Alteration, ALTERATIONS, type Evidence, findAlteration } from '../../../bot/domain/release/evidence.ts';
import { APPROVED_TRAIL, moved, SOUND } from '../../support/samples/evidence.ts';

const { decision: _, ...WITHOUT_DECISION } = SOUND;
const [SUBMITTED, APPROVED] = APPROVED_TRAIL;

const CASES: readonly (readonly [string, Alteration, Evidence])[] = [
  ['whose facts are not sealed', 'request', { ...SOUND, requestFits: false }],
  ['whose code is not sealed', 'code', { ...SOUND, codeFits: false }],
  ['that came outside the life of its code', 'code', { ...SOUND, wasInTime: false }],
  ['whose opening is not sealed', 'opening', { ...SOUND, openingFits: false }],
  ['whose uploaded password is not sealed', 'kept_password', { ...SOUND, keptPasswordFits: false }],
  ['without a sealed decision', 'decision', WITHOUT_DECISION],
  ['whose approval is not in the audit', 'decision', { ...SOUND, trail: [SUBMITTED] }],
  [
    'whose approval in the audit is not authentic',
    'decision',
    { ...SOUND, trail: [SUBMITTED, { ...APPROVED, isAuthentic: false }] },
  ],
  [
    'that was approved at another revision',
    'decision',
    { ...SOUND, decision: { entryId: 'request_approved 2', revision: 2 } },
  ],
  [
    'whose decision names an entry that decides nothing',
    'decision',
    { ...SOUND, decision: { entryId: 'otp_submitted 1', revision: 0 } },
  ],
  ['that was revoked since', 'history', { ...SOUND, trail: [...APPROVED_TRAIL, moved('otp_revoked', 'cancelled', 3)] }],
  ['of an earlier revision than its entries', 'history', { ...SOUND, revision: 1 }],
  ['in another state than its entries', 'history', { ...SOUND, status: 'ready' }],
  ['of which the server saw a newer row', 'older_row', { ...SOUND, isOlderThanSeen: true }],
  ['while the preferences are not sealed', 'rules', { ...SOUND, rulesFit: false }],
  ['while the channel is not sealed', 'channel', { ...SOUND, channelFits: false }],
];

describe('the evidence of a release', () => {
  it('is sound when everything fits, also after revisions that no entry is about', () => {
    assert.equal(findAlteration(SOUND), undefined);
    assert.equal(findAlteration({ ...SOUND, revision: 9 }), undefined);
  });

  for (const [name, found, evidence] of CASES)
    it(`names what does not fit in a request ${name}`, () => {
      assert.equal(findAlteration(evidence), found);
    });

  it('has a case for every alteration', () => {
    assert.deepEqual(new Set(CASES.map(([, found]) => found)), new Set(ALTERATIONS));
  });
});
