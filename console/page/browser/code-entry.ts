import { OTP_ALPHABET } from '../../../contract/otp-code.ts';
import type { CodeFields } from '../page-view.ts';
import { type CodeBoxes, codeBoxes } from './code-boxes.ts';
import { button, element } from './elements.ts';
import { keypad, placeIn } from './keypad.ts';
import { judge, readTyped } from './typed-code.ts';

/** Digits in the first row, and letters in two more. */
const DIGITS = OTP_ALPHABET.replaceAll(/\D/g, '');
const LETTERS = OTP_ALPHABET.replaceAll(/\d/g, '');
const ROWS = [DIGITS, LETTERS.slice(0, LETTERS.length / 2), LETTERS.slice(LETTERS.length / 2)];

/** What the fields tell the page. */
export interface CodeListener {
  readonly typed: (symbols: string) => void;
  readonly entered: (symbols: string) => void;
}

/** The field for a one-time password with its boxes, its keypad and its buttons. Nothing is entered until Continue. */
export class CodeEntry {
  readonly #fields: CodeFields;
  readonly #listener: CodeListener;
  readonly #boxes: CodeBoxes;
  readonly #said = element('p', { class: 'said', id: 'said', role: 'alert' });
  readonly #field: HTMLInputElement;
  /** Whether the last input had something that no code has. */
  #leftOut = false;
  /** Whether somebody continued with these symbols already. */
  #asked = false;
  /** Whether the field has got the focus just now, and the browser may have selected all of it. */
  #isFresh = false;

  /** @param before what was typed into this field before the page was drawn anew */
  constructor(fields: CodeFields, before: string, listener: CodeListener) {
    this.#fields = fields;
    this.#listener = listener;
    this.#boxes = codeBoxes(fields.longOnly);
    this.#field = element('input', {
      ...{ id: 'code', 'aria-label': fields.label, 'aria-describedby': 'said', autocomplete: 'off', inputmode: 'none' },
      ...{ autocapitalize: 'characters', spellcheck: 'false' },
    });
    this.#field.value = before;
    this.#listen();
    this.#draw();
  }

  get parts(): readonly HTMLElement[] {
    const { keypad: label, erase, clear, next } = this.#fields;
    const press = (symbol: string) => this.#replace(...placeIn(this.#field), symbol);
    return [
      element('div', { class: 'code' }, this.#field, this.#boxes.whole),
      this.#said,
      keypad(ROWS, { keypad: label, erase }, { press, erase: () => this.#erase() }),
      element(
        'div',
        { class: 'buttons' },
        button(clear, () => this.#clear()),
        button(next, () => this.#enter(), { class: 'main' }),
      ),
    ];
  }

  focus(): void {
    this.#field.focus();
  }

  #listen(): void {
    const field = this.#field;
    field.addEventListener('focus', () => {
      this.#isFresh = true;
      setTimeout(() => this.#toEnd());
    });
    field.addEventListener('keydown', (event) => {
      this.#toEnd();
      if (event.key === 'Enter') this.#enter();
    });
    field.addEventListener('input', () => this.#put(field.value, field.selectionStart ?? field.value.length));
    for (const name of ['focus', 'blur', 'select', 'keyup']) field.addEventListener(name, () => this.#draw());
    this.#boxes.whole.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.#touch(this.#boxes.at(event.target));
    });
  }

  /** Selects the symbol in a box that somebody touches, so that the next one takes its place. */
  #touch(box: number): void {
    const { length } = this.#field.value;
    const at = box < 0 ? length : Math.min(box, length);
    this.#field.focus();
    this.#isFresh = false;
    this.#field.setSelectionRange(at, at + 1);
    this.#draw();
  }

  /** Undoes the selection that browsers make at the Tab key, because the next symbol would replace everything. */
  #toEnd(): void {
    if (!this.#isFresh) return;
    this.#isFresh = false;
    const { length } = this.#field.value;
    this.#field.setSelectionRange(length, length);
    this.#draw();
  }

  #replace(from: number, to: number, text: string): void {
    const { value } = this.#field;
    this.#put(value.slice(0, from) + text + value.slice(to), from + text.length);
  }

  #erase(): void {
    const [from, to] = placeIn(this.#field);
    this.#replace(from === to ? Math.max(0, from - 1) : from, to, '');
  }

  #clear(): void {
    this.#put('', 0);
    this.focus();
  }

  #enter(): void {
    this.#asked = true;
    this.#draw();
    if (judge(this.#field.value) === 'complete') this.#listener.entered(this.#field.value);
    else this.focus();
  }

  /** Takes a text as it was typed or pasted, with the caret at `caret` in it. */
  #put(text: string, caret: number): void {
    const { symbols, leftOut } = readTyped(text);
    this.#leftOut = leftOut;
    this.#asked = false;
    const at = Math.min(readTyped(text.slice(0, caret)).symbols.length, symbols.length);
    this.#field.value = symbols;
    this.#field.setSelectionRange(at, at);
    this.#draw();
    this.#listener.typed(symbols);
  }

  /** Returns what there is to say about the symbols, and whether it is about a mistake. */
  #judged(): { readonly words: string; readonly isWrong: boolean } {
    const { mistakes, perhapsLong, complete } = this.#fields;
    if (this.#leftOut) return { words: mistakes.wrong_symbol, isWrong: true };
    switch (judge(this.#field.value)) {
      case 'complete':
        return { words: complete, isWrong: false };
      case 'perhaps_long':
        return { words: `${mistakes.wrong_check_symbol} ${perhapsLong}`, isWrong: true };
      case 'wrong_check_symbol':
        return { words: mistakes.wrong_check_symbol, isWrong: true };
      case 'incomplete':
        return { words: this.#asked ? mistakes.wrong_length : '', isWrong: this.#asked };
    }
  }

  #draw(): void {
    const symbols = this.#field.value;
    const { words, isWrong } = this.#judged();
    const hasFocus = document.activeElement === this.#field;
    const verdict = judge(symbols);
    const isMistyped = verdict === 'wrong_check_symbol' || verdict === 'perhaps_long';
    this.#boxes.draw({ symbols, caret: hasFocus ? placeIn(this.#field)[0] : undefined, isWrong: isMistyped });
    if (this.#said.textContent !== words) this.#said.textContent = words;
    this.#said.classList.toggle('good', !isWrong);
    this.#field.setAttribute('aria-invalid', String(isWrong));
  }
}
