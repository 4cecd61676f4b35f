/**
 * Decodes base64url without padding. It returns `undefined` for any spelling but the canonical one, and for another
 * number of bytes than `length`.
 */
export function bytesOf(text: unknown, length: number): Buffer | undefined {
  if (typeof text !== 'string' || text.length > length * 2) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined;
}
