import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ShapeError } from '../../contract/schema/shape.ts';
import {
  accountsQuery,
  ACCOUNT_SORTS,
  LARGEST_OFFSET,
  parseAccountQuery,
  SORT_ORDERS,
} from '../../contract/accounts.ts';
import { auditQuery, parseAuditFilter } from '../../contract/audit.ts';
import { parseExportBody } from '../../contract/pages/export-body.ts';
import { overviewQuery, parseOverviewDays } from '../../contract/overview.ts';
import { parseApproveBody, parseRejectBody, parseRetryBody } from '../../contract/requests.ts';
import { PROVISIONING_STATUSES, READINESS_STATUSES } from '../../contract/words.ts';
import { AUDIT_ACTS } from '../../contract/pages/audit-acts.ts';
import { parseStartRolloutBody } from '../../contract/rollouts.ts';
import { parsePreferencesChange } from '../../contract/preferences.ts';
import { parseSignInDataBody } from '../../contract/sign-in-data.ts';

const someText = fc
  .string({ minLength: 1, maxLength: 50, unit: 'grapheme' })
  .filter((text) => text.length <= 100 && text.isWellFormed());
const someInstant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const NO_INSTANTS = [
  '2026-02-31',
  '2025-02-29',
  '2100-02-29',
  '2026-04-31',
  '2026-00-10',
  '2026-13-01',
  '2026-01-00',
  '0000-01-01',
  '1999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-00:01',
  '+010000-01-01T00:00:00.000Z',
  '2026-01-01 (x)',
  '2026-01-01T24:00:00Z',
  '2026-01-01T10:00:00',
  '2026-01-01T10:00Z',
  '2026-01-01T10:00:60Z',
  '2026-01-01T10:00:00+24:00',
  '2026-01-01T10:00:00.Z',
  '2026-01-01\n',
  '20260101',
] as const;

