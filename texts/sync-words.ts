import type { ApiViewTexts } from './en/api-views.ts';

type SyncTexts = ApiViewTexts['sync'];
type SourceName = keyof SyncTexts['sources'];

interface SourceFacts {
  readonly count?: number;
  readonly total?: number;
  readonly reason?: keyof SyncTexts['reasons'];
}

interface Loss {
  readonly known: number;
  readonly gone: number;
  readonly roomsLost: number;
  /** Names of the first accounts that are not in the list; absent in what earlier versions stored. */
  readonly goneNames?: readonly string[];
}

/** What there is to say about the sync of accounts. */
interface SyncFacts {
  readonly problem?: string;
  readonly sources: Readonly<Partial<Record<SourceName, SourceFacts>>>;
  readonly leftOut?: { readonly count: number; readonly names: readonly string[] };
  readonly held?: Loss & { readonly confirmedAt?: Date; readonly accepted?: { readonly by: string } };
}

const SOURCES = ['users', 'rooms', 'licenses', 'mailboxes'] as const satisfies readonly SourceName[];
const PROBLEMS = ['permission_missing', 'list_repeats', 'list_malformed', 'unexpected'] as const;

/** Says why a sync broke off. A problem without words of its own is one of Microsoft Graph. */
export function problemWords(texts: SyncTexts, problem: string): string {
  const known = PROBLEMS.find((name) => name === problem);
  return known === undefined ? texts.failed : texts[known];
}

/** Says what a new list would take away. */
export function lossWords({ held }: SyncTexts, { known, gone, roomsLost, goneNames = [] }: Loss): string {
  const names = goneNames.length === 0 ? '' : ` ${held.names(goneNames.join(', '), gone - goneNames.length)}`;
  if (roomsLost === 0) return held.gone(gone, known) + names;
  return (gone === 0 ? held.roomsLost(roomsLost) : held.both(gone, known, roomsLost)) + names;
}

/** Says what a new list would take away, and what happens next. */
function heldWords(texts: SyncTexts, held: NonNullable<SyncFacts['held']>): string {
  const { accepted, first, confirmed } = texts.held;
  const next = held.accepted ? accepted(held.accepted.by) : held.confirmedAt ? confirmed : first;
  return `${lossWords(texts, held)} ${next}`;
}

/** Says why a source was not read completely, and what that means. */
function missingWords(texts: SyncTexts, name: SourceName, { reason, count, total }: SourceFacts): string | undefined {
  if (reason === undefined) return undefined;
  const { title, effect } = texts.sources[name];
  const isCounted = reason === 'list_incomplete' && count !== undefined && total !== undefined;
  return texts.missing(title, isCounted ? texts.incompleteOf(count, total) : texts.reasons[reason], effect);
}

/** Says everything that is wrong with the list of accounts, in sentences; empty if nothing is. */
export function syncWarnings(
  texts: SyncTexts,
  { sources, leftOut, held }: Omit<SyncFacts, 'problem'>,
): readonly string[] {
  const missing = SOURCES.map((name) => missingWords(texts, name, sources[name] ?? {}));
  const left = leftOut && texts.leftOut(leftOut.count, leftOut.names.join(', '));
  return [held && heldWords(texts, held), ...missing, left].filter((text) => text !== undefined);
}
