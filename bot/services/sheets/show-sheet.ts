import type { Keys } from '../../domain/ports/keys.ts';
import type { RateLimits } from '../../domain/ports/store/rate-limits.ts';
import type { SheetQueries } from '../../domain/ports/store/sheets/sheets.ts';
import { isLastState, isSheetOver, type SheetState, sheetState } from '../../domain/sheets/sheet.ts';
import type { CurrentRules } from '../preferences/policy.ts';

/** What the phone of an installer is shown. `none` stands for unknown sheets, for ended ones, and for all when the page is off. */
export type SheetAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'too_many'; readonly retryAfterSeconds: number }
  | {
      readonly kind: 'shown';
      readonly room: string;
      readonly state: SheetState;
      /** Whether the state stays as it is. */
      readonly isLast: boolean;
      /** Whom to call; empty when nobody has entered a contact. */
      readonly contact: string;
    };

interface SheetDeps {
  readonly store: {
    readonly rateLimits: Pick<RateLimits, 'take' | 'usedUp'>;
    readonly sheets: SheetQueries;
  };
  readonly keys: Pick<Keys, 'otpIdOfSheet'>;
  readonly rules: CurrentRules;
}

const WINDOW_SECONDS = 60;
/** Looks per minute from one address. A page looks 6 times a minute, so 20 installers behind one address fit. */
const LOOKS_PER_ADDRESS = 120;
/**
 * Looks per minute from all addresses that have not shown a sheet lately, so that a flood from many leaves the database to
 * the consoles.
 */
const LOOKS_OF_STRANGERS = 1_200;
/** A network that was shown a sheet looks without the limit of strangers for so many seconds. */
const KNOWN_SECONDS = 3_600;

type Wait = { readonly retryAfterSeconds: number } | undefined;

const knownKey = (sourceAddress: string): string => `sheet shown:${sourceAddress}`;

async function isKnown({ rateLimits }: SheetDeps['store'], sourceAddress: string): Promise<boolean> {
  return (await rateLimits.usedUp(knownKey(sourceAddress), 1)) !== undefined;
}

/**
 * Counts a look, first for its address, so that one address alone can't use up the looks of all. Once those are used up,
 * nothing is counted, because each new address would add a row to the database. A network that was shown a sheet lately
 * counts for itself alone, so a flood from elsewhere doesn't hide a sheet from those who already look at it.
 */
async function waitOf({ rateLimits }: SheetDeps['store'], sourceAddress: string, known: boolean): Promise<Wait> {
  return (
    (known ? undefined : await rateLimits.usedUp('sheets', LOOKS_OF_STRANGERS)) ??
    (await rateLimits.take(`sheet:${sourceAddress}`, LOOKS_PER_ADDRESS, WINDOW_SECONDS)) ??
    (known ? undefined : await rateLimits.take('sheets', LOOKS_OF_STRANGERS, WINDOW_SECONDS))
  );
}

/**
 * Returns what an installer sees about the room of a sheet. Nobody is signed in here, so nothing changes but the counters
 * of the limits, and the answer has no code, no name of a person and no free text of a rejection.
 * @param sourceAddress the network that the request came from
 */
export async function showSheet(
  { store, keys, rules }: SheetDeps,
  sheetId: string,
  sourceAddress: string,
): Promise<SheetAnswer> {
  const otpId = keys.otpIdOfSheet(sheetId);
  if (otpId === undefined) return { kind: 'none' };
  const known = await isKnown(store, sourceAddress);
  const tooMany = await waitOf(store, sourceAddress, known);
  if (tooMany) return { kind: 'too_many', ...tooMany };
  const { statusPage, installerContact } = await rules();
  const facts = await store.sheets.ofOtp(otpId);
  if (!statusPage || !facts || isSheetOver(facts)) return { kind: 'none' };
  if (!known) await store.rateLimits.take(knownKey(sourceAddress), 1, KNOWN_SECONDS);
  const state = sheetState(facts);
  return { kind: 'shown', room: facts.room, state, isLast: isLastState(state), contact: installerContact };
}
