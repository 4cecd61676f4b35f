import assert from 'node:assert/strict';
import { ShapeError } from '../../contract/schema/shape.ts';
import { parseAccountPage, parseMe, parseSyncStatus } from '../../contract/accounts.ts';
import { parseAccountDetail } from '../../contract/pages/account-detail.ts';
import { parseAuditAnchors, parseAuditPage, parseAuditVerdict } from '../../contract/audit.ts';
import { parseRolloutCodes, parseRolloutItems, parseRolloutList, parseRolloutView } from '../../contract/rollouts.ts';
import { parseCalendarImportVerdict } from '../../contract/calendar-processing.ts';
import { parsePageEvent } from '../../contract/page-events.ts';
import { parseExportTicket } from '../../contract/exports.ts';
import { parseOverview } from '../../contract/overview.ts';
import { parsePreferencesView } from '../../contract/preferences.ts';
import { parseRequestList, parseRequestView } from '../../contract/requests.ts';
import { parseSignInDataVerdict } from '../../contract/sign-in-data.ts';
import {
  ACCOUNT,
  ACCOUNTS,
  ANCHORS,
  AUDIT,
  ROLLOUT,
  ROLLOUT_CODES,
  ROLLOUT_ITEMS,
  ROLLOUTS,
  CALENDAR_IMPORT,
  ME,
  OVERVIEW,
  PREFERENCES,
  REQUEST,
  REQUESTS,
  SIGN_IN_DATA,
  SYNC,
  TICKET,
  VERDICT,
} from '../support/samples/tab-answers.ts';

const ANSWERS: readonly (readonly [string, object, (body: unknown) => object])[] = [
  ['who I am', ME, parseMe],
  ['a page of accounts', ACCOUNTS, parseAccountPage],
  ['an account', ACCOUNT, parseAccountDetail],
  ['the state of a sync', SYNC, parseSyncStatus],
  ['a request', REQUEST, parseRequestView],
  ['the requests', REQUESTS, parseRequestList],
  ['a page of the audit', AUDIT, parseAuditPage],
  ['the verdict on the audit', VERDICT, parseAuditVerdict],
  ['the witnesses of the audit', ANCHORS, parseAuditAnchors],
  ['the overview', OVERVIEW, parseOverview],
  ['an export', TICKET, parseExportTicket],
  ['a batch', ROLLOUT, parseRolloutView],
  ['the batches', ROLLOUTS, parseRolloutList],
  ['accounts of a batch', ROLLOUT_ITEMS, parseRolloutItems],
  ['codes of a batch', ROLLOUT_CODES, parseRolloutCodes],
  ['the check of a CSV', SIGN_IN_DATA, parseSignInDataVerdict],
  ['the import of calendar settings', CALENDAR_IMPORT, parseCalendarImportVerdict],
  ['the preferences', PREFERENCES, parsePreferencesView],
];

function fieldRefused(parse: () => unknown): string | undefined {
  try {
    parse();
    return undefined;
  } catch (error) {
    if (error instanceof ShapeError) return error.field;
    throw error;
  }
}

describe('the answers of the tab API', () => {
  for (const [name, sample, parse] of ANSWERS) {
    it(`reads ${name} whole, and nothing that was not agreed`, () => {
      const sent: unknown = JSON.parse(JSON.stringify({ ...sample, 'of a newer server': 1 }));
      assert.deepEqual(parse(sent), sample);
    });

    it(`names the member that makes ${name} unusable`, () => {
      for (const member of Object.keys(sample)) {
        const refused = fieldRefused(() => parse({ ...sample, [member]: Symbol('wrong') }));
        assert.equal(refused, member);
      }
    });

    it(`refuses for ${name} what is no object`, () => {
      for (const body of [undefined, null, 7, 'text', [], true])
        assert.equal(
          fieldRefused(() => parse(body)),
          '',
        );
    });
  }

  it('names the place within a list', () => {
    assert.equal(
      fieldRefused(() => parseRequestList({ items: [REQUEST, { ...REQUEST, device: {} }], total: 2 })),
      'items[1].device.make',
    );
  });

  it('does not take what an object has from its prototype', () => {
    const inherited: unknown = Object.create({ ...TICKET });
    assert.equal(
      fieldRefused(() => parseExportTicket(inherited)),
      'url',
    );
  });
});

describe('a line of changes', () => {
  it('is read by its type', () => {
    const lines = [
      { type: 'all' },
      { type: 'request', requestId: 'r1', accountId: 'a1' },
      { type: 'account', accountId: 'a1' },
      { type: 'batch', batchId: 'b1' },
      { type: 'sync' },
      { type: 'preferences' },
      { type: 'alive' },
    ];
    assert.deepEqual(
      lines.map((line) => parsePageEvent(JSON.stringify(line))),
      lines,
    );
  });

  it('is refused when it is none of ours', () => {
    assert.throws(() => parsePageEvent('{"type":"toString"}'), ShapeError);
    assert.throws(() => parsePageEvent('{"type":"account"}'), ShapeError);
    assert.throws(() => parsePageEvent('{"type":'), SyntaxError);
  });
});
