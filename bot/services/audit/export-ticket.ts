import { type ExportKind, EXPORT_SECONDS } from '../../../contract/exports.ts';
import { type ExportBody, parseExportBody } from '../../../contract/pages/export-body.ts';
import type { Admin } from '../../domain/admin.ts';
import { DomainError } from '../../domain/errors.ts';
import { secondsAfter } from '../../domain/instant.ts';
import type { Clock } from '../../domain/ports/store/clock.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import { Secret } from '../../domain/secret.ts';
import { digest } from '../../domain/token.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** What tickets for exports need. */
export interface TicketDeps extends PermissionDeps {
  readonly store: { readonly clock: Pick<Clock, 'now'>; readonly rateLimits: Pick<RateLimits, 'take'> };
  readonly keys: Pick<Keys, 'open' | 'sheetId' | 'seal'>;
}

/** The file that a person may fetch once. */
interface ExportOrder {
  readonly admin: Admin;
  readonly body: ExportBody;
}

interface SealedOrder extends ExportOrder {
  readonly expiresAt: string;
}

const CONTEXT = 'export ticket';
const EXPORT_PERMISSIONS = {
  accounts: 'read',
  audit: 'read',
  'audit-log': 'read',
  codes: 'generate',
  'csv-template': 'read',
} as const satisfies Record<ExportKind, 'read' | 'generate'>;

/**
 * Returns a ticket, which lets its holder fetch one file once within a minute. The browser opens the file outside the
 * tab, where it sends no access token, so the ticket stands in for it.
 */
export async function orderExport(
  deps: TicketDeps,
  admin: Admin,
  body: ExportBody,
): Promise<{ readonly ticket: string; readonly expiresAt: Date }> {
  await requirePermission(deps, admin, EXPORT_PERMISSIONS[body.kind]);
  const expiresAt = secondsAfter(await deps.store.clock.now(), EXPORT_SECONDS);
  const order: SealedOrder = { admin, body, expiresAt: expiresAt.toISOString() };
  return { ticket: deps.keys.seal(new Secret(JSON.stringify(order)), CONTEXT), expiresAt };
}

/**
 * Accepts a ticket once, and checks the permission of its person again. A counter with a limit of one, which all
 * replicas share, makes sure that only one of two simultaneous calls wins.
 * @throws DomainError export_gone, no_permission
 */
export async function redeemTicket(deps: TicketDeps, ticket: string): Promise<ExportOrder> {
  const { admin, body, expiresAt } = openTicket(deps, ticket);
  if (new Date(expiresAt) <= (await deps.store.clock.now())) throw new DomainError('export_gone');
  if (await deps.store.rateLimits.take(`export:${digest(ticket)}`, 1, EXPORT_SECONDS * 2))
    throw new DomainError('export_gone');
  await requirePermission(deps, admin, EXPORT_PERMISSIONS[body.kind]);
  return { admin, body: parseExportBody(body) };
}

function openTicket({ keys }: TicketDeps, ticket: string): SealedOrder {
  try {
    return JSON.parse(keys.open(ticket, CONTEXT).reveal()) as SealedOrder;
  } catch {
    throw new DomainError('export_gone');
  }
}
