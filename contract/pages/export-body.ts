import * as v from 'valibot';
import { AccountFilter } from '../accounts.ts';
import { AUDIT_FILTER_ENTRIES } from '../audit.ts';
import { id, members, membersBy, readerOf } from '../schema/shape.ts';

/** What an exported file should hold. It uses the same filters as the page. The tab sends it and never reads it. */
export const ExportBody = membersBy('kind', [
  v.object({ kind: v.literal('accounts'), filter: v.optional(AccountFilter, {}) }),
  v.object({ kind: v.literal('audit'), filter: v.optional(members(AUDIT_FILTER_ENTRIES), {}) }),
  v.object({ kind: v.literal('audit-log'), filter: v.optional(members(AUDIT_FILTER_ENTRIES), {}) }),
  v.object({ kind: v.literal('codes'), batchId: id }),
  v.object({ kind: v.literal('csv-template') }),
]);
export type ExportBody = v.InferOutput<typeof ExportBody>;

export const parseExportBody = readerOf(ExportBody);
