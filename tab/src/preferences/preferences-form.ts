import { isNamedNetwork, isWithin, MOST_NETWORKS } from '../../../contract/network.ts';
import {
  type AutoApproval,
  DECISION_MINUTES_RANGE,
  MOST_IN_CONTACT,
  type PreferencesChange,
  type PreferencesValues,
  type PreferencesView,
} from '../../../contract/preferences.ts';
import type { PreferencesTexts } from '../../../texts/en/tab/preferences.ts';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';
import { type ChosenReason, type MatchCodeMode, REJECTION_REASONS, TTL_HOURS } from '../../../contract/words.ts';

/** The entries as typed and chosen. Numbers stay texts until they are saved. */
export interface PreferencesEntries {
  readonly ttlHours: string;
  readonly decisionMinutes: string;
  readonly fourEyes: boolean;
  readonly matchCode: MatchCodeMode;
  readonly autoApproval: AutoApproval;
  readonly allConsolesPinned: boolean;
  /** One network on each line. */
  readonly autoApprovalNetworks: string;
  /** The reasons for rejection that an administrator can choose. */
  readonly reasons: readonly ChosenReason[];
  readonly installerContact: string;
  readonly statusPage: boolean;
}

export type EntryName = keyof PreferencesEntries;

/**
 * The state of the form: the entries, the preferences they are based on, and those that someone else saved in the
 * meantime.
 */
export interface PreferencesForm {
  /** The preferences that the entries are based on. */
  readonly base: PreferencesView;
  readonly entries: PreferencesEntries;
  /** The preferences that someone else saved in the meantime. */
  readonly theirs?: PreferencesView;
}

export type PreferencesEvent =
  | { readonly kind: 'entered'; readonly entries: Partial<PreferencesEntries> }
  | { readonly kind: 'reasonToggled'; readonly reason: ChosenReason }
  /** The server's current preferences, either read again or from the answer to Save. */
  | { readonly kind: 'read' | 'saved'; readonly view: PreferencesView }
  | { readonly kind: 'mineKept' | 'theirsTaken' | 'undone' };

/** Returns a form without changes. */
export function newForm(view: PreferencesView): PreferencesForm {
  return { base: view, entries: entriesOf(view) };
}

/** Returns the form after an event. */
export function nextForm(form: PreferencesForm, event: PreferencesEvent): PreferencesForm {
  switch (event.kind) {
    case 'entered':
      return { ...form, entries: { ...form.entries, ...event.entries } };
    case 'reasonToggled':
      return { ...form, entries: { ...form.entries, reasons: toggled(form.entries.reasons, event.reason) } };
    case 'read':
      return readAgain(form, event.view);
    case 'saved':
      return newForm(event.view);
    case 'mineKept':
      return form.theirs === undefined ? form : { base: form.theirs, entries: merged(form, form.theirs) };
    case 'theirsTaken':
      return newForm(form.theirs ?? form.base);
    case 'undone':
      return newForm(form.base);
  }
}

function toggled(reasons: readonly ChosenReason[], reason: ChosenReason): readonly ChosenReason[] {
  return reasons.includes(reason) ? reasons.filter((one) => one !== reason) : [...reasons, reason];
}

/**
 * Takes in preferences that someone else saved. They appear at once when this form has no changes, and otherwise as a
 * conflict.
 */
function readAgain(form: PreferencesForm, view: PreferencesView): PreferencesForm {
  const known = form.theirs ?? form.base;
  if (view.revision <= known.revision && view.altered === known.altered) return form;
  return changedNames(form).length === 0 ? newForm(view) : { ...form, theirs: view };
}

function entriesOf(values: PreferencesValues): PreferencesEntries {
  const { ttlHours, decisionMinutes, fourEyes, matchCode, autoApproval, allConsolesPinned } = values;
  const reasons = values.rejectionReasons.filter(({ enabled }) => enabled).map(({ code }) => code);
  return {
    ttlHours: String(ttlHours),
    decisionMinutes: String(decisionMinutes),
    fourEyes,
    matchCode,
    autoApproval,
    allConsolesPinned,
    autoApprovalNetworks: values.autoApprovalNetworks.join('\n'),
    reasons,
    installerContact: values.installerContact,
    statusPage: values.statusPage,
  };
}

