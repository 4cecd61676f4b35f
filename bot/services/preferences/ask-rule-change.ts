import { asActor } from '../../domain/admin.ts';
import type { Transaction } from '../../domain/ports/store/transaction.ts';
import {
  CONFIRM_HOURS,
  type PendingContent,
  settingsOf,
  type WaitingSetting,
} from '../../domain/preferences/pending-change.ts';
import { newId } from '../../domain/token.ts';
import { type Acting, detailsOfChange, noteEnd } from './note-end.ts';

interface Asked extends Pick<Acting, 'by' | 'via'> {
  readonly content: PendingContent;
  readonly revision: number;
}

/** Stores a change that another approver has to confirm, and sends its card. It replaces changes of the same settings. */
export async function askRuleChange(
  tx: Pick<Transaction, 'audit' | 'chats' | 'jobs' | 'ruleChanges'>,
  { content, by, via, revision }: Asked,
): Promise<void> {
  await replaceRuleChanges(tx, settingsOf(content), { by, via });
  const id = newId();
  const entryId = await tx.audit.append({
    actor: asActor(by),
    act: 'rules_change_asked',
    details: { via, change: id, ...detailsOfChange(content), revision },
  });
  await tx.ruleChanges.ask({ id, content, by, revision, hours: CONFIRM_HOURS, entryId });
  await tx.jobs.send({ name: 'deliver-rule-card', changeId: id });
}

/** Ends the changes that wait and touch one of these settings. Who asked for them hears of it. */
export async function replaceRuleChanges(
  tx: Pick<Transaction, 'audit' | 'chats' | 'jobs' | 'ruleChanges'>,
  settings: readonly WaitingSetting[],
  { by, via }: Pick<Acting, 'by' | 'via'>,
): Promise<void> {
  if (settings.length === 0) return;
  for (const change of await tx.ruleChanges.replace(settings, by)) await noteEnd(tx, change, via);
}
