import { type Actor, asActor, UNKNOWN } from '../../domain/admin.ts';
import type { RefusedBy } from '../../domain/audit/refused-act.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';

/**
 * The number of strangers and addresses that the audit of each minute names. Others are added up, so that a flood from
 * many addresses does not fill the audit.
 */
const NAMED = 20;

/** Brings the counts of refused acts of past minutes into the audit. */
export async function auditRefusedActs(tx: Pick<Transaction, 'audit' | 'refusedActs'>): Promise<void> {
  for (const { by, via, act, cause, count } of await tx.refusedActs.takeOver(NAMED)) {
    await tx.audit.append({
      actor: actorOf(by),
      act: 'act_refused',
      details: { via, ...(act !== undefined && { refusedAct: act }), cause, count, ...whereFrom(by) },
    });
  }
}

function actorOf(by: RefusedBy | undefined): Actor {
  return by?.kind === 'person' ? asActor(by.admin) : UNKNOWN;
}

function whereFrom(by: RefusedBy | undefined): Readonly<Record<string, string>> {
  if (by?.kind === 'address') return { sourceAddress: by.sourceAddress };
  return by?.kind === 'stranger' && by.objectId !== undefined ? { stranger: by.objectId } : {};
}
