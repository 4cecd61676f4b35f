import * as v from 'valibot';
import { askedInstant, instant } from './schema/instants.ts';
import { digits, queryOf, queryReaderOf } from './schema/query.ts';
import {
  amount,
  described,
  id,
  listOf,
  members,
  membersBy,
  oneOf,
  optional,
  readerOf,
  storableTextUpTo,
  text,
  textsByName,
  wholeNumber,
  yesOrNo,
} from './schema/shape.ts';
import { ACTOR_KINDS, AUDIT_ACTS } from './words.ts';

export const AUDIT_PATHS = {
  /** GET {@link AuditPage} by {@link AuditFilter}, newest first. */
  list: '/api/tab/audit',
  /** GET {@link AuditVerdictView}: the whole chain followed; a verdict is kept for a minute. */
  verify: '/api/tab/audit/verify',
} as const;

export const ActorView = members(
  {
    kind: oneOf(ACTOR_KINDS),
    displayName: described(text, 'For people to read: a name, `Console`, `Rule` …'),
    objectId: optional(described(text, 'Of an administrator, in the directory.')),
  },
  'Who did something.',
);
export type ActorView = v.InferOutput<typeof ActorView>;

const NUMBER = { least: 1, most: 2_147_483_647 } as const;

export const AuditItem = members({
  number: described(wholeNumber(NUMBER.least, NUMBER.most), '1, 2, 3 … without a gap.'),
  at: instant,
  actor: ActorView,
  act: oneOf(AUDIT_ACTS),
  account: optional(members({ id: text, displayName: text })),
  selector: optional(text),
  requestId: optional(text),
  details: optional(described(textsByName, 'Facts by name, never a secret.')),
});
export type AuditItem = v.InferOutput<typeof AuditItem>;

export const AuditPage = members({
  items: described(listOf(AuditItem), 'Newest first.'),
  more: described(yesOrNo, "There are rows before the last one's number."),
});
export type AuditPage = v.InferOutput<typeof AuditPage>;

/** Of a page of the audit, and of an export. */
export const AUDIT_FILTER_ENTRIES = {
  act: optional(oneOf(AUDIT_ACTS)),
  actor: optional(described(storableTextUpTo(100), 'Object id, or beginning of the name, of the administrator.')),
  accountId: optional(id),
  from: optional(askedInstant),
  to: optional(described(askedInstant, 'Not included itself; as `from` otherwise.')),
};

export const ActivityQuery = members({
  before: optional(described(digits(NUMBER.least, NUMBER.most), 'Only what came before this row.')),
});

export const AuditFilter = members({ ...ActivityQuery.entries, ...AUDIT_FILTER_ENTRIES });
export type AuditFilter = v.InferOutput<typeof AuditFilter>;

export const AuditVerdictView = membersBy('intact', [
  v.object({
    intact: v.literal(true),
    count: amount,
    head: described(text, 'Hash of the last row.'),
    checkedAt: instant,
  }),
  v.object({
    intact: v.literal(false),
    badRow: described(amount, 'The first row that is not as it was written.'),
    checkedAt: instant,
  }),
]);
export type AuditVerdictView = v.InferOutput<typeof AuditVerdictView>;

export function auditQuery(filter: AuditFilter): string {
  return queryOf({ ...filter });
}

export const parseAuditFilter = queryReaderOf(AuditFilter);
export const parseAuditPage = readerOf(AuditPage);
export const parseAuditVerdict = readerOf(AuditVerdictView);
