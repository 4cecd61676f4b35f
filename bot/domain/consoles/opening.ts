import type { ConsolePublicKey } from '../release/credential.ts';
import { statesBefore, type StateTable } from '../state-table.ts';
import type { DeviceInformation } from './device.ts';

/** The states of an opening; {@link OPENING_TRANSITIONS} shows their order. */
export type OpeningStatus = 'open' | 'revealed' | 'ended';

/**
 * Every allowed step of an opening.
 *
 * ```text
 *   open ──▶ revealed     the console showed its nonce in time, which took the code and opened its request
 *     │
 *     ▼
 *   ended                 by its clock of 60 seconds, or because its code is not active any more: it was revoked or
 *                         replaced, it expired, or a plain client submitted it
 * ```
 */
const OPENING_TRANSITIONS = {
  open: ['revealed', 'ended'],
  revealed: [],
  ended: [],
} as const satisfies StateTable<OpeningStatus>;

/** The states from which an opening can still be revealed. */
export const REVEALABLE_OPENINGS = statesBefore<OpeningStatus>(OPENING_TRANSITIONS, 'revealed');

/** Facts that an opening fixes before its request exists. Byte strings are base64url. */
interface OpeningFacts {
  readonly id: string;
  readonly otpId: string;
  readonly accountId: string;
  readonly device: DeviceInformation;
  readonly publicKey: ConsolePublicKey;
  /** The thumbprint of the key (RFC 7638). */
  readonly thumbprint: string;
  readonly commitment: string;
  readonly serverNonce: string;
  /** Whether the code came sealed to the server, so that nobody in between could use it with another key. */
  readonly isSealed: boolean;
  /** How many openings its code has had with this one. */
  readonly number: number;
  readonly openedAt: Date;
  /** The end of its clock, which is never after the end of its code. */
  readonly expiresAt: Date;
  /** Serial number of another console that tried the code while this opening was open. */
  readonly secondConsole?: string;
}

export interface OpenOpening extends OpeningFacts {
  readonly status: 'open';
}
export interface RevealedOpening extends OpeningFacts {
  readonly status: 'revealed';
  readonly consoleNonce: string;
}
interface EndedOpening extends OpeningFacts {
  readonly status: 'ended';
}

/** The first half of a submission: a console has committed to its key and nonce, and the server has added its own nonce. */
export type Opening = OpenOpening | RevealedOpening | EndedOpening;

/** An opening that is about to be stored. */
export type NewOpening = Omit<OpeningFacts, 'accountId' | 'expiresAt' | 'openedAt' | 'secondConsole'>;

/** What ties a request to the key of its console: the verification digits are made from it. Byte strings are base64url. */
export interface KeyBinding {
  readonly openingId: string;
  readonly consoleNonce: string;
  readonly serverNonce: string;
  readonly isSealed: boolean;
  /** How many openings the code had. From the second on, approvers hear of it. */
  readonly openingNumber: number;
}

/** Returns the binding of the request that an opening opens with this nonce. */
export function bindingOf(opening: Opening, consoleNonce: string): KeyBinding {
  const { id, serverNonce, isSealed, number } = opening;
  return { openingId: id, consoleNonce, serverNonce, isSealed, openingNumber: number };
}

/** What becomes of a console that wants to open, by the openings that its code has had. */
export type OpeningVerdict =
  /** The same console asks again, and gets the same answer. */
  | { readonly kind: 'same'; readonly opening: OpenOpening | RevealedOpening }
  /** Its opening has ended, and its nonce is never used for another one. */
  | { readonly kind: 'over' }
  /** Another console has an opening. */
  | { readonly kind: 'occupied'; readonly opening: OpenOpening }
  | { readonly kind: 'too_many' }
  | { readonly kind: 'next'; readonly number: number };

/**
 * Judges a wish to open by the earlier openings of the code. A commitment that was used before never gets a second
 * nonce of the server: whoever could choose among several would have several tries to meet the same digits.
 * @param most how many openings a code can have
 */
export function judgeOpening(
  earlier: readonly Opening[],
  { thumbprint, commitment }: Pick<Opening, 'commitment' | 'thumbprint'>,
  most: number,
): OpeningVerdict {
  const used = earlier.filter((opening) => opening.commitment === commitment);
  const same = used.find((opening) => opening.thumbprint === thumbprint && opening.status !== 'ended');
  if (same && same.status !== 'ended') return { kind: 'same', opening: same };
  const open = earlier.find((opening) => opening.status === 'open');
  if (open) return { kind: 'occupied', opening: open };
  if (used.length > 0) return { kind: 'over' };
  return earlier.length >= most ? { kind: 'too_many' } : { kind: 'next', number: earlier.length + 1 };
}
