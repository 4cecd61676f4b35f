import type { PageEvent } from '../../../../contract/page-events.ts';

/**
 * The most distinct page events that wait for a slow page. When there are more, one event tells the page to reload
 * everything.
 */
const MOST_WAITING = 500;

/** The page events that one page hasn't received yet, each of them once. */
export class PageEventLines {
  readonly #waiting = new Set<string>();

  add(change: PageEvent): void {
    const isTooMuch = this.#waiting.size >= MOST_WAITING;
    if (isTooMuch) this.#waiting.clear();
    this.#waiting.add(lineOf(isTooMuch ? { type: 'all' } : change));
  }

  /** Returns the waiting page events as lines of text and forgets them. The text is empty when none is waiting. */
  take(): string {
    const text = [...this.#waiting].join('');
    this.#waiting.clear();
    return text;
  }
}

function lineOf(change: PageEvent): string {
  return `${JSON.stringify(change)}\n`;
}
