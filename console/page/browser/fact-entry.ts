import type { FactField } from '../page-view.ts';
import { button, element } from './elements.ts';
import { keypad, placeIn } from './keypad.ts';

/** What labels of devices have: digits, letters and a few signs. */
const ROWS = ['0123456789', 'ABCDEFGHIJK', 'LMNOPQRSTUV', 'WXYZ-_./() '];

/** Makes the field for a fact of this console, with its keypad and its button. */
export function factEntry(
  { label, next, empty, mostCharacters, ...words }: FactField,
  before: string,
  { typed, entered }: { readonly typed: (text: string) => void; readonly entered: (text: string) => void },
): { readonly parts: readonly HTMLElement[]; readonly focus: () => void } {
  const said = element('p', { class: 'said', id: 'said', role: 'alert' });
  const field = element('input', {
    ...{ id: 'fact', 'aria-describedby': 'said', autocomplete: 'off', maxlength: mostCharacters, spellcheck: 'false' },
    inputmode: 'none',
  });
  field.value = before;
  const enter = () => {
    const isEmpty = field.value.trim() === '';
    said.textContent = isEmpty ? empty : '';
    if (isEmpty) field.focus();
    else entered(field.value);
  };
  const put = (text: string, from: number, to: number) => {
    if (field.value.length - (to - from) + text.length > mostCharacters) return;
    field.setRangeText(text, from, to, 'end');
    typed(field.value);
  };
  field.addEventListener('input', () => typed(field.value));
  field.addEventListener('keydown', ({ key }) => key === 'Enter' && enter());
  const erase = () => {
    const [from, to] = placeIn(field);
    put('', from === to ? Math.max(0, from - 1) : from, to);
  };
  const press = (symbol: string) => put(symbol, ...placeIn(field));
  return {
    parts: [
      element('label', { for: 'fact' }, label),
      field,
      said,
      keypad(ROWS, words, { press, erase }),
      element('div', { class: 'buttons' }, button(next, enter, { class: 'main' })),
    ],
    focus: () => field.focus(),
  };
}
