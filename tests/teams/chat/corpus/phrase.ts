/**
 * One thing that a person says to the bot, and what has to come of it. The phrases are realistic: typed in a hurry on a
 * phone, pasted from a mail, polite, misspelled, in English or German, whatever the language of the client is.
 *
 * @example
 * { said: 'pls generate a code for oslo 3.14 thx', scope: 'personal', locale: 'en-US',
 *   expect: { does: 'generate', rooms: ['Oslo 3.14'] } }
 * @example
 * { said: 'genemigen', scope: 'personal', locale: 'de-DE',
 *   expect: [{ shows: 'pending' }, { asks: 'did you mean' }] }
 */
export interface Phrase {
  /** The text as Teams sends it. In a team it may begin with the mention `<at>Rooms OTP</at>`. */
  readonly said: string;
  /** A personal chat with the bot, or a channel of a team, where others read along. */
  readonly scope: 'personal' | 'team';
  /** The language of the person's client, such as `en-US` or `de-DE`. */
  readonly locale: string;
  /** What has to come of it. A list names several that are equally right. */
  readonly expect: Expectation | readonly Expectation[];
}

/**
 * What has to come of a phrase.
 *
 * **Acts** (`does`) happen at once, without another question:
 * - `generate`: a code for each of one to five rooms. `hours` is the whole number of hours for which it is valid, when the
 *   person said how long or until when ("2 days" is 48). Without it, the default is used. "until 18:00" counts from
 *   {@link NOW} and is rounded up to a whole hour; "until Friday" and "until tomorrow" include that whole day.
 * - `approve`: approves the waiting request of one room, or the request whose id begins so, with the six digits. This
 *   happens in a personal chat only.
 * - `reject`: rejects it. `reason` is one of the reasons that exist, `text` what the person added in their own words.
 *   A rejection with words that are none of the reasons has the reason `other` and these words as `text`.
 * - `use channel` makes this channel the approval channel; `accept list` accepts a new list of accounts that was held.
 *
 * **Views** (`shows`) change nothing: `status` of one to five rooms, `overview` of all rooms, `pending` requests with
 * buttons, `help`, `rules` (changes of the rules that wait), `greeting` (one line), `thanks` (one line), and `wizard`, a
 * button that opens the wizard: for many codes, with these rooms (more than five) or with the rooms of this building.
 *
 * **Questions and explanations** (`asks`) change nothing either:
 * - `room`: which room do you mean? The person named none, an unknown or misspelled one, or one that fits several.
 * - `revoke`: shall the code of this room be revoked? No code is ever revoked without this question. To undo, cancel, stop or
 *   delete a code means the same.
 * - `reason`: shows the request of this room, so that the person chooses the reason for rejection.
 * - `digits`: shows the request of this room, because the six digits are missing or incomplete.
 * - `card`: digits were typed in a team; the bot doesn't use them and points to the card of the request.
 * - `lifetime`: the time is not between 1 and 336 hours, lies in the past, or can't be understood.
 * - `which act`: the phrase asks for several different acts, or for an act on several rooms that goes one by one.
 * - `undo`: somebody wants to take something back and names no room, or names a room whose request was approved already:
 *   explains what can be done.
 * - `did you mean`: the bot offers the nearest command as a button. A misspelled verb that would change something ends
 *   here; one that only shows something may be answered at once.
 * - `too long`: more than 400 characters that are no list of rooms.
 * - `nothing`: the bot says that it didn't understand, in a line, with a button for help.
 */
export type Expectation =
  | { readonly does: 'generate'; readonly rooms: readonly string[]; readonly hours?: number }
  | { readonly does: 'approve'; readonly room: string; readonly digits: string }
  | { readonly does: 'reject'; readonly room: string; readonly reason: Reason; readonly text?: string }
  | { readonly does: 'use channel' | 'accept list' }
  | { readonly shows: 'status'; readonly rooms: readonly string[] }
  | { readonly shows: 'wizard'; readonly rooms?: readonly string[]; readonly building?: string }
  | { readonly shows: 'overview' | 'pending' | 'help' | 'rules' | 'greeting' | 'thanks' }
  | { readonly asks: 'revoke' | 'reason' | 'digits'; readonly room: string }
  | {
      readonly asks: 'room' | 'card' | 'lifetime' | 'which act' | 'undo' | 'did you mean' | 'too long' | 'nothing';
    };

/** The reasons that a person can choose, in the order of their numbers: 1 is an unknown device, 6 is another reason. */
type Reason =
  | 'unknown_device'
  | 'serial_number_mismatch'
  | 'wrong_room'
  | 'not_scheduled'
  | 'lost_or_stolen_code'
  | 'other';

/** The moment at which everything is said: Wednesday, March 4, 2026, 10:00 in the person's time zone. */
export const NOW = new Date('2026-03-04T09:00:00Z');
/** The time zone of the person's client. */
export const TIME_ZONE = 'Europe/Oslo';

/** A room of the corpus. No other rooms exist. */
export interface CorpusRoom {
  readonly name: string;
  readonly address: string;
  readonly building: string;
}

const named = (building: string, name: string, local: string): CorpusRoom => ({
  name,
  address: `${local}@contoso.example`,
  building,
});

/** The rooms that exist. Some have names that look like commands, times or lists, and must be reachable all the same. */
export const ROOMS: readonly CorpusRoom[] = [
  named('Oslo', 'Oslo 3.14', 'oslo-3-14'),
  named('Oslo', 'Oslo 3.15', 'oslo-3-15'),
  named('Oslo', 'Oslo 4.02', 'oslo-4-02'),
  named('Bergen', 'Bergen 2.01', 'bergen-2-01'),
  named('Bergen', 'Bergen 2.02', 'bergen-2-02'),
  named('Bergen', 'Trondheim Fjord', 'trondheim'),
  named('Headquarters', 'Room for guests', 'guests'),
  named('Headquarters', 'Approve Lounge', 'lounge'),
  named('Headquarters', 'Status Quo', 'quo'),
  named('Headquarters', 'Help Desk', 'helpdesk'),
  named('Headquarters', "O'Brien's Corner", 'obrien'),
  named('Headquarters', 'Boardroom 123456', 'board'),
  named('Headquarters', 'Salt and Pepper', 'pepper'),
  named('Werk Süd', 'Küche und Bar', 'kueche'),
  named('Werk Süd', 'Raum 7', 'raum-7'),
  named('Werk Süd', 'Raum 17', 'raum-17'),
  named('Werk Süd', 'Zürich Bellevue', 'bellevue'),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => named('Annex', `Huddle ${number}`, `huddle-${number}`)),
];

/** The requests that wait for a decision, by the short name that a card shows. */
export const WAITING: Readonly<Record<string, string>> = {
  '0f3c9a1e': 'Oslo 3.15',
  '7be1d204': 'Bergen 2.01',
  '51aa09c3': 'Raum 7',
};

/** Rooms with a code that still works, by the four symbols with which it begins. */
export const LIVE_CODES: Readonly<Record<string, string>> = {
  K7QF: 'Oslo 3.14',
  B201: 'Huddle 1',
};

/** The room whose request was approved a minute ago, so that it has no code left to revoke. */
export const APPROVED = 'Trondheim Fjord';
