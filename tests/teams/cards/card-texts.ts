/** Members of an Adaptive Card that people read or hear. */
const READ: ReadonlySet<string> = new Set([
  'text',
  'title',
  'label',
  'placeholder',
  'errorMessage',
  'altText',
  'tooltip',
]);

/** All that can be read on a card, the values of facts included. */
export function textsOn(card: unknown): readonly string[] {
  if (Array.isArray(card)) return card.flatMap(textsOn);
  if (typeof card !== 'object' || card === null) return [];
  const members = Object.entries(card);
  const isFact = members.length === 2 && 'title' in card && 'value' in card;
  return members.flatMap(([name, member]) => {
    if (name === 'data') return [];
    return typeof member === 'string' && (READ.has(name) || (isFact && name === 'value')) ? [member] : textsOn(member);
  });
}
