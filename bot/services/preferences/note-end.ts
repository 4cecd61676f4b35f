import { type Admin, asActor, sameAdmin, SYSTEM } from '../../domain/admin.ts';
import type { Via } from '../../domain/audit/via.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import {
  ENDS_OF_CHANGES,
  factsOfChange,
  type PendingChange,
  type PendingContent,
} from '../../domain/preferences/pending-change.ts';

/** Returns what a change does, for the audit, where details are flat and hold no names of people. */
export function detailsOfChange(content: PendingContent): Readonly<Record<string, string>> {
  const { changes, channels } = factsOfChange(content);
  if (content.kind === 'rules' || !channels)
    return { changes: changes.map(({ name, before, after }) => `${name}: ${before} → ${after}`).join('; ') };
  return { ...channels, channelId: content.after.channelId, formerChannelId: content.before.channelId };
}

/** Who makes a change hold or ends it, and where. */
export interface Acting {
  readonly by: Admin;
  readonly via: Via;
  /** The person who asked for the change, if it waited for somebody else. */
  readonly askedBy?: Admin;
}

/** Audits how a change ended, brings its card up to date, and tells the person who asked for it in their chat. */
export async function noteEnd(
  tx: Pick<Transaction, 'audit' | 'chats' | 'jobs'>,
  { id, content, askedBy, decidedBy, status }: PendingChange,
  via?: Via,
): Promise<void> {
  if (status === 'pending') return;
  await tx.audit.append({
    actor: decidedBy ? asActor(decidedBy) : SYSTEM,
    act: ENDS_OF_CHANGES[status],
    details: { ...(via && { via }), change: id, ...detailsOfChange(content), askedBy: askedBy.objectId },
  });
  await tx.jobs.send({ name: 'deliver-rule-card', changeId: id });
  if (decidedBy && sameAdmin(decidedBy, askedBy)) return;
  const chat = await tx.chats.of(askedBy);
  if (!chat) return;
  await tx.jobs.send({
    name: 'alert-in-chat',
    chat,
    kind: 'rules_change_decided',
    outcome: status,
    ...(decidedBy && { by: decidedBy.displayName }),
    ...factsOfChange(content),
  });
}
