import assert from 'node:assert/strict';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { instant } from '../../contract/schema/instants.ts';
import { digits, flag } from '../../contract/schema/query.ts';
import {
  described,
  id,
  listOf,
  members,
  optional,
  readerOf,
  type Schema,
  textUpTo,
} from '../../contract/schema/shape.ts';
import { AccountPage, Me, SyncStatus } from '../../contract/accounts.ts';
import { AccountDetail } from '../../contract/pages/account-detail.ts';
import { AuditAnchorsView, AuditPage, AuditVerdictView } from '../../contract/audit.ts';
import { RolloutCodes, RolloutItems, RolloutList, Selection, StartRolloutBody } from '../../contract/rollouts.ts';
import { CalendarImportVerdict } from '../../contract/calendar-processing.ts';
import { PageEvent } from '../../contract/page-events.ts';
import { ExportTicket } from '../../contract/exports.ts';
import { ExportBody } from '../../contract/pages/export-body.ts';
import { OverviewAnswer } from '../../contract/overview.ts';
import { PreferencesChange, PreferencesView } from '../../contract/preferences.ts';
import { RejectBody, RequestList } from '../../contract/requests.ts';
import { SignInDataVerdict } from '../../contract/sign-in-data.ts';
import { JsonSchemaWriter } from '../../tools/openapi/json-schema.ts';
import {
  ACCOUNT,
  ACCOUNTS,
  ANCHORS,
  AUDIT,
  ROLLOUT_CODES,
  ROLLOUT_ITEMS,
  ROLLOUTS,
  CALENDAR_IMPORT,
  ME,
  OVERVIEW,
  PREFERENCES,
  REQUESTS,
  SIGN_IN_DATA,
  SYNC,
  TICKET,
  VERDICT,
} from '../support/samples/tab-answers.ts';

const SAMPLES: Readonly<Record<string, readonly [Schema, object]>> = {
  Me: [Me, ME],
  AccountPage: [AccountPage, ACCOUNTS],
  AccountDetail: [AccountDetail, ACCOUNT],
  SyncStatus: [SyncStatus, SYNC],
  RequestList: [RequestList, REQUESTS],
  AuditAnchorsView: [AuditAnchorsView, ANCHORS],
  AuditPage: [AuditPage, AUDIT],
  AuditVerdictView: [AuditVerdictView, VERDICT],
  OverviewAnswer: [OverviewAnswer, OVERVIEW],
  ExportTicket: [ExportTicket, TICKET],
  RolloutList: [RolloutList, ROLLOUTS],
  RolloutItems: [RolloutItems, ROLLOUT_ITEMS],
  RolloutCodes: [RolloutCodes, ROLLOUT_CODES],
  SignInDataVerdict: [SignInDataVerdict, SIGN_IN_DATA],
  CalendarImportVerdict: [CalendarImportVerdict, CALENDAR_IMPORT],
  PreferencesView: [PreferencesView, PREFERENCES],
  PreferencesChange: [PreferencesChange, { revision: 0, ttlHours: 336, rejectionReasons: [] }],
  RejectBody: [RejectBody, { reason: 'other', text: 'Not today' }],
  PageEvent: [PageEvent, { type: 'request', requestId: 'r1', accountId: 'a1' }],
  ExportBody: [ExportBody, { kind: 'codes', batchId: 'b1' }],
  'Selection by id': [Selection, { accountIds: ['a1'] }],
  'Selection by filter': [Selection, { query: { building: 'Oslo' }, except: ['a1'] }],
  StartRolloutBody: [
    StartRolloutBody,
    {
      selection: { accountIds: ['a1'] },
      passwordMode: 'reset',
      ttlHours: 8,
      expectedSerialNumbers: [{ accountId: 'a1', serialNumber: 'SN-1' }],
    },
  ],
};

type Json = Readonly<Record<string, unknown>>;

/** The same object with one member left out or made something else, at any depth. */
function* mutants(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return yield* [{}, 0.5, true, ''];
  if (Array.isArray(value)) {
    yield { 0: 'no list' };
    for (const [index, item] of value.entries()) for (const changed of mutants(item)) yield value.with(index, changed);
    return;
  }
  yield [value];
  for (const [name, member] of Object.entries(value as Json)) {
    const { [name]: _, ...rest } = value as Json;
    yield rest;
    for (const changed of mutants(member)) yield { ...value, [name]: changed };
  }
}

function validatorOf(schema: Schema): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(new JsonSchemaWriter(new Map()).write(schema));
}

function isRead(schema: Schema, value: unknown): boolean {
  try {
    readerOf(schema)(value);
    return true;
  } catch {
    return false;
  }
}

describe('The JSON Schema of a schema', () => {
  for (const [name, [schema, sample]] of Object.entries(SAMPLES)) {
    it(`takes what the reader takes, and refuses what it refuses: ${name}`, () => {
      const isValid = validatorOf(schema);
      assert.ok(isValid(sample) && isRead(schema, sample));
      for (const mutant of mutants(sample))
        assert.equal(isValid(mutant), isRead(schema, mutant), JSON.stringify(mutant));
    });
  }

  it('refers to what has a name, and writes it once', () => {
    const name = members({ first: textUpTo(7) }, 'Of a person.');
    const writer = new JsonSchemaWriter(new Map([[name, 'Name']]));
    const reference = { $ref: '#/components/schemas/Name' };
    assert.deepEqual(writer.write(members({ name, others: listOf(name, 2), best: described(name, 'Best.') })), {
      type: 'object',
      required: ['name', 'others', 'best'],
      properties: {
        name: reference,
        others: { type: 'array', maxItems: 2, items: reference },
        best: { ...reference, description: 'Best.' },
      },
    });
    assert.deepEqual(writer.components, {
      Name: {
        type: 'object',
        required: ['first'],
        properties: { first: { type: 'string', maxLength: 7 } },
        description: 'Of a person.',
      },
    });
  });

  it('says what a parameter is, not how it is written', () => {
    const writer = new JsonSchemaWriter(new Map());
    const page = { offset: v.optional(digits(0, 10), '5'), failed: optional(flag), at: instant, id };
    assert.deepEqual(writer.writeMembers(page), [
      { name: 'offset', required: false, schema: { type: 'integer', minimum: 0, maximum: 10, default: 5 } },
      { name: 'failed', required: false, schema: { const: '1' } },
      { name: 'at', required: true, schema: { type: 'string', maxLength: 40, format: 'date-time' } },
      { name: 'id', required: true, schema: { type: 'string', pattern: '^[\\w-]{1,64}$' } },
    ]);
  });

  it('is not made of what it would have to leave out', () => {
    const unknown = v.date() as unknown as Schema;
    assert.throws(() => new JsonSchemaWriter(new Map()).write(unknown), /no JSON Schema for date/);
  });
});
