import { type ChosenReason, REJECTION_REASONS } from '../../../domain/approval/approval-request.ts';
import { searchText } from '../../../domain/accounts/search-text.ts';
import { CLOSINGS, NEGATIONS, OPENINGS, VERBS } from './vocabulary.ts';
import { isOne, wordsOf } from './words.ts';

/** Digits of a console. Nobody has typed all of them when there are fewer or more than six. */
const DIGITS = 6;
const GLUE =
  /^(?:with|mit|code|digits?|ziffern?|den|the|number|nummer|is|are|ist|sind|lauten|lautet|und|and|match|:|=|-|–|,)$/iu;

/**
 * Returns the verification digits in the words after a room, with the words around them left out: "with 123 456". Letters
 * among the digits stay, because the server says what is wrong with them.
 */
export function readDigits(rest: string): string {
  return rest
    .split(/\s+/)
    .filter((word) => !GLUE.test(word))
    .join(' ')
    .replace(/^[\s,;:#-]+|[\s,;:.!?]+$/gu, '');
}

/** Tells whether a text is made of digits, such as someone types them from a console, complete or not. */
export function areDigits(text: string): boolean {
  return /^[\p{Nd}\s-]*\p{Nd}[\p{Nd}\s-]*\p{L}?$/u.test(text) && countDigits(text) <= DIGITS + 2;
}

/** Tells whether a text has all six digits. */
export function areAllDigits(text: string): boolean {
  return areDigits(text) && countDigits(text) === DIGITS && !/\p{L}/u.test(text);
}

function countDigits(text: string): number {
  return [...text.matchAll(/\p{Nd}/gu)].length;
}

/** Words for the reasons of a rejection, in English and German. Each entry lists words that stand together, in any form. */
const REASON_WORDS: readonly (readonly [ChosenReason, RegExp])[] = [
  [
    'serial_number_mismatch',
    /\b(?:wrong|different|mismatched|falsche|andere|abweichende)? ?(?:serial(?: number)?|seriennummer)(?: (?:number )?(?:mismatch|does ?nt match|is wrong|differs|stimmt nicht|passt nicht|falsch|weicht ab))?\b/u,
  ],
  [
    'lost_or_stolen_code',
    /\b(?:(?:lost|stolen|verlorener|gestohlener)(?: (?:or|oder) (?:lost|stolen|verlorener|gestohlener))?(?: (?:code|otp))?|code (?:was |is |wurde |ist )?(?:lost|stolen|verloren|gestohlen)(?: gegangen)?)\b/u,
  ],
  ['wrong_room', /\b(?:wrong|falscher|falschen|im falschen|anderer) (?:room|raum)\b/u],
  [
    'unknown_device',
    /\b(?:(?:unknown|unbekanntes?|fremdes?|strange) (?:device|console|gerat|konsole)|(?:dont|do not) know (?:this|the|that) (?:device|console)|kenne (?:dieses gerat|diese konsole) nicht)\b/u,
  ],
  ['not_scheduled', /\b(?:not|nicht) (?:scheduled|planned|geplant|angekundigt|vorgesehen)\b/u],
  ['other', /^(?:other|another reason|other reason|anderer grund|andere|sonstiges|sonstige)\b/u],
];
const BECAUSE =
  /^[\s,;:–-]*(?:(?:because|reason|since|as|weil|grund|wegen|denn)\b[\s,;:–-]*)?(?:(?:of|it is|its|das ist|es ist)\s+)?/iu;

/** Words after which nobody should be taken at their word: "reject Oslo 3.14, no wait". */
const DOUBT =
  /(?:^| )(?:wait|dont|do not|stop|hold on|warte|halt|doch nicht|lieber nicht|never mind|nevermind)(?: |$)/u;
/** Words that begin a condition, which only the person can judge: "reject Oslo 3.14 if it is not SN-1". */
const CONDITION = /^(?:if|unless|until|once|when|wenn|falls|sobald|bis|ausser|außer)\b/iu;
/** Words that tell of an earlier rejection instead of asking for one: "reject Oslo 3.14 was wrong". */
const OF_THE_PAST =
  /^(?:was|wasn['’]?t|were|weren['’]?t|has been|had been|should(?:n['’]?t)?|war|waren|wurde|wurden|hatte|sollte)\b/iu;
/** Words that give no reason on their own: "reject Oslo 3.14, please not yet", "reject Oslo 3.14 approve". */
const WITHOUT_REASON: readonly ReadonlySet<string>[] = [
  NEGATIONS,
  OPENINGS,
  CLOSINGS,
  ...Object.values(VERBS),
  new Set(['nein', 'nope', 'noch', 'heute', 'yet', 'sorry']),
];

/** What someone gave as the reason for a rejection. */
export interface SaidReason {
  /** Absent when someone typed a number that no reason has. */
  readonly reason: ChosenReason | undefined;
  readonly text?: string;
}

/**
 * Reads the words after a room or a request: the number of a reason with a comment, the words of a reason, or other words,
 * which are then the comment to the reason "other".
 * @returns `undefined` without any words that could be a reason, for a question, for a condition, for words about the
 *   past, and for words of doubt
 */
export function readReason(rest: string): SaidReason | undefined {
  const said = rest.replace(BECAUSE, '').trim();
  if (!/[\p{L}\p{N}]/u.test(said)) return undefined;
  const numbered = /^#?(\d+)(?:[.):]?\s+(.+)|[.)]?)$/su.exec(said);
  if (numbered) {
    const [, number, text] = numbered;
    return { reason: REJECTION_REASONS[Number(number) - 1], ...(text && { text }) };
  }
  if (said.includes('?') || CONDITION.test(said) || OF_THE_PAST.test(said)) return undefined;
  if (wordsOf(said).every((word) => WITHOUT_REASON.some((words) => isOne(word, words)))) return undefined;
  const folded = searchText(said);
  for (const [reason, words] of REASON_WORDS) {
    const match = words.exec(folded);
    if (!match) continue;
    const text = reason === 'other' ? said.split(/\s+/).slice(match[0].split(' ').length).join(' ') : '';
    const hasMore = wordsOf(folded).length > match[0].trim().split(' ').length;
    const comment = reason === 'other' ? text.replace(/^[\s,;:–-]+/u, '') : hasMore ? said : '';
    return { reason, ...(comment !== '' && { text: comment }) };
  }
  return DOUBT.test(folded) ? undefined : { reason: 'other', text: said };
}