const ENTRY_NAMES = [
  'ttlHours',
  'decisionMinutes',
  'fourEyes',
  'matchCode',
  'autoApproval',
  'allConsolesPinned',
  'autoApprovalNetworks',
  'reasons',
  'installerContact',
  'statusPage',
] as const satisfies readonly EntryName[];

/** Combines both versions: the values that the user changed, and otherwise the values that someone else saved. */
function merged(form: PreferencesForm, theirs: PreferencesView): PreferencesEntries {
  const mine = Object.fromEntries(changedNames(form).map((name) => [name, form.entries[name]]));
  return { ...entriesOf(theirs), ...mine };
}

/** Returns the names of the entries that the user changed. */
export function changedNames({ base, entries }: PreferencesForm): readonly EntryName[] {
  return differingNames(entriesOf(base), entries);
}

function differingNames(before: PreferencesEntries, after: PreferencesEntries): readonly EntryName[] {
  return ENTRY_NAMES.filter((name) => comparable(name, before) !== comparable(name, after));
}

function comparable(name: EntryName, entries: PreferencesEntries): string {
  const entry = name === 'autoApprovalNetworks' ? networksIn(entries) : entries[name];
  // The order in which the user chose the reasons doesn't matter.
  return typeof entry === 'object' ? [...entry].sort().join() : String(entry).trim();
}

/** Returns an entry in the form in which people read it. */
function writtenEntry(
  { preferences: { values, matchCodes }, field }: WordsOfEntries,
  name: EntryName,
  entries: PreferencesEntries,
): string {
  switch (name) {
    case 'ttlHours':
      return values.hours(entries.ttlHours.trim());
    case 'decisionMinutes':
      return values.minutes(entries.decisionMinutes.trim());
    case 'fourEyes':
      return entries.fourEyes ? values.on : values.off;
    case 'matchCode':
      return matchCodes[entries.matchCode];
    case 'autoApproval':
      return values.autoApprovals[entries.autoApproval];
    case 'allConsolesPinned':
      return entries.allConsolesPinned ? values.on : values.off;
    case 'autoApprovalNetworks':
      return networksIn(entries).join(', ') || values.none;
    case 'reasons':
      return REJECTION_REASONS.filter((reason) => entries.reasons.includes(reason))
        .map((reason) => field.reasons[reason])
        .join(', ');
    case 'installerContact':
      return entries.installerContact.trim() || values.none;
    case 'statusPage':
      return entries.statusPage ? values.on : values.off;
  }
}

/** Returns the networks that the user typed, separated by line breaks, spaces, commas or semicolons. */
function networksIn({ autoApprovalNetworks }: PreferencesEntries): readonly string[] {
  return autoApprovalNetworks.split(/[\s,;]+/).filter((network) => network !== '');
}

export type WordsOfEntries = Pick<TabTexts, 'field' | 'preferences'>;

