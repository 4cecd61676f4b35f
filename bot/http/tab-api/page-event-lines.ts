import type { Change } from '../../../contract/page-events.ts';

/** So many different changes may wait for a slow reader; beyond, it is told to read all again. */
const MOST_WAITING = 500;

/** What one page still has to be told, each thing once. */
export class ChangeLines {
  readonly #waiting = new Set<string>();

  add(change: Change): void {
    const isTooMuch = this.#waiting.size >= MOST_WAITING;
    if (isTooMuch) this.#waiting.clear();
    this.#waiting.add(lineOf(isTooMuch ? { type: 'all' } : change));
  }

  /** All that waits, as text; empty when nothing does. */
  take(): string {
    const text = [...this.#waiting].join('');
    this.#waiting.clear();
    return text;
  }
}

function lineOf(change: Change): string {
  return `${JSON.stringify(change)}\n`;
}
