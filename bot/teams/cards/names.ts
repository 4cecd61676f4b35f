import type { Actor } from '../../domain/admin.ts';
import { plain } from '../markdown.ts';

export function nameOf(actor: Actor): string {
  switch (actor.kind) {
    case 'admin': return plain(actor.displayName);
    case 'console': return 'the console';
    case 'rule': return 'the rule for expected serial numbers';
    case 'system': return 'Rooms OTP';
    case 'unknown': return 'somebody unknown';
  }
}
