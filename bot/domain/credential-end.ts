/** An app in Entra whose credential may end. */
export type AppName = 'bot' | 'graph';

/**
 * When the credential of an app ends. A managed identity never ends. `unknown` says why: Microsoft Graph refused the
 * question, gave no answer, or has no secret that begins like ours.
 */
export type CredentialEnd =
  | { readonly kind: 'never' }
  | { readonly kind: 'at'; readonly at: Date; readonly credential: 'secret' | 'certificate' }
  | {
      readonly kind: 'unknown';
      readonly why: 'refused' | 'no_answer' | 'not_found';
      readonly credential: 'secret' | 'certificate';
    };

export interface AppCredentialEnd {
  readonly app: AppName;
  readonly end: CredentialEnd;
}

const DAY_MILLISECONDS = 86_400_000;
/** Days before the end at which the channel is warned. With 0, the credential has ended. */
const WARN_DAYS = [0, 1, 7, 30] as const;
export type WarnDays = (typeof WARN_DAYS)[number];
/** Days before the end from which the check of the configuration warns. */
export const FIRST_WARN_DAYS = Math.max(...WARN_DAYS);

/** Returns the warning that is due, which is the last one whose day has come, or `undefined` before the first. */
export function dueWarning(at: Date, now: Date): WarnDays | undefined {
  const left = at.getTime() - now.getTime();
  return WARN_DAYS.find((days) => left <= days * DAY_MILLISECONDS);
}

/** Returns the days that are left, rounded up, and 0 once the credential has ended. */
export function daysLeft(at: Date, now: Date): number {
  return Math.max(0, Math.ceil((at.getTime() - now.getTime()) / DAY_MILLISECONDS));
}

/** A client secret as Entra shows it: never the secret, but its first three characters. */
export interface ListedSecret {
  readonly hint?: string | null;
  readonly endDateTime?: string | null;
}

const HINT_LENGTH = 3;

/**
 * Returns the end of a secret among those of its app. Several may begin alike, and secrets that were made in early days
 * have no hint; the one that ends first counts then, without those that have ended, because the secret still works.
 */
export function endOfSecret(secret: string, listed: readonly ListedSecret[], now: Date): Date | undefined {
  const hint = secret.slice(0, HINT_LENGTH);
  const alike = listed.filter((each) => each.hint === hint);
  const ends = (alike.length > 0 ? alike : listed.filter((each) => !each.hint))
    .map(({ endDateTime }) => new Date(endDateTime ?? Number.NaN))
    .filter((end) => !Number.isNaN(end.getTime()))
    .toSorted((one, other) => one.getTime() - other.getTime());
  return ends.find((end) => end > now) ?? ends.at(-1);
}
