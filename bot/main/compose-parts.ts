import type { RuleSettings } from '../domain/preferences/preferences.ts';
import type { DeviceInventory } from '../domain/ports/device-inventory.ts';
import type { ConditionalAccess } from '../domain/ports/conditional-access.ts';
import type { Directory } from '../domain/ports/directory.ts';
import type { Keys } from '../domain/ports/keys.ts';
import type { PersonReads } from '../domain/ports/person-reads.ts';
import type { RoomCalendar } from '../domain/ports/room-calendar.ts';
import type { ServerKeys } from '../domain/ports/server-keys.ts';
import type { RecentVerdict } from '../services/audit/audit-verdict.ts';
import type { CheckTarget } from '../services/release/release-target.ts';
import type { CurrentRules, Policy } from '../services/preferences/policy.ts';
import type { OpenedStore } from '../storage/open-store.ts';

/** The parts of the server that use cases need. */
export interface Parts extends RuleSettings {
  readonly store: OpenedStore;
  readonly keys: Keys;
  readonly serverKeys: ServerKeys;
  readonly directory: Directory;
  /** Intune and Autopilot. */
  readonly inventory: DeviceInventory;
  readonly calendar: RoomCalendar;
  readonly personReads: PersonReads;
  /** Names of applications that sign in, by application id in lower case. */
  readonly signInApps: ReadonlyMap<string, string>;
  readonly conditionalAccess: ConditionalAccess;
  /** The public address from which consoles sign in, if someone has set it. */
  readonly siteAddress?: string;
  readonly checkTarget: CheckTarget;
  readonly policy: Policy;
  readonly rules: CurrentRules;
  readonly recentVerdict: RecentVerdict;
}
