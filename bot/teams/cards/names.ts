import type { RequestCardTexts } from '../../../texts/en/request-cards.ts';
import type { Actor } from '../../domain/admin.ts';
import { plain } from '../markdown.ts';

export function nameOf({ actors }: RequestCardTexts, actor: Actor): string {
  return actor.kind === 'admin' ? plain(actor.displayName) : actors[actor.kind];
}
