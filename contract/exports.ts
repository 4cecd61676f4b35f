import { type AccountFilter, readAccountFilter } from './accounts.ts';
import type { AuditFilter } from './audit.ts';
import { parametersOf, queryOf } from './query.ts';
import { askedInstant, id, instant, membersOf, oneOf, storableTextUpTo, text, textUpTo, yesOrNo } from './shape.ts';
import { AUDIT_ACTS } from './words.ts';

export const EXPORT_PATHS = {
  /** POST {@link ExportBody} → {@link ExportTicket}. */
  exports: '/api/tab/exports',
  /** GET `?ticket=` without a token: the file of a ticket, once, within {@link EXPORT_SECONDS}. */
  file: '/tab/exports',
} as const;

export const EXPORT_SECONDS = 60;
const LONGEST_TICKET = 4_000;

export function exportFilePath(ticket: string): string {
  return EXPORT_PATHS.file + queryOf({ ticket });
}

/** @throws ShapeError */
export function parseTicket(search: string): string {
  return parametersOf(search).required('ticket', textUpTo(LONGEST_TICKET));
}

export const EXPORT_KINDS = ['accounts', 'audit', 'codes', 'csv-template'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** What the file should hold: the same filters as the page. */
export type ExportBody =
  | { readonly kind: 'accounts'; readonly filter: AccountFilter }
  | { readonly kind: 'audit'; readonly filter: Omit<AuditFilter, 'before'> }
  | { readonly kind: 'codes'; readonly batchId: string }
  | { readonly kind: 'csv-template' };

/** The address can be opened once; it needs no token, so that Teams can open it outside. */
export interface ExportTicket {
  readonly url: string;
  readonly expiresAt: string;
}

/** @throws ShapeError */
export function parseExportBody(body: unknown): ExportBody {
  const members = membersOf(body);
  const kind = members.required('kind', oneOf(EXPORT_KINDS));
  switch (kind) {
    case 'accounts': {
      const { filter = {} } = members.optional('filter', (value, path) => {
        const parts = membersOf(value, path);
        return { ...readAccountFilter(parts), ...parts.optional('eligible', yesOrNo) };
      });
      return { kind, filter };
    }
    case 'audit': {
      const { filter = {} } = members.optional('filter', (value, path) => {
        const { optional } = membersOf(value, path);
        return {
          ...optional('act', oneOf(AUDIT_ACTS)),
          ...optional('actor', storableTextUpTo(100)),
          ...optional('accountId', id),
          ...optional('from', askedInstant),
          ...optional('to', askedInstant),
        };
      });
      return { kind, filter };
    }
    case 'codes':
      return { kind, batchId: members.required('batchId', id) };
    case 'csv-template':
      return { kind };
  }
}

/** @throws ShapeError */
export function parseExportTicket(body: unknown): ExportTicket {
  const { required } = membersOf(body);
  return { url: required('url', text), expiresAt: required('expiresAt', instant) };
}
