import { type Admin, sameAdmin } from '../../domain/admin.ts';
import type { SeenApproverQueries } from '../../domain/ports/store/rules/seen-approvers.ts';
import type { Transact } from '../../domain/ports/store/transaction.ts';
import { KNOWN_APPROVER_HOURS } from '../../domain/preferences/pending-change.ts';

interface SecondDeps {
  readonly seenApprovers: Pick<SeenApproverQueries, 'mayConfirm'>;
  readonly transaction: Transact<'seenApprovers'>;
}

/** Whether a person may confirm what another one asked for. `from` is when a person who is too new may do so. */
export type SecondJudgment =
  | { readonly outcome: 'may_confirm' | 'own' }
  | { readonly outcome: 'too_new'; readonly from?: Date };

/**
 * Judges whether an approver can be the second one: another person than the one who asked, whom the servers have known
 * as an approver for a day.
 */
export async function judgeSecond(store: SecondDeps, askedBy: Admin, admin: Admin): Promise<SecondJudgment> {
  if (sameAdmin(askedBy, admin)) return { outcome: 'own' };
  const known = await store.seenApprovers.mayConfirm(admin.objectId, KNOWN_APPROVER_HOURS);
  if (known === 'now') return { outcome: 'may_confirm' };
  if (known !== 'unseen') return { outcome: 'too_new', from: known.from };
  // Somebody may have deleted the row of an approver whom this process has noted before.
  await store.transaction((tx) => tx.seenApprovers.note(admin.objectId));
  return { outcome: 'too_new' };
}
