import type { ActorView } from '../contract/tab-audit.ts';
import type { Actor } from '../domain/admin.ts';

const NAMES = { console: 'Console', rule: 'Rule: expected serial number', system: 'Rooms OTP', unknown: 'Unknown' } as const;

export function actorView(actor: Actor): ActorView {
  if (actor.kind !== 'admin') return { kind: actor.kind, displayName: NAMES[actor.kind] };
  return { kind: 'admin', displayName: actor.displayName, objectId: actor.objectId };
}
