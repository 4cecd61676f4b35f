import type { PendingChangeView } from '../../../../contract/preferences.ts';
import { changeTexts } from '../../../../texts/rule-words.ts';
import type { ServerTexts } from '../../../../texts/server-texts.ts';
import type { PendingForViewer } from '../../../services/preferences/preferences.ts';
import { actorView } from '../actor-view.ts';

/** Shows a change that waits for a second approver, as this person sees it. */
export function pendingChangeView(
  texts: ServerTexts,
  { change, facts, viewer, confirmFrom }: PendingForViewer,
): PendingChangeView {
  return {
    id: change.id,
    askedBy: actorView(texts, { kind: 'admin', ...change.askedBy }),
    askedAt: change.askedAt.toISOString(),
    expiresAt: change.expiresAt.toISOString(),
    texts: changeTexts(texts, facts),
    rules: facts.changes.map(({ name }) => name),
    viewer,
    ...(confirmFrom && { confirmFrom: confirmFrom.toISOString() }),
  };
}
