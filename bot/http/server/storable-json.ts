/** Cards and what clients send with a pressed button are less than ten levels deep. */
const MOST_LEVELS = 50;

/** A value can't be handled, and the message says why. */
export class UnstorableJson extends Error {
  override readonly name = 'UnstorableJson';
}

/**
 * Returns a copy of parsed JSON that every part of the server can handle. Members that are null are left out, because
 * senders write null for what they don't know. Half of a surrogate pair, which is left when somebody cuts a text in the
 * middle of an emoji, becomes U+FFFD, because a `jsonb` column refuses it.
 * @throws UnstorableJson when the value holds U+0000, which PostgreSQL stores in no text, or has more than 50 levels
 */
export function storableJson(value: unknown, levels = MOST_LEVELS): unknown {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) throw new UnstorableJson('The body has too many levels.');
  if (Array.isArray(value)) return value.map((item: unknown) => storableJson(item, levels - 1));
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([name, member]) => [storableText(name), storableJson(member, levels - 1)]));
}

function storableText(text: string): string {
  if (text.includes('\0')) throw new UnstorableJson('The body holds a null character.');
  return text.toWellFormed();
}
