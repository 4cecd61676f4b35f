import type { ServerResponse } from 'node:http';
import type { PageEvent } from '../../../../contract/page-events.ts';
import { PageEventLines } from './page-event-lines.ts';

const HEADERS = {
  'content-type': 'application/x-ndjson',
  'cache-control': 'no-store, no-transform',
  'x-content-type-options': 'nosniff',
  /** Tells proxies not to buffer the lines. */
  'x-accel-buffering': 'no',
};
/** The least time between two writes in milliseconds, so that a page gets at most four a second. */
const PAUSE_MILLISECONDS = 250;
/**
 * Milliseconds after which a page that reads nothing is given up. The time begins when its lines no longer fit between
 * server and page, which is long after it stopped reading.
 */
const LONGEST_STALL_MILLISECONDS = 30_000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * The lines to one open page. It writes only as fast as the page reads, and at most four times a second. Page events
 * that arrive in the meantime wait in `PageEventLines`, each of them once, so a page that reads slowly needs no more
 * memory than another. A page that stops reading is disconnected.
 */
export class OpenPage {
  readonly #response: ServerResponse;
  readonly #stallMilliseconds: number;
  readonly #lines = new PageEventLines();
  #isOpen = false;
  #stalled: Timer | undefined;
  #pause: Timer | undefined;

  constructor(response: ServerResponse, stallMilliseconds = LONGEST_STALL_MILLISECONDS) {
    this.#response = response;
    this.#stallMilliseconds = stallMilliseconds;
  }

  /** Sends the headers and all lines that wait. */
  begin(): void {
    this.#response.writeHead(200, HEADERS);
    this.#response.on('drain', () => this.#drained());
    this.#response.once('close', () => this.#forgetTimers());
    this.#isOpen = true;
    this.#write();
  }

  tell(change: PageEvent): void {
    this.#lines.add(change);
    this.#write();
  }

  end(): void {
    if (!this.#response.writableEnded) this.#response.end();
  }

  #write(): void {
    const { writableEnded, destroyed } = this.#response;
    if (!this.#isOpen || this.#stalled || this.#pause || writableEnded || destroyed) return;
    const text = this.#lines.take();
    if (text === '') return;
    if (!this.#response.write(text))
      this.#stalled = setTimeout(() => this.#response.destroy(), this.#stallMilliseconds);
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      this.#write();
    }, PAUSE_MILLISECONDS);
  }

  #drained(): void {
    clearTimeout(this.#stalled);
    this.#stalled = undefined;
    this.#write();
  }

  #forgetTimers(): void {
    clearTimeout(this.#stalled);
    clearTimeout(this.#pause);
  }
}
