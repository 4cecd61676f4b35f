import { digits, parametersOf, queryOf } from './query.ts';
import {
  amount,
  askedInstant,
  id,
  instant,
  listOf,
  membersOf,
  oneOf,
  storableTextUpTo,
  text,
  wholeNumber,
  yesOrNo,
  type Read,
} from './shape.ts';
import { ACTOR_KINDS, type ActorKind, AUDIT_ACTS, type AuditAct } from './words.ts';

export const AUDIT_PATHS = {
  /** GET {@link AuditPage} by {@link AuditFilter}, newest first. */
  list: '/api/tab/audit',
  /** GET {@link AuditVerdictView}: the whole chain followed; a verdict is kept for a minute. */
  verify: '/api/tab/audit/verify',
} as const;

/** Who did something; the object id is that of an administrator. */
export interface ActorView {
  readonly kind: ActorKind;
  /** For people to read: a name, `Console`, `Rule` … */
  readonly displayName: string;
  readonly objectId?: string;
}

export interface AuditItem {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  readonly at: string;
  readonly actor: ActorView;
  readonly act: AuditAct;
  readonly account?: { readonly id: string; readonly displayName: string };
  readonly selector?: string;
  readonly requestId?: string;
  /** Facts by name, never a secret. */
  readonly details?: Readonly<Record<string, string>>;
}

/** Newest first; those before the last one's number are next when there are more. */
export interface AuditPage {
  readonly items: readonly AuditItem[];
  readonly more: boolean;
}

export interface AuditFilter {
  /** Only what came before this row. */
  readonly before?: number;
  readonly act?: AuditAct;
  /** Object id, or beginning of the name, of the administrator. */
  readonly actor?: string;
  readonly accountId?: string;
  /** Instants of the years 2000 to 9999; `to` itself is not included. */
  readonly from?: string;
  readonly to?: string;
}

export type AuditVerdictView =
  | { readonly intact: true; readonly count: number; readonly head: string; readonly checkedAt: string }
  | { readonly intact: false; readonly badRow: number; readonly checkedAt: string };

const NUMBER = { least: 1, most: 2_147_483_647 } as const;

export function auditQuery(filter: AuditFilter): string {
  return queryOf({ ...filter });
}

/** @throws ShapeError */
export function parseAuditFilter(search: string): AuditFilter {
  const { optional } = parametersOf(search);
  return {
    ...optional('before', digits(NUMBER.least, NUMBER.most)),
    ...optional('act', oneOf(AUDIT_ACTS)),
    ...optional('actor', storableTextUpTo(100)),
    ...optional('accountId', id),
    ...optional('from', askedInstant),
    ...optional('to', askedInstant),
  };
}

export const readActor: Read<ActorView> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    kind: required('kind', oneOf(ACTOR_KINDS)),
    displayName: required('displayName', text),
    ...optional('objectId', text),
  };
};

const readDetails: Read<Readonly<Record<string, string>>> = (value, path) => {
  const { required } = membersOf(value, path);
  return Object.fromEntries(Object.keys(value as object).map((name) => [name, required(name, text)]));
};

const readAccountName: Read<{ readonly id: string; readonly displayName: string }> = (value, path) => {
  const { required } = membersOf(value, path);
  return { id: required('id', text), displayName: required('displayName', text) };
};

const readAuditItem: Read<AuditItem> = (value, path) => {
  const { required, optional } = membersOf(value, path);
  return {
    number: required('number', wholeNumber(NUMBER.least, NUMBER.most)),
    at: required('at', instant),
    actor: required('actor', readActor),
    act: required('act', oneOf(AUDIT_ACTS)),
    ...optional('account', readAccountName),
    ...optional('selector', text),
    ...optional('requestId', text),
    ...optional('details', readDetails),
  };
};

/** @throws ShapeError */
export function parseAuditPage(body: unknown): AuditPage {
  const { required } = membersOf(body);
  return { items: required('items', listOf(readAuditItem)), more: required('more', yesOrNo) };
}

/** @throws ShapeError */
export function parseAuditVerdict(body: unknown): AuditVerdictView {
  const { required } = membersOf(body);
  const checkedAt = required('checkedAt', instant);
  return required('intact', yesOrNo)
    ? { intact: true, count: required('count', amount), head: required('head', text), checkedAt }
    : { intact: false, badRow: required('badRow', amount), checkedAt };
}
