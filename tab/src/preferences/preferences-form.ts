import {
  type AutoApproval, DECISION_MINUTES_RANGE, type PreferencesChange, type PreferencesValues, type PreferencesView,
} from '../../../bot/contract/tab-preferences.ts';
import { type ChosenReason, type MatchCodeMode, REASON_TITLES, TTL_HOURS } from '../../../bot/contract/words.ts';

/** As typed and chosen; numbers are texts until they are saved. */
export interface PreferencesEntries {
  readonly ttlHours: string;
  readonly decisionMinutes: string;
  readonly fourEyes: boolean;
  readonly matchCode: MatchCodeMode;
  readonly autoApproval: AutoApproval;
  /** Those to choose from. */
  readonly reasons: readonly ChosenReason[];
}

export type EntryName = keyof PreferencesEntries;

export interface PreferencesForm {
  /** What the entries were made upon. */
  readonly base: PreferencesView;
  readonly entries: PreferencesEntries;
  /** Saved by somebody else meanwhile. */
  readonly theirs?: PreferencesView;
}

export type PreferencesEvent =
  | { readonly kind: 'entered'; readonly entries: Partial<PreferencesEntries> }
  | { readonly kind: 'reasonToggled'; readonly reason: ChosenReason }
  /** What the server has now: read again, or the answer to Save. */
  | { readonly kind: 'read' | 'saved'; readonly view: PreferencesView }
  | { readonly kind: 'mineKept' | 'theirsTaken' | 'undone' };

export function newForm(view: PreferencesView): PreferencesForm {
  return { base: view, entries: entriesOf(view) };
}

export function nextForm(form: PreferencesForm, event: PreferencesEvent): PreferencesForm {
  switch (event.kind) {
    case 'entered': return { ...form, entries: { ...form.entries, ...event.entries } };
    case 'reasonToggled': return { ...form, entries: { ...form.entries, reasons: toggled(form.entries.reasons, event.reason) } };
    case 'read': return readAgain(form, event.view);
    case 'saved': return newForm(event.view);
    case 'mineKept': return form.theirs === undefined ? form : { base: form.theirs, entries: merged(form, form.theirs) };
    case 'theirsTaken': return newForm(form.theirs ?? form.base);
    case 'undone': return newForm(form.base);
  }
}

function toggled(reasons: readonly ChosenReason[], reason: ChosenReason): readonly ChosenReason[] {
  return reasons.includes(reason) ? reasons.filter((one) => one !== reason) : [...reasons, reason];
}

/** What others save appears by itself where nothing was entered here. */
function readAgain(form: PreferencesForm, view: PreferencesView): PreferencesForm {
  if (view.revision <= (form.theirs ?? form.base).revision) return form;
  return changedNames(form).length === 0 ? newForm(view) : { ...form, theirs: view };
}

function entriesOf(values: PreferencesValues): PreferencesEntries {
  const { ttlHours, decisionMinutes, fourEyes, matchCode, autoApproval, rejectionReasons } = values;
  const reasons = rejectionReasons.filter(({ enabled }) => enabled).map(({ code }) => code);
  return { ttlHours: String(ttlHours), decisionMinutes: String(decisionMinutes), fourEyes, matchCode, autoApproval, reasons };
}

const ENTRY_NAMES = ['ttlHours', 'decisionMinutes', 'fourEyes', 'matchCode', 'autoApproval', 'reasons'] as const satisfies readonly EntryName[];

/** Mine where I changed something, theirs elsewhere. */
function merged(form: PreferencesForm, theirs: PreferencesView): PreferencesEntries {
  const mine = Object.fromEntries(changedNames(form).map((name) => [name, form.entries[name]]));
  return { ...entriesOf(theirs), ...mine };
}

/** What differs from what the entries were made upon. */
export function changedNames({ base, entries }: PreferencesForm): readonly EntryName[] {
  return differingNames(entriesOf(base), entries);
}

function differingNames(before: PreferencesEntries, after: PreferencesEntries): readonly EntryName[] {
  return ENTRY_NAMES.filter((name) => writtenEntry(name, before) !== writtenEntry(name, after));
}

