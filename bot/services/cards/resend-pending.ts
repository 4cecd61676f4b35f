import type { ApprovalRequest } from '../../domain/approval/approval-request.ts';
import type { Changes } from '../../domain/ports/changes.ts';

/** Read at once. */
const PORTION = 100;

async function* allPending(changes: Changes): AsyncGenerator<ApprovalRequest> {
  let page: readonly ApprovalRequest[] = await changes.pendingRequests(PORTION);
  while (page.length > 0) {
    yield* page;
    page = await changes.pendingRequests(PORTION, page.at(-1)?.id);
  }
}

/** After the way to the approvers has changed: each waiting request looks for its card anew. */
export async function resendPending(changes: Changes): Promise<void> {
  for await (const { id } of allPending(changes)) await changes.send({ name: 'deliver-card', requestId: id });
}
