/**
 * The longest pause that is believed, in seconds. Who asks for more than a day is mistaken or hostile, and what waits
 * would never be tried again.
 */
const LONGEST_SECONDS = 86_400;

/**
 * Reads the header Retry-After, which holds seconds or a date (RFC 9110, section 10.2.3).
 * @param now milliseconds since 1970
 * @returns whole seconds to wait, 0 to {@link LONGEST_SECONDS}, or `undefined` if the text is neither
 */
export function retryAfterSeconds(text: string | null | undefined, now: number): number | undefined {
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Math.min(LONGEST_SECONDS, Number(text));
  const milliseconds = Date.parse(text) - now;
  return Number.isNaN(milliseconds)
    ? undefined
    : Math.min(LONGEST_SECONDS, Math.max(0, Math.ceil(milliseconds / 1_000)));
}
