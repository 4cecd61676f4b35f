import { button, element } from './elements.ts';

/** What the keys do. */
export interface KeypadListener {
  readonly press: (symbol: string) => void;
  readonly erase: () => void;
}

/**
 * Makes keys for a touch screen; the first row ends with the erase key. A press leaves the focus in the field, so that
 * a keyboard and the keys can be used in turn, and the Tab key passes the keys.
 */
export function keypad(
  rows: readonly string[],
  words: { readonly keypad: string; readonly erase: string; readonly space?: string },
  { press, erase }: KeypadListener,
): HTMLElement {
  const key = (label: string, pressed: () => void, more: Readonly<Record<string, string>> = {}) => {
    const made = button(label, pressed, { class: 'key', tabindex: -1, ...more });
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    return made;
  };
  const keys = rows.map((symbols) =>
    [...symbols].map((symbol) =>
      symbol === ' '
        ? key('␣', () => press(symbol), { 'aria-label': words.space ?? '' })
        : key(symbol, () => press(symbol)),
    ),
  );
  keys[0]?.push(key('⌫', erase, { 'aria-label': words.erase }));
  return element('div', { class: 'keypad', role: 'group', 'aria-label': words.keypad }, ...keys.flat());
}

/** Returns what is selected in a field; where nothing is, both numbers are the place of the caret. */
export function placeIn({ selectionStart, selectionEnd, value }: HTMLInputElement): readonly [number, number] {
  return [selectionStart ?? value.length, selectionEnd ?? value.length];
}
