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
import { ACTOR_KINDS, AUDIT_FLAWS, WITNESS_KINDS } from './words.ts';
import { AUDIT_ACTS } from './pages/audit-acts.ts';

export const AUDIT_PATHS = {
  /** GET with {@link AuditFilter} returns {@link AuditPage}, newest first. */
  list: '/api/tab/audit',
  /** GET verifies the whole log and returns {@link AuditVerdictView}. The server keeps a verdict for a minute. */
  verify: '/api/tab/audit/verify',
  /** GET returns {@link AuditAnchorsView}. */
  anchors: '/api/tab/audit/anchors',
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

const PLACE = { least: 0, most: Number.MAX_SAFE_INTEGER } as const;
/** The first entry of a log that began anew has a place below 0. */
const LEAST_PLACE = -1_000_000;

export const AuditItem = members({
  place: described(
    wholeNumber(LEAST_PLACE, PLACE.most),
    'The place in the order in which entries were added. Places have gaps.',
  ),
  number: optional(
    described(
      wholeNumber(0, PLACE.most),
      'The index of the leaf in the tree. The numbers start at 0 and have no gaps. Absent until the entry is sealed, which takes a second.',
    ),
  ),
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
  items: described(listOf(AuditItem), 'The entries, newest first.'),
  more: described(yesOrNo, 'True when there are older entries than the last one here.'),
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
    described(digits(PLACE.least, PLACE.most), 'The place of an entry. The answer holds only entries before it.'),
  ),
});

export const AuditFilter = members({ ...ActivityQuery.entries, ...AUDIT_FILTER_ENTRIES });
export type AuditFilter = v.InferOutput<typeof AuditFilter>;

export const AuditVerdictView = membersBy('intact', [
  v.object({
    intact: v.literal(true),
    count: described(amount, 'The number of entries.'),
    size: described(amount, 'The number of sealed entries.'),
    root: described(text, 'The root of the tree of the sealed entries, in base64.'),
    checkedAt: instant,
  }),
  v.object({
    intact: v.literal(false),
    badEntry: described(amount, 'The number of the first entry that is not as the server wrote it.'),
    flaw: described(oneOf(AUDIT_FLAWS), 'The kind of what does not fit.'),
    checkedAt: instant,
  }),
]);
export type AuditVerdictView = v.InferOutput<typeof AuditVerdictView>;

export const WitnessView = members({
  place: described(text, 'The address of the witness, or the host of one that only keeps checkpoints.'),
  kind: described(oneOf(WITNESS_KINDS), 'A `witness` verifies and cosigns checkpoints, a `keeper` only keeps them.'),
  takenAt: optional(instant),
  size: optional(described(amount, 'The number of entries in the checkpoint that it last took.')),
  cosigned: described(
    listOf(members({ witness: text, at: instant })),
    'The keys that cosigned that checkpoint, each with the time by its own clock.',
  ),
  problem: optional(described(text, 'What is wrong since `problemSince`, such as `timeout`, `status_503` or `ahead`.')),
  problemSince: optional(instant),
});
export type WitnessView = v.InferOutput<typeof WitnessView>;

export const AuditAnchorsView = members({
  checkpoint: optional(
    members({
      size: described(amount, 'The number of sealed entries.'),
      root: described(text, 'The root of their tree, in base64.'),
    }),
  ),
  witnesses: listOf(WitnessView),
});
export type AuditAnchorsView = v.InferOutput<typeof AuditAnchorsView>;

export function auditQuery(filter: AuditFilter): string {
  return queryOf({ ...filter });
}

export const parseAuditFilter = queryReaderOf(AuditFilter);
export const parseAuditPage = readerOf(AuditPage);
export const parseAuditAnchors = readerOf(AuditAnchorsView);
export const parseAuditVerdict = readerOf(AuditVerdictView);
