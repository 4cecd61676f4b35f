import { isNamedNetwork, isWithin, MOST_NETWORKS } from '../../../contract/network.ts';
import type { Admin } from '../admin.ts';
import { type ChosenReason, REJECTION_REASONS } from '../approval/approval-request.ts';
import { DomainError } from '../errors.ts';

/** How the match code is used: the approver types it as the installer reads it out, or compares it. */
export type MatchCodeMode = 'typed' | 'shown';

/**
 * Whether a rule approves consoles, the strictest value first. With `expected-serial`, a console with the expected serial
 * number is approved without a person. With `expected-known-serial`, Intune or Autopilot must also know the device. Neither
 * goes together with the four-eyes rule.
 */
const AUTO_APPROVALS = ['off', 'expected-known-serial', 'expected-serial'] as const;
export type AutoApproval = (typeof AUTO_APPROVALS)[number];

/** The rules that administrators set for everyone. */
export interface Rules {
  /** Lifetime of a one-time password in hours, if the issuer chooses none. */
  readonly ttlHours: number;
  readonly decisionMinutes: number;
  readonly fourEyes: boolean;
  readonly matchCode: MatchCodeMode;
  readonly autoApproval: AutoApproval;
  /**
   * Two people say that every console pins the server's key. This is a claim and proves nothing. With it, a rule may
   * approve a console whose code came sealed.
   */
  readonly allConsolesPinned: boolean;
  /**
   * Networks, such as `10.20.0.0/16`, from which a rule may approve a console. An address is a claim of the network and
   * proves nothing about the console.
   */
  readonly autoApprovalNetworks: readonly string[];
  /** The reasons that approvers can choose from. The list is never empty. */
  readonly rejectionReasons: readonly ChosenReason[];
  /** Whom installers call, as one line of plain text; empty when nobody has entered it. It decides nothing. */
  readonly installerContact: string;
  /** Whether the QR code of an installer sheet leads to a page that shows the state of its room. */
  readonly statusPage: boolean;
}

/** The names of all rules, in the order in which people read them. */
export const RULE_NAMES = [
  'ttlHours',
  'decisionMinutes',
  'fourEyes',
  'matchCode',
  'autoApproval',
  'allConsolesPinned',
  'autoApprovalNetworks',
  'rejectionReasons',
  'installerContact',
  'statusPage',
] as const satisfies readonly (keyof Rules)[];
export type RuleName = (typeof RULE_NAMES)[number];

/** What helps installers and decides nothing, so that no setting needs to pin it. */
const FOR_INSTALLERS: readonly RuleName[] = ['installerContact', 'statusPage'];
/** The rules that a setting can pin. */
export const PINNABLE_RULES = RULE_NAMES.filter((name) => !FOR_INSTALLERS.includes(name));

/** The rules that administrators have changed. The others come from the environment. */
export interface StoredPreferences {
  readonly revision: number;
  readonly changed: Partial<Rules>;
  /** Present when the stored preferences aren't those that the server wrote last. None of them counts then. */
  readonly isAltered?: true;
  readonly changedBy?: Admin;
  readonly changedAt?: Date;
}

/** The change of one rule, with its values as the audit stores them. */
export interface RuleChange {
  readonly name: RuleName;
  readonly before: string;
  readonly after: string;
  /**
   * `true` when the change makes it easier to get a password without permission. Such a change needs a second approver,
   * and the channel hears of it.
   */
  readonly isWeaker: boolean;
}

type Weakening = { readonly [Name in keyof Rules]: (before: Rules[Name], after: Rules[Name]) => boolean };

const WEAKENING: Weakening = {
  ttlHours: (before, after) => after > before,
  decisionMinutes: (before, after) => after > before,
  fourEyes: (before, after) => before && !after,
  matchCode: (before, after) => before === 'typed' && after === 'shown',
  autoApproval: (before, after) => AUTO_APPROVALS.indexOf(after) > AUTO_APPROVALS.indexOf(before),
  allConsolesPinned: (before, after) => !before && after,
  autoApprovalNetworks: (before, after) => !after.every((network) => before.some((known) => isWithin(network, known))),
  rejectionReasons: (before, after) => before.some((reason) => !after.includes(reason)),
  installerContact: () => false,
  statusPage: () => false,
};

/** Returns a value as the audit stores it, in codes and not in words. */
function written(value: Rules[keyof Rules]): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return typeof value === 'object' ? value.join(', ') || 'none' : String(value);
}

function changeOf<Name extends RuleName>(name: Name, before: Rules, after: Rules): RuleChange | undefined {
  const [old, fresh] = [written(before[name]), written(after[name])];
  return old === fresh
    ? undefined
    : { name, before: old, after: fresh, isWeaker: WEAKENING[name](before[name], after[name]) };
}