/** As people read it. */
function writtenEntry(name: EntryName, entries: PreferencesEntries): string {
  switch (name) {
    case 'ttlHours': return `${entries.ttlHours.trim()} hours`;
    case 'decisionMinutes': return `${entries.decisionMinutes.trim()} minutes`;
    case 'fourEyes': return entries.fourEyes ? 'On' : 'Off';
    case 'matchCode': return entries.matchCode === 'typed' ? 'Typed by the approver' : 'Shown to the approver';
    case 'autoApproval': return entries.autoApproval === 'off' ? 'Off' : 'For the expected serial number';
    case 'reasons': return Object.entries(REASON_TITLES).flatMap(([code, title]) => (entries.reasons.some((one) => one === code) ? [title] : [])).join(', ');
  }
}

export const ENTRY_TITLES = {
  ttlHours: 'Life of a code', decisionMinutes: 'Time to decide', fourEyes: 'Four eyes', matchCode: 'Match code', autoApproval: 'Auto approval',
  reasons: 'Reasons for rejection',
} as const satisfies Record<EntryName, string>;

export interface Conflict {
  readonly title: string;
  readonly before: string;
  readonly theirs: string;
  readonly mine: string;
}

/** Everything that somebody else or I changed, side by side. */
export function conflictsOf(form: PreferencesForm): readonly Conflict[] {
  if (form.theirs === undefined) return [];
  const [before, theirs, mine] = [entriesOf(form.base), entriesOf(form.theirs), form.entries];
  const names = new Set([...differingNames(before, theirs), ...differingNames(before, mine)]);
  return ENTRY_NAMES.filter((name) => names.has(name)).map((name) => ({
    title: ENTRY_TITLES[name], before: writtenEntry(name, before), theirs: writtenEntry(name, theirs), mine: writtenEntry(name, mine),
  }));
}

/** By entry: why it cannot be saved. */
export function entryProblems(entries: PreferencesEntries): { readonly [Name in EntryName]?: string } {
  const { fourEyes, autoApproval, reasons } = entries;
  const [ttl, decision] = [wholeNumber(entries.ttlHours, TTL_HOURS), wholeNumber(entries.decisionMinutes, DECISION_MINUTES_RANGE)];
  return {
    ...(ttl === undefined && { ttlHours: `A whole number of hours from ${TTL_HOURS.least} to ${TTL_HOURS.most}.` }),
    ...(decision === undefined && { decisionMinutes: `A whole number of minutes from ${DECISION_MINUTES_RANGE.least} to ${DECISION_MINUTES_RANGE.most}.` }),
    ...(fourEyes && autoApproval !== 'off' && { autoApproval: 'Auto approval needs no person, four eyes ask for two: switch one of them off.' }),
    ...(reasons.length === 0 && { reasons: 'Leave at least one reason.' }),
  };
}

function wholeNumber(typed: string, { least, most }: { readonly least: number; readonly most: number }): number | undefined {
  const number = /^\d{1,5}$/.test(typed.trim()) ? Number(typed) : -1;
  return number >= least && number <= most ? number : undefined;
}

/** What makes it easier to get a password wrongly, with its consequence. */
export function weakeningsOf(form: PreferencesForm): readonly string[] {
  const { base, entries } = form;
  return [
    ...(Number(entries.ttlHours) > base.ttlHours ? ['A code that was lost can be used for longer.'] : []),
    ...(Number(entries.decisionMinutes) > base.decisionMinutes ? ['A request that nobody expects waits for longer.'] : []),
    ...(base.fourEyes && !entries.fourEyes ? ['Who generates a code can approve its request alone.'] : []),
    ...(base.matchCode === 'typed' && entries.matchCode === 'shown' ? ['An approver can approve without having talked to the installer.'] : []),
    ...(base.autoApproval === 'off' && entries.autoApproval !== 'off' ? ['A console is approved by the serial number that it tells itself; nobody looks at it.'] : []),
  ];
}

/** Only what was changed. */
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
    ...(names.has('reasons') && { rejectionReasons: base.rejectionReasons.map(({ code }) => ({ code, enabled: entries.reasons.includes(code) })) }),
  };
}
