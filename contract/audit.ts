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
  /** GET with {@link AuditFilter} returns {@link AuditPage}, newest first. */
  list: '/api/tab/audit',
  /** GET checks the whole chain and returns {@link AuditVerdictView}. The server keeps a verdict for a minute. */
  verify: '/api/tab/audit/verify',
} as const;

export const ActorView = members(
  {
    kind: oneOf(ACTOR_KINDS),
    displayName: described(text, 'The name for people to read, such as the name of a person, `Console` or `Rule`.'),
    objectId: optional(described(text, 'The object ID of an administrator in Microsoft Entra ID.')),
  },
  'The person or the part of the system that did something.',
);
export type ActorView = v.InferOutput<typeof ActorView>;

const NUMBER = { least: 1, most: 2_147_483_647 } as const;

export const AuditItem = members({
  number: described(wholeNumber(NUMBER.least, NUMBER.most), 'The numbers start at 1 and have no gaps.'),
  at: instant,
  actor: ActorView,
  act: oneOf(AUDIT_ACTS),
  account: optional(members({ id: text, displayName: text })),
  selector: optional(text),
  requestId: optional(text),
  details: optional(described(textsByName, 'Facts by name. They never hold a secret.')),
});
export type AuditItem = v.InferOutput<typeof AuditItem>;

export const AuditPage = members({
  items: described(listOf(AuditItem), 'The rows, newest first.'),
  more: described(yesOrNo, 'True when there are older rows than the last one here.'),
});
export type AuditPage = v.InferOutput<typeof AuditPage>;

/** The filters that a page of the audit and an export have in common. */
export const AUDIT_FILTER_ENTRIES = {
  act: optional(oneOf(AUDIT_ACTS)),
  actor: optional(
    described(storableTextUpTo(100), 'The object ID of the administrator, or the beginning of their name.'),
  ),
  accountId: optional(id),
  from: optional(askedInstant),
  to: optional(
    described(
      askedInstant,
      'The end of the time span, which does not include this instant. The format is the same as in `from`.',
    ),
  ),
};

export const ActivityQuery = members({
  before: optional(
    described(digits(NUMBER.least, NUMBER.most), 'The number of a row. The answer holds only rows before it.'),
  ),
});

export const AuditFilter = members({ ...ActivityQuery.entries, ...AUDIT_FILTER_ENTRIES });
export type AuditFilter = v.InferOutput<typeof AuditFilter>;

export const AuditVerdictView = membersBy('intact', [
  v.object({
    intact: v.literal(true),
    count: amount,
    head: described(text, 'The hash of the last row.'),
    checkedAt: instant,
  }),
  v.object({
    intact: v.literal(false),
    badRow: described(amount, 'The number of the first row that has changed since the server wrote it.'),
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
