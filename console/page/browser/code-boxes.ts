import { OTP_SYMBOLS } from '../../../contract/otp-code.ts';
import { element } from './elements.ts';

const GROUP_SYMBOLS = 4;

/** What the boxes show: the symbols, the box that is typed into next if the field has the focus, and whether they are wrong. */
interface BoxesShown {
  readonly symbols: string;
  readonly caret: number | undefined;
  readonly isWrong: boolean;
}

/** Boxes for the symbols of a code, in groups of four. They are for the eye only: the field behind them has the text. */
export interface CodeBoxes {
  readonly whole: HTMLElement;
  /** Returns the index of a box; -1 for anything else. */
  readonly at: (target: EventTarget | null) => number;
  readonly draw: (shown: BoxesShown) => void;
}

/** Makes the boxes. `longOnly` says that only long codes have the last group. */
export function codeBoxes(longOnly: string): CodeBoxes {
  const boxes = Array.from({ length: OTP_SYMBOLS.long }, () => element('span', { class: 'box' }));
  const groups = Array.from({ length: OTP_SYMBOLS.long / GROUP_SYMBOLS }, (_, index) => {
    const from = index * GROUP_SYMBOLS;
    const isLong = from >= OTP_SYMBOLS.short;
    return element(
      'span',
      { class: isLong ? 'group long' : 'group' },
      element('span', { class: 'boxes' }, ...boxes.slice(from, from + GROUP_SYMBOLS)),
      ...(isLong ? [element('small', {}, longOnly)] : []),
    );
  });
  return {
    whole: element('span', { class: 'groups', 'aria-hidden': 'true' }, ...groups),
    at: (target) => boxes.findIndex((box) => box === target),
    draw: ({ symbols, caret, isWrong }) => {
      for (const [index, box] of boxes.entries()) {
        box.textContent = symbols.charAt(index);
        box.classList.toggle('caret', index === caret);
        box.classList.toggle('wrong', isWrong && index < symbols.length);
      }
    },
  };
}
