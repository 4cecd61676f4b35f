import type { Refusal } from './code-state.ts';

export interface Words {
  readonly title: string;
  readonly text: string;
}

const REFUSALS = {
  no_right: {
    title: 'You cannot see this code',
    text: 'You have no right to generate one-time passwords. Ask an administrator to add you to the group of generators.',
  },
  code_gone: {
    title: 'The code is hidden for good',
    text: 'A code can be seen for 15 minutes, and until it is used. Generate a new one-time password; the earlier one then stops working.',
  },
  otp_unknown: { title: 'There is no such one-time password', text: 'Type "status" and the account in the chat to see what is current.' },
  consent_needed: {
    title: 'Teams may not sign you in here yet',
    text: 'Rooms OTP needs your consent, or that of an administrator of your organization, to know who you are. Try again, and accept when Teams asks.',
  },
  sign_in_over: { title: 'Your sign-in is not valid any more', text: 'Try again. If that does not help, sign out of Teams and in again.' },
  unreachable: { title: 'The server does not answer', text: 'Check the network, then try again.' },
  failing: { title: 'Something went wrong here', text: 'Try again in a minute. The code is not lost.' },
} as const satisfies Record<Exclude<Refusal['reason'], 'not_issuer'>, Words>;

export function wordsOf(refusal: Refusal): Words {
  if (refusal.reason !== 'not_issuer') return REFUSALS[refusal.reason];
  const issuer = refusal.issuer ?? 'the person who generated it';
  return { title: 'Somebody else generated this code', text: `Only ${issuer} can see it. Ask that person, or generate a new one-time password.` };
}

/** `14:05`. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** In the reader's language and time zone, with its name. */
export function readerTime(iso: string, locale: string): string {
  const at = new Date(iso);
  try {
    return new Intl.DateTimeFormat(locale, TIME).format(at);
  } catch {
    return new Intl.DateTimeFormat('en', TIME).format(at);
  }
}

/** `valid until …`, or `valid from … until …`. */
export function validityText({ notBeforeAt, expiresAt }: { readonly notBeforeAt?: string; readonly expiresAt: string }, locale: string): string {
  const from = notBeforeAt === undefined ? '' : `from ${readerTime(notBeforeAt, locale)} `;
  return `valid ${from}until ${readerTime(expiresAt, locale)}`;
}

const TIME = { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;

/** The spelling alphabet of radio and telephone, without I, L, O and U, which no code has. */
const SPELLED: Readonly<Record<string, string>> = {
  A: 'Alfa', B: 'Bravo', C: 'Charlie', D: 'Delta', E: 'Echo', F: 'Foxtrot', G: 'Golf', H: 'Hotel', J: 'Juliett', K: 'Kilo', M: 'Mike',
  N: 'November', P: 'Papa', Q: 'Quebec', R: 'Romeo', S: 'Sierra', T: 'Tango', V: 'Victor', W: 'Whiskey', X: 'X-ray', Y: 'Yankee', Z: 'Zulu',
  0: 'Zero', 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five', 6: 'Six', 7: 'Seven', 8: 'Eight', 9: 'Nine',
};

/** A line for each group of the code: `Kilo Seven Quebec Foxtrot`. */
export function spelledGroups(code: string): readonly string[] {
  return code.split('-').map((group) => Array.from(group, (symbol) => SPELLED[symbol] ?? symbol).join(' '));
}
