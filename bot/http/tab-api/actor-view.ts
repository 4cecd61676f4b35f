import type { ActorView } from '../../../contract/audit.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { Actor } from '../../domain/admin.ts';

export function actorView({ apiViews }: ServerTexts, actor: Actor): ActorView {
  if (actor.kind !== 'admin') return { kind: actor.kind, displayName: apiViews.actors[actor.kind] };
  return { kind: 'admin', displayName: actor.displayName, objectId: actor.objectId };
}