/** Returns a contact as one line, without characters that nobody sees, such as those that turn the direction of a text. */
function contactLine(contact: string): string {
  return contact.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** Returns networks without repeats. @throws DomainError networks_invalid for too many, or one that can't be trusted */
function namedNetworks(networks: readonly string[]): readonly string[] {
  const named = [...new Set(networks.map((network) => network.trim().toLowerCase()))];
  const wrong = named.filter((network) => !isNamedNetwork(network));
  if (wrong.length > 0 || named.length > MOST_NETWORKS) throw new DomainError('networks_invalid', { networks: wrong });
  return named;
}

/** Whether a person and a rule should decide. The four-eyes rule wins then. */
function isConflict({ fourEyes, autoApproval }: Pick<Rules, 'autoApproval' | 'fourEyes'>): boolean {
  return fourEyes && autoApproval !== 'off';
}

/**
 * Applies a change to the rules, and returns the new rules and what has changed. Reasons stay in their usual order. A
 * conflict that there was before is no reason to refuse, because a pinned rule may be a part of it.
 * @throws DomainError preferences_conflict, reasons_missing, networks_invalid
 */
export function changeRules(
  before: Rules,
  change: Partial<Rules>,
): { readonly rules: Rules; readonly changes: readonly RuleChange[] } {
  const wanted = new Set(change.rejectionReasons ?? before.rejectionReasons);
  const rules: Rules = {
    ...before,
    ...change,
    autoApprovalNetworks: namedNetworks(change.autoApprovalNetworks ?? before.autoApprovalNetworks),
    rejectionReasons: REJECTION_REASONS.filter((reason) => wanted.has(reason)),
    installerContact: contactLine(change.installerContact ?? before.installerContact),
  };
  if (rules.rejectionReasons.length === 0) throw new DomainError('reasons_missing');
  if (isConflict(rules) && !isConflict(before)) throw new DomainError('preferences_conflict');
  return { rules, changes: changesBetween(before, rules) };
}

/** Returns what differs between the rules that both sets have. */
export function changesBetween(before: Partial<Rules>, after: Partial<Rules>): readonly RuleChange[] {
  const names = RULE_NAMES.filter((name) => before[name] !== undefined && after[name] !== undefined);
  return names.flatMap((name) => changeOf(name, before as Rules, after as Rules) ?? []);
}

/** The rules as the settings of the server give them. */
export interface RuleSettings {
  /** The rules from the environment. Each one holds until an administrator changes it. */
  readonly firstRules: Rules;
  /** Rules that nobody can change while the server runs, so that the value from the environment holds. */
  readonly pinnedRules: readonly RuleName[];
  /** Whether a change that relaxes a rule needs a second approver. */
  readonly rulesByTwo: boolean;
}

/** Returns some of the rules by their names. */
export function pickRules(rules: Rules, names: readonly RuleName[]): Partial<Rules> {
  return Object.fromEntries(names.map((name) => [name, rules[name]]));
}

/**
 * The strictest rules for decisions. The page for installers is off as well, because it shows names of rooms to anybody
 * with a link.
 */
const STRICTEST: Partial<Rules> = {
  fourEyes: true,
  matchCode: 'typed',
  autoApproval: 'off',
  allConsolesPinned: false,
  autoApprovalNetworks: [],
  statusPage: false,
};

/**
 * Returns the rules that hold: those that administrators have changed, and otherwise those of the environment. When
 * somebody altered the changed ones in the database, none of them counts, and the strictest rules for decisions hold
 * until an approver saves the preferences again.
 */
export function effectiveRules(
  { firstRules, pinnedRules }: Pick<RuleSettings, 'firstRules' | 'pinnedRules'>,
  { changed, isAltered }: Pick<StoredPreferences, 'changed' | 'isAltered'>,
): Rules {
  return { ...firstRules, ...(isAltered ? STRICTEST : changed), ...pickRules(firstRules, pinnedRules) };
}

/** Where the code of a request came from. */
export interface CodeOrigin {
  /** Whether the code came sealed to the server, as from a console with a pin. */
  readonly isSealed: boolean;
  /** The address of each message that brought the code: of the opening and of the reveal, or of the only one. */
  readonly sourceAddresses: readonly [string, ...string[]];
}

/** The claim on which a rule approves a console. Neither proves that the key is the console's. */
export type RuleGround = 'sealed' | 'network';

/**
 * Returns on which ground a rule may approve a console, or `undefined` if a person has to decide. Nobody compares digits
 * then, so a rule goes by two claims of people: every console has the pin, and this code came sealed; or the networks from
 * which its opening and its reveal came are trusted ones. The four-eyes rule requires a person, so it wins if an environment sets both.
 */
export function approvesByRule(
  {
    allConsolesPinned,
    autoApproval,
    autoApprovalNetworks,
    fourEyes,
  }: Pick<Rules, 'allConsolesPinned' | 'autoApproval' | 'autoApprovalNetworks' | 'fourEyes'>,
  { isSealed, sourceAddresses }: CodeOrigin,
): RuleGround | undefined {
  if (autoApproval === 'off' || fourEyes) return undefined;
  if (allConsolesPinned && isSealed) return 'sealed';
  const isNamed = (address: string): boolean => autoApprovalNetworks.some((network) => isWithin(address, network));
  return sourceAddresses.every(isNamed) ? 'network' : undefined;
}