describe('the questions of the tab', () => {
  it('arrive as they were asked: any filter and order of accounts', () => {
    const asked = fc.record(
      {
        search: someText,
        readiness: fc.constantFrom(...READINESS_STATUSES),
        provisioning: fc.constantFrom(...PROVISIONING_STATUSES),
        building: someText,
        eligible: fc.constant(true),
        offset: fc.nat(LARGEST_OFFSET),
        sort: fc.constantFrom(...ACCOUNT_SORTS),
        order: fc.constantFrom(...SORT_ORDERS),
      },
      { requiredKeys: ['offset', 'sort', 'order'], noNullPrototype: true },
    );
    fc.assert(fc.property(asked, (query) => assert.deepEqual(parseAccountQuery(accountsQuery(query)), query)));
  });

  it('arrive as they were asked: any filter of the audit', () => {
    const asked = fc.record(
      {
        before: fc.integer({ min: 1, max: 2_147_483_647 }),
        act: fc.constantFrom(...AUDIT_ACTS),
        actor: someText,
        accountId: fc.uuid(),
        from: someInstant,
        to: someInstant,
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(fc.property(asked, (filter) => assert.deepEqual(parseAuditFilter(auditQuery(filter)), filter)));
  });

  it('know the instants of RFC 3339, and dates alone, and tell them in UTC', () => {
    for (const [asked, from] of [
      ['2024-02-29', '2024-02-29T00:00:00.000Z'],
      ['2000-01-01', '2000-01-01T00:00:00.000Z'],
      ['9999-12-31', '9999-12-31T00:00:00.000Z'],
      ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
      ['2026-01-01T23:59:59.123456789+23:59', '2026-01-01T00:00:59.123Z'],
    ] as const)
      assert.deepEqual(parseAuditFilter(auditQuery({ from: asked })), { from });
  });

  it('have an answer when nothing is asked for', () => {
    assert.deepEqual(parseAccountQuery(''), { offset: 0, sort: 'name', order: 'asc' });
    assert.deepEqual(parseAuditFilter(''), {});
    assert.deepEqual([parseOverviewDays(''), parseOverviewDays(overviewQuery(7))], [30, 7]);
  });

  const UNUSABLE: readonly (readonly [(search: string) => unknown, string])[] = [
    [parseAccountQuery, 'offset=-1'],
    [parseAccountQuery, 'offset=1e3'],
    [parseAccountQuery, 'offset=99999999999999999999'],
    [parseAccountQuery, 'offset=10000001'],
    [parseAccountQuery, 'offset=1&offset=2'],
    [parseAccountQuery, 'sort=constructor'],
    [parseAccountQuery, 'order=up'],
    [parseAccountQuery, 'readiness=__proto__'],
    [parseAccountQuery, `search=${'x'.repeat(201)}`],
    [parseAccountQuery, 'eligible=yes'],
    [parseAuditFilter, 'before=-1'],
    [parseAuditFilter, 'before=9007199254740992'],
    [parseAuditFilter, 'act=drop'],
    [parseAuditFilter, 'actor=a%00b'],
    [parseAccountQuery, 'building=a%00b'],
    [parseAccountQuery, 'search=%00'],
    [parseAuditFilter, 'accountId=%27--'],
    [parseAuditFilter, 'from=yesterday'],
    ...NO_INSTANTS.map((written) => [parseAuditFilter, `to=${encodeURIComponent(written)}`] as const),
    [parseOverviewDays, 'days=0'],
    [parseOverviewDays, 'days=367'],
  ];
  for (const [parse, search] of UNUSABLE) {
    it(`are refused by the name of what is wrong: ${search.slice(0, 40)}`, () => {
      const [field] = search.split('=');
      assert.throws(
        () => parse(search),
        (error) => error instanceof ShapeError && error.field === field,
      );
    });
  }
});

function rolloutOf(
  selection: object,
  ...serialNumbers: readonly (readonly [accountId: string, serialNumber: string])[]
) {
  const expectedSerialNumbers = serialNumbers.map(([accountId, serialNumber]) => ({ accountId, serialNumber }));
  return { selection, passwordMode: 'reset', ttlHours: 8, expectedSerialNumbers };
}

describe('the bodies that the tab sends', () => {
  it('are read by their members', () => {
    assert.deepEqual(parseApproveBody({ revision: 2, matchCode: '123 456' }), { revision: 2, matchCode: '123 456' });
    assert.deepEqual(parseRejectBody({ reason: 'other', text: 'because' }), { reason: 'other', text: 'because' });
    assert.deepEqual(parseRetryBody({ revision: 2 }), { revision: 2 });
    assert.deepEqual(parseExportBody({ kind: 'accounts', filter: { eligible: true, building: 'Oslo' } }), {
      kind: 'accounts',
      filter: { building: 'Oslo', eligible: true },
    });
    assert.deepEqual(parseExportBody({ kind: 'audit' }), { kind: 'audit', filter: {} });
    assert.deepEqual(parseExportBody({ kind: 'codes', batchId: 'b1' }), { kind: 'codes', batchId: 'b1' });
    const change = { revision: 0, fourEyes: true, rejectionReasons: [{ code: 'other', enabled: false }] };
    assert.deepEqual(parsePreferencesChange(change), change);
    assert.deepEqual(parseSignInDataBody({ csv: '' }), { csv: '' });
    const rollout = {
      selection: { accountIds: ['a'] },
      passwordMode: 'reset',
      ttlHours: 8,
      expectedSerialNumbers: [{ accountId: 'a', serialNumber: 'SN' }],
    };
    assert.deepEqual(parseStartRolloutBody(rollout), rollout);
    const all = {
      selection: { query: { building: 'Oslo' }, except: ['a'] },
      passwordMode: 'keep',
      ttlHours: 336,
      signInData: 'csv',
    };
    const anywhere = rolloutOf({ query: {}, except: [] }, ['a', 'SN-1'], ['b', 'SN-1']);
    assert.deepEqual(parseStartRolloutBody(anywhere), anywhere);
    assert.deepEqual(parseStartRolloutBody(all), all);
  });

  const UNUSABLE: readonly (readonly [(body: unknown) => unknown, unknown, string])[] = [
    [parseApproveBody, {}, 'revision'],
    [parseApproveBody, { revision: '1' }, 'revision'],
    [parseApproveBody, { revision: 1.5 }, 'revision'],
    [parseApproveBody, { revision: 0 }, 'revision'],
    [parseApproveBody, { revision: 1, matchCode: 123_456 }, 'matchCode'],
    [parseApproveBody, { revision: 1, matchCode: '1'.repeat(41) }, 'matchCode'],
    [parseRejectBody, { reason: 'match_code_mismatch' }, 'reason'],
    [parseRejectBody, { reason: 'constructor' }, 'reason'],
    [parseRejectBody, { reason: 'other', text: 'a\0b' }, 'text'],
    [parseRejectBody, { reason: 'other', text: {} }, 'text'],
    [parseRetryBody, { revision: 2_147_483_648 }, 'revision'],
    [parseExportBody, { kind: 'everything' }, 'kind'],
    [parseExportBody, { kind: 'codes', batchId: '../x' }, 'batchId'],
    [parseExportBody, { kind: 'accounts', filter: [] }, 'filter'],
    [parsePreferencesChange, { fourEyes: true }, 'revision'],
    [parsePreferencesChange, { revision: 1, ttlHours: 337 }, 'ttlHours'],
    [
      parsePreferencesChange,
      { revision: 1, rejectionReasons: [{ code: 'match_code_mismatch', enabled: true }] },
      'rejectionReasons[0].code',
    ],
    [parseSignInDataBody, { csv: 1 }, 'csv'],
    [parseStartRolloutBody, { passwordMode: 'reset', ttlHours: 8 }, 'selection'],
    [
      parseStartRolloutBody,
      { selection: { accountIds: Array.from({ length: 1001 }, () => 'a') }, passwordMode: 'reset', ttlHours: 8 },
      'selection.accountIds',
    ],
    [parseStartRolloutBody, { selection: { accountIds: ['a'] }, passwordMode: 'other', ttlHours: 8 }, 'passwordMode'],
    [parseStartRolloutBody, { selection: { accountIds: ['a'] }, passwordMode: 'reset', ttlHours: 0 }, 'ttlHours'],
    [
      parseStartRolloutBody,
      { selection: { accountIds: ['a'] }, passwordMode: 'reset', ttlHours: 8, notBeforeAt: '2026-02-31T08:00:00Z' },
      'notBeforeAt',
    ],
    [parseStartRolloutBody, rolloutOf({ accountIds: ['a'], query: {} }), 'selection.accountIds'],
    [parseStartRolloutBody, rolloutOf({ accountIds: ['a'], except: ['a'] }), 'selection.except'],
    [
      parseStartRolloutBody,
      rolloutOf({ accountIds: ['a', 'b'] }, ['a', 'SN-1'], ['b', 'SN-2'], ['a', 'SN-1']),
      'expectedSerialNumbers[2].accountId',
    ],
    [
      parseStartRolloutBody,
      rolloutOf({ query: {} }, ['a', 'SN-1'], ['a', 'SN-2']),
      'expectedSerialNumbers[1].accountId',
    ],
    [parseStartRolloutBody, rolloutOf({ accountIds: ['a'] }, ['b', 'SN-1']), 'expectedSerialNumbers[0].accountId'],
    [parseStartRolloutBody, rolloutOf({ accountIds: ['a'] }, ['a', ' \t']), 'expectedSerialNumbers[0].serialNumber'],
    [parseStartRolloutBody, rolloutOf({ accountIds: ['a'] }, ['a', '\u200B']), 'expectedSerialNumbers[0].serialNumber'],
    [parseExportBody, { kind: 'audit', filter: { from: '0000-01-01' } }, 'filter.from'],
  ];
  for (const [parse, body, field] of UNUSABLE) {
    it(`are refused by the name of what is wrong: ${field}, in …${JSON.stringify(body).slice(-60)}`, () => {
      assert.throws(
        () => parse(body),
        (error) => error instanceof ShapeError && error.field === field,
      );
    });
  }

  it('cannot bring a prototype with them', () => {
    const body: unknown = JSON.parse('{"__proto__": {"revision": 1}, "constructor": {"revision": 1}}');
    assert.throws(() => parseRetryBody(body), ShapeError);
  });
});