/** One preference that someone else or the user changed, with its three values as people read them. */
export interface Conflict {
  readonly title: string;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Returns every value that someone else or the user changed, side by side. */
export function conflictsOf(texts: WordsOfEntries, form: PreferencesForm): readonly Conflict[] {
  if (form.theirs === undefined) return [];
  const [before, theirs, mine] = [entriesOf(form.base), entriesOf(form.theirs), form.entries];
  const names = new Set([...differingNames(before, theirs), ...differingNames(before, mine)]);
  return ENTRY_NAMES.filter((name) => names.has(name)).map((name) => ({
    title: texts.preferences.entries[name],
    before: writtenEntry(texts, name, before),
    theirs: writtenEntry(texts, name, theirs),
    mine: writtenEntry(texts, name, mine),
  }));
}

/** Returns the reason for each entry that can't be saved. A conflict of the saved rules is none, so others can change. */
export function entryProblems(
  texts: PreferencesTexts['problems'],
  { base, entries }: Pick<PreferencesForm, 'base' | 'entries'>,
): { readonly [Name in EntryName]?: string } {
  const { fourEyes, autoApproval, reasons } = entries;
  const networks = networksIn(entries);
  const [ttl, decision] = [
    wholeNumber(entries.ttlHours, TTL_HOURS),
    wholeNumber(entries.decisionMinutes, DECISION_MINUTES_RANGE),
  ];
  return {
    ...(ttl === undefined && { ttlHours: texts.hours(TTL_HOURS.least, TTL_HOURS.most) }),
    ...(decision === undefined && {
      decisionMinutes: texts.minutes(DECISION_MINUTES_RANGE.least, DECISION_MINUTES_RANGE.most),
    }),
    ...(!networks.every(isNamedNetwork) || networks.length > MOST_NETWORKS
      ? { autoApprovalNetworks: texts.networks(MOST_NETWORKS) }
      : {}),
    ...(isConflict({ fourEyes, autoApproval }) && !isConflict(base) && { autoApproval: texts.conflict }),
    ...(reasons.length === 0 && { reasons: texts.reasons }),
    ...(entries.installerContact.trim().length > MOST_IN_CONTACT && {
      installerContact: texts.installerContact(MOST_IN_CONTACT),
    }),
  };
}

function isConflict({ fourEyes, autoApproval }: Pick<PreferencesValues, 'autoApproval' | 'fourEyes'>): boolean {
  return fourEyes && autoApproval !== 'off';
}

function wholeNumber(
  typed: string,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  const number = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : -1;
  return number >= least && number <= most ? number : undefined;
}

/** Returns the consequence of each change that makes it easier to get a password without permission. */
export function weakeningsOf(texts: PreferencesTexts['weakenings'], form: PreferencesForm): readonly string[] {
  const { base, entries } = form;
  return [
    ...(Number(entries.ttlHours) > base.ttlHours ? [texts.ttlHours] : []),
    ...(Number(entries.decisionMinutes) > base.decisionMinutes ? [texts.decisionMinutes] : []),
    ...(base.fourEyes && !entries.fourEyes ? [texts.fourEyes] : []),
    ...(base.matchCode === 'typed' && entries.matchCode === 'shown' ? [texts.matchCode] : []),
    ...(base.autoApproval === 'off' && entries.autoApproval !== 'off' ? [texts.autoApproval] : []),
    ...(!base.allConsolesPinned && entries.allConsolesPinned ? [texts.allConsolesPinned] : []),
    ...(networksIn(entries).every((network) => base.autoApprovalNetworks.some((known) => isWithin(network, known)))
      ? []
      : [texts.autoApprovalNetworks]),
    ...(base.rejectionReasons.some(({ code, enabled }) => enabled && !entries.reasons.includes(code))
      ? [texts.reasons]
      : []),
  ];
}

/** Returns only the changed values. */
export function changeOf(form: PreferencesForm): PreferencesChange {
  const { base, entries } = form;
  const names = new Set(changedNames(form));
  return {
    revision: base.revision,
    ...(names.has('ttlHours') && { ttlHours: Number(entries.ttlHours) }),
    ...(names.has('decisionMinutes') && { decisionMinutes: Number(entries.decisionMinutes) }),
    ...(names.has('fourEyes') && { fourEyes: entries.fourEyes }),
    ...(names.has('matchCode') && { matchCode: entries.matchCode }),
    ...(names.has('autoApproval') && { autoApproval: entries.autoApproval }),
    ...(names.has('allConsolesPinned') && { allConsolesPinned: entries.allConsolesPinned }),
    ...(names.has('autoApprovalNetworks') && { autoApprovalNetworks: networksIn(entries) }),
    ...(names.has('reasons') && {
      rejectionReasons: base.rejectionReasons.map(({ code }) => ({ code, enabled: entries.reasons.includes(code) })),
    }),
    ...(names.has('installerContact') && { installerContact: entries.installerContact.trim() }),
    ...(names.has('statusPage') && { statusPage: entries.statusPage }),
  };
}
