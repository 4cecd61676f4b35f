import type { Admin, Permission } from '../../domain/admin.ts';
import type { ApprovalChannel } from '../../domain/channel/channel.ts';
import type { Channel } from '../../domain/ports/store/channel.ts';
import type { Preferences } from '../../domain/ports/store/preferences.ts';
import type { RuleChangeQueries } from '../../domain/ports/store/rules/rule-changes.ts';
import type { SeenApproverQueries } from '../../domain/ports/store/rules/seen-approvers.ts';
import {
  factsOfChange,
  KNOWN_APPROVER_HOURS,
  type PendingChange,
  type PendingChangeViewer,
  type PendingFacts,
  viewerOf,
} from '../../domain/preferences/pending-change.ts';
import {
  effectiveRules,
  type RuleName,
  type Rules,
  type RuleSettings,
  type StoredPreferences,
} from '../../domain/preferences/preferences.ts';
import type { CurrentRules } from './policy.ts';
import { requirePermission, type PermissionDeps } from './require-permission.ts';

export interface PreferenceDeps extends PermissionDeps, RuleSettings {
  readonly store: {
    readonly channel: Pick<Channel, 'chosen'>;
    readonly preferences: Pick<Preferences, 'stored'>;
    readonly ruleChanges: Pick<RuleChangeQueries, 'pending'>;
    readonly seenApprovers: Pick<SeenApproverQueries, 'mayConfirm'>;
  };
}

/** A change that waits for a second approver, with what this person can do with it. */
export interface PendingForViewer {
  readonly change: PendingChange;
  readonly facts: PendingFacts;
  readonly viewer: PendingChangeViewer;
  /** When a person who hasn't been known for long can confirm it. */
  readonly confirmFrom?: Date;
}

/** The rules and the approval channel, with who changed the rules last and what waits for a second approver. */
export interface CurrentPreferences extends StoredPreferences {
  readonly rules: Rules;
  readonly pinned: readonly RuleName[];
  /** Whether a change that relaxes a rule needs a second approver. */
  readonly byTwo: boolean;
  readonly pending: readonly PendingForViewer[];
  readonly channel?: ApprovalChannel;
}

/** Returns a function that reads the rules from the store at each call, so that all replicas follow the same rules. */
export function currentRules({
  store,
  ...settings
}: Pick<RuleSettings, 'firstRules' | 'pinnedRules'> & {
  readonly store: { readonly preferences: Pick<Preferences, 'stored'> };
}): CurrentRules {
  return async () => effectiveRules(settings, await store.preferences.stored());
}

/** Returns the changes that wait for a second approver, with what this person can do with each. */
async function pendingFor(
  { store }: Pick<PreferenceDeps, 'store'>,
  admin: Admin,
  permissions: ReadonlySet<Permission>,
): Promise<readonly PendingForViewer[]> {
  const waiting = await store.ruleChanges.pending();
  if (waiting.length === 0) return [];
  const known = await store.seenApprovers.mayConfirm(admin.objectId, KNOWN_APPROVER_HOURS);
  const standing = { mayApprove: permissions.has('approve'), isKnown: known === 'now' };
  return waiting.map((change) => {
    const viewer = viewerOf(change, admin, standing);
    return {
      change,
      facts: factsOfChange(change.content),
      viewer,
      ...(viewer === 'new_approver' && typeof known === 'object' && { confirmFrom: known.from }),
    };
  });
}

/** Returns the rules as a person with these permissions sees them. */
export async function preferencesFor(
  deps: PreferenceDeps,
  admin: Admin,
  permissions: ReadonlySet<Permission>,
): Promise<CurrentPreferences> {
  const { store, pinnedRules, rulesByTwo } = deps;
  const stored = await store.preferences.stored();
  const channel = await store.channel.chosen();
  return {
    ...stored,
    rules: effectiveRules(deps, stored),
    pinned: pinnedRules,
    byTwo: rulesByTwo,
    pending: await pendingFor(deps, admin, permissions),
    ...(channel && { channel }),
  };
}

/** Returns the rules and the approval channel as they are now, and what waits for a second approver. */
export async function showPreferences(deps: PreferenceDeps, admin: Admin): Promise<CurrentPreferences> {
  return preferencesFor(deps, admin, await requirePermission(deps, admin, 'read'));
}

/** Returns the changes that wait for a second approver. */
export async function listRuleChanges(deps: PreferenceDeps, admin: Admin): Promise<readonly PendingForViewer[]> {
  return pendingFor(deps, admin, await requirePermission(deps, admin, 'read'));
}
