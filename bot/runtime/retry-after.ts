/**
 * Reads the header Retry-After, which holds seconds or a date (RFC 9110, section 10.2.3).
 * @param now milliseconds since 1970
 * @returns whole seconds to wait, at least 0, or `undefined` if the text is neither
 */
export function retryAfterSeconds(text: string | null | undefined, now: number): number | undefined {
  if (!text) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  const milliseconds = Date.parse(text) - now;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, Math.ceil(milliseconds / 1_000));
}
