import type * as v from 'valibot';
import { instant } from './schema/instants.ts';
import { queryOf, queryReaderOf } from './schema/query.ts';
import { members, readerOf, text, textUpTo } from './schema/shape.ts';

export const EXPORT_PATHS = {
  /** POST with `ExportBody` of export-body.ts returns {@link ExportTicket}. */
  exports: '/api/tab/exports',
  /** GET with `?ticket=` and without a token returns the file of a ticket, once, within {@link EXPORT_SECONDS}. */
  file: '/tab/exports',
} as const;

export const EXPORT_SECONDS = 60;
const LONGEST_TICKET = 4_000;

export function exportFilePath(ticket: string): string {
  return EXPORT_PATHS.file + queryOf({ ticket });
}

export const TicketQuery = members({ ticket: textUpTo(LONGEST_TICKET) });

const readTicket = queryReaderOf(TicketQuery);

/** Reads the ticket in the query of an address. @throws ShapeError */
export function parseTicket(search: string): string {
  return readTicket(search).ticket;
}

export const EXPORT_KINDS = ['accounts', 'audit', 'audit-log', 'codes', 'csv-template'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const ExportTicket = members(
  { url: text, expiresAt: instant },
  'An address that works once. It needs no token, so that Teams can open it in a browser.',
);
export type ExportTicket = v.InferOutput<typeof ExportTicket>;

export const parseExportTicket = readerOf(ExportTicket);
