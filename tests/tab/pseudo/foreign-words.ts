import { OTP_ALPHABET } from '../../../contract/otp-code.ts';
import { SIGN_IN_DATA_COLUMNS } from '../../../contract/sign-in-data.ts';
import { CHANNELS, TEAM } from '../../../env/sandbox/connector/layout.ts';
import { spelledGroups } from '../../../tab/src/otp/code-words.ts';
import { SANDBOX_PEOPLE, sandboxRoom } from '../../../env/sandbox/tenant.ts';

const ROOMS = 50;

/** Names of people and rooms in the sandbox, and what services, devices and units are called in every language. */
const NAMES = [
  ...Object.values(SANDBOX_PEOPLE).map((person) => JSON.stringify(person)),
  ...Array.from({ length: ROOMS }, (_, index) => JSON.stringify(sandboxRoom(index + 1))),
  ...SIGN_IN_DATA_COLUMNS,
  ...spelledGroups(OTP_ALPHABET.replaceAll(/\d/gu, ''), []),
  TEAM.name,
  ...CHANNELS.map(({ name }) => name),
  'Rooms OTP Entra Room Console Contoso Teams Microsoft Exchange UTC SN DE kB CSV http https localhost min Min Std',
].join(' ');

/** What `Intl` writes in dates for German readers. */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  ['short', 'long'].map((style) =>
    new Intl.DateTimeFormat('de-DE', {
      month: style as 'short' | 'long',
      weekday: style as 'short' | 'long',
      day: 'numeric',
    }).format(new Date(Date.UTC(2026, month, 1 + month))),
  ),
).flat();

const WORDS: ReadonlySet<string> = new Set([NAMES, ...MONTHS].flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []));

/** Codes, licenses and countries are in capital letters. */
const CODE = /^\p{Lu}+$/u;

/** Tells whether a word is no text of the product: somebody's name, a date, or a code. */
export function isForeign(word: string): boolean {
  return WORDS.has(word) || CODE.test(word);
}
