import { asActor, sameAdmin, SYSTEM } from '../../domain/admin.ts';
import type { Via } from '../../domain/audit/via.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import { ENDS_OF_SIGN_OUTS, type SignOut } from '../../domain/release/sign-out.ts';

type Ended = Exclude<SignOut, { readonly status: 'asked' | 'confirmed' }>;

/** Returns what the audit records about the end of a sign-out, where details are flat and hold no names of people. */
function detailsOf(ended: Ended): Readonly<Record<string, string>> {
  switch (ended.status) {
    case 'done':
      return { ...(ended.sessions && { sessions: ended.sessions }), confirmedBy: ended.confirmedBy.objectId };
    case 'failed':
      return { problem: ended.problem, passwordChanged: ended.passwordChanged };
    case 'rejected':
    case 'withdrawn':
    case 'expired':
    case 'replaced':
      return {};
  }
}

/**
 * Audits how a sign-out ended, brings its card and that of its request up to date, and tells the person who asked for it
 * in their chat, unless they ended it.
 */
export async function noteSignOutEnd(
  tx: Pick<Transaction, 'audit' | 'chats' | 'jobs' | 'signOuts'>,
  id: string,
  via?: Via,
): Promise<void> {
  const ended = await tx.signOuts.byId(id);
  if (!ended || ended.status === 'asked' || ended.status === 'confirmed') return;
  const { kind, requestId, account, askedBy } = ended;
  const by = 'endedBy' in ended ? ended.endedBy : undefined;
  await tx.audit.append({
    actor: by ? asActor(by) : SYSTEM,
    act: ENDS_OF_SIGN_OUTS[ended.status],
    accountId: account.id,
    requestId,
    details: { ...(via && { via }), signOut: id, kind, ...detailsOf(ended), askedBy: askedBy.objectId },
  });
  await tx.jobs.send({ name: 'deliver-sign-out-card', signOutId: id });
  await tx.jobs.send({ name: 'deliver-card', requestId });
  if (by && sameAdmin(by, askedBy)) return;
  const chat = await tx.chats.of(askedBy);
  if (!chat) return;
  await tx.jobs.send({
    name: 'alert-in-chat',
    chat,
    kind: 'sign_out_ended',
    what: kind,
    room: account.displayName,
    outcome: ended.status,
    ...(by && { by: by.displayName }),
  });
}
