import { OTP_ALPHABET, OTP_SYMBOLS } from '../../../contract/otp-code.ts';
import type { CodeFields } from '../page-view.ts';
import { button, element } from './elements.ts';
import { keypad, placeIn } from './keypad.ts';
import { type CodeVerdict, judge, readTyped } from './typed-code.ts';

const GROUP_SYMBOLS = 4;
/** Digits in the first row, and letters in two more. */
const DIGITS = OTP_ALPHABET.replaceAll(/\D/g, '');
const LETTERS = OTP_ALPHABET.replaceAll(/\d/g, '');
const ROWS = [DIGITS, LETTERS.slice(0, LETTERS.length / 2), LETTERS.slice(LETTERS.length / 2)];

/** What the fields tell the page. */
export interface CodeListener {
  readonly typed: (symbols: string) => void;
  readonly entered: (symbols: string) => void;
}

interface Boxes {
  readonly whole: HTMLElement;
  /** Returns the index of a box; -1 for anything else. */
  readonly at: (target: EventTarget | null) => number;
  readonly draw: (symbols: string, caret: number | undefined, isWrong: boolean) => void;
}

/** Draws a box for each symbol. They are for the eye only: the field above them has the text. */
function drawBoxes({ longOnly }: CodeFields): Boxes {
  const boxes = Array.from({ length: OTP_SYMBOLS.long }, () => element('span', { class: 'box' }));
  const groups = Array.from({ length: OTP_SYMBOLS.long / GROUP_SYMBOLS }, (_, index) => {
    const from = index * GROUP_SYMBOLS;
    const isLong = from >= OTP_SYMBOLS.short;
    const note = isLong ? [element('small', {}, longOnly)] : [];
    return element(
      'span',
      { class: isLong ? 'group long' : 'group' },
      element('span', { class: 'boxes' }, ...boxes.slice(from, from + GROUP_SYMBOLS)),
      ...note,
    );
  });
  return {
    whole: element('span', { class: 'groups', 'aria-hidden': 'true' }, ...groups),
    at: (target) => boxes.findIndex((box) => box === target),
    draw: (symbols, caret, isWrong) => {
      for (const [index, box] of boxes.entries()) {
        box.textContent = symbols.charAt(index);
        box.classList.toggle('caret', index === caret);
        box.classList.toggle('wrong', isWrong && index < symbols.length);
      }
    },
  };
}

function words(verdict: CodeVerdict, leftOut: boolean, fields: CodeFields): string {
  if (leftOut) return fields.mistakes.wrong_symbol;
  if (verdict === 'perhaps_long') return `${fields.mistakes.wrong_check_symbol} ${fields.perhapsLong}`;
  if (verdict === 'wrong_check_symbol') return fields.mistakes.wrong_check_symbol;
  return verdict === 'complete' ? fields.complete : '';
}

/** Makes the field for a one-time password with its boxes, its keypad and its buttons. Nothing is sent until Continue. */
export function codeEntry(
  fields: CodeFields,
  before: string,
  { typed, entered }: CodeListener,
): { readonly parts: readonly HTMLElement[]; readonly focus: () => void } {
  const boxes = drawBoxes(fields);
  const said = element('p', { class: 'said', id: 'said', role: 'alert' });
  const field = element('input', {
    ...{ id: 'code', 'aria-label': fields.label, 'aria-describedby': 'said', autocomplete: 'off', inputmode: 'none' },
    ...{ autocapitalize: 'characters', spellcheck: 'false' },
  });
  field.value = before;
  let leftOut = false;
  let asked = false;
  let isFresh = false;
  const draw = () => {
    const symbols = field.value;
    const verdict = judge(symbols);
    const isWrong = verdict === 'perhaps_long' || verdict === 'wrong_check_symbol';
    const caret = document.activeElement === field ? (field.selectionStart ?? symbols.length) : undefined;
    boxes.draw(symbols, caret, isWrong);
    const lacking = asked && verdict === 'incomplete' && !leftOut;
    const text = lacking ? fields.mistakes.wrong_length : words(verdict, leftOut, fields);
    if (said.textContent !== text) said.textContent = text;
    said.classList.toggle('good', verdict === 'complete' && !leftOut);
    field.setAttribute('aria-invalid', String(isWrong || lacking || leftOut));
  };
  const put = (text: string, caret: number) => {
    const read = readTyped(text);
    leftOut = read.leftOut;
    asked = false;
    const at = Math.min(readTyped(text.slice(0, caret)).symbols.length, read.symbols.length);
    field.value = read.symbols;
    field.setSelectionRange(at, at);
    draw();
    typed(read.symbols);
  };
  const replace = (from: number, to: number, text: string) =>
    put(field.value.slice(0, from) + text + field.value.slice(to), from + text.length);
  const erase = () => {
    const [from, to] = placeIn(field);
    replace(from === to ? Math.max(0, from - 1) : from, to, '');
  };
  const enter = () => {
    asked = true;
    draw();
    if (judge(field.value) === 'complete') entered(field.value);
    else field.focus();
  };
  field.addEventListener('input', () => put(field.value, field.selectionStart ?? field.value.length));
  // Browsers select the whole text when the Tab key leads to a field, and the next symbol would replace it.
  const toEnd = () => {
    if (!isFresh) return;
    isFresh = false;
    field.setSelectionRange(field.value.length, field.value.length);
    draw();
  };
  field.addEventListener('focus', () => {
    isFresh = true;
    setTimeout(toEnd);
  });
  field.addEventListener('keydown', (event) => {
    toEnd();
    if (event.key === 'Enter') enter();
  });
  for (const name of ['focus', 'blur', 'select', 'keyup', 'click']) field.addEventListener(name, draw);
  boxes.whole.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    field.focus();
    isFresh = false;
    // The symbol in a box that somebody touches is selected, so that the next one takes its place.
    const index = boxes.at(event.target);
    const at = index < 0 ? field.value.length : Math.min(index, field.value.length);
    field.setSelectionRange(at, at + 1);
    draw();
  });
  const keys = keypad(ROWS, fields, { press: (symbol) => replace(...placeIn(field), symbol), erase });
  const clear = button(fields.clear, () => {
    put('', 0);
    field.focus();
  });
  const next = button(fields.next, enter, { class: 'main' });
  draw();
  return {
    parts: [
      element('div', { class: 'code' }, field, boxes.whole),
      said,
      keys,
      element('div', { class: 'buttons' }, clear, next),
    ],
    focus: () => field.focus(),
  };
}
