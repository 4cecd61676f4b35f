import type { StartBatchBody } from '../../../contract/rollouts.ts';
import type { SignInDataBody } from '../../../contract/sign-in-data.ts';
import type { Admin } from '../../domain/admin.ts';
import type { Batch } from '../../domain/rollouts/rollout.ts';
import type { Keys } from '../../domain/ports/keys.ts';
import type { Store } from '../../domain/ports/store.ts';
import { checkSignInData, type CheckedSignInData } from './check-sign-in-data.ts';
import type { RightsDeps } from '../preferences/require-permission.ts';
import { retryBatch } from './retry-rollout.ts';
import { batchCodes, batchItems, ownBatch, ownBatches, type ShownBatchCodes, type ShownItems } from './show-rollout.ts';
import { startBatch, type StartedBatch } from './start-rollout.ts';

/** What the wizard does. Each act asks for the right to generate; a batch belongs to whoever started it. */
export interface BatchActs {
  checkSignInData(admin: Admin, body: SignInDataBody): Promise<CheckedSignInData>;
  /** @throws DomainError idempotency_key_reused, selection_*, sign_in_data_*, lifetime_invalid */
  startBatch(admin: Admin, body: StartBatchBody, idempotencyKey: string): Promise<StartedBatch>;
  batches(admin: Admin): Promise<readonly Batch[]>;
  /** @throws DomainError batch_unknown, not_issuer; so do those below */
  batch(admin: Admin, batchId: string): Promise<Batch>;
  batchItems(admin: Admin, batchId: string, offset: number, failedOnly: boolean): Promise<ShownItems>;
  retryBatch(admin: Admin, batchId: string): Promise<Batch>;
  /** Within 15 minutes; audited. @throws DomainError code_gone */
  batchCodes(admin: Admin, batchId: string, offset: number): Promise<ShownBatchCodes>;
}

export function batchActs(deps: RightsDeps & { readonly store: Store; readonly keys: Keys }): BatchActs {
  return {
    checkSignInData: (admin, body) => checkSignInData(deps, admin, body),
    startBatch: (admin, body, idempotencyKey) => startBatch(deps, admin, body, idempotencyKey),
    batches: (admin) => ownBatches(deps, admin),
    batch: (admin, batchId) => ownBatch(deps, admin, batchId),
    batchItems: (admin, batchId, offset, failedOnly) => batchItems(deps, admin, batchId, offset, failedOnly),
    retryBatch: (admin, batchId) => retryBatch(deps, admin, batchId),
    batchCodes: (admin, batchId, offset) => batchCodes(deps, admin, batchId, offset),
  };
}
