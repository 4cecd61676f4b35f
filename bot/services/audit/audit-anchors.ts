import type { Admin } from '../../domain/admin.ts';
import { parseCheckpointText } from '../../domain/audit/checkpoint.ts';
import { parseNote } from '../../domain/audit/signed-note.ts';
import type { WitnessState } from '../../domain/audit/witness-state.ts';
import type { AuditLog } from '../../domain/ports/store/audit/audit-log.ts';
import type { WitnessStates } from '../../domain/ports/store/audit/witness-states.ts';
import { requirePermission, type PermissionDeps } from '../preferences/require-permission.ts';

/** The newest checkpoint of the audit, and what those outside have of it. */
export interface Anchors {
  /** The root is in base64. */
  readonly checkpoint?: { readonly size: number; readonly root: string };
  readonly witnesses: readonly WitnessState[];
}

interface AnchorsDeps extends PermissionDeps {
  readonly store: {
    readonly auditLog: Pick<AuditLog, 'newest'>;
    readonly witnessStates: Pick<WitnessStates, 'list'>;
  };
}

/** Returns the newest checkpoint and the state of each witness. It verifies nothing. */
export async function auditAnchors({ store, ...deps }: AnchorsDeps, admin: Admin): Promise<Anchors> {
  await requirePermission(deps, admin, 'read');
  const note = (await store.auditLog.newest())?.note ?? '';
  const checkpoint = parseCheckpointText(parseNote(note)?.text ?? '');
  return {
    ...(checkpoint && { checkpoint: { size: checkpoint.size, root: Buffer.from(checkpoint.root).toString('base64') } }),
    witnesses: await store.witnessStates.list(),
  };
}
