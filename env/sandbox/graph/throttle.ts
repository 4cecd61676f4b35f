import { GraphError } from './graph-error.ts';

/** Requests at a time for one app and mailbox (Microsoft Graph: throttling limits, Outlook service). */
export const MAX_MAILBOX_CALLS = 4;

/** Allows a number of calls in each second of the clock. Each item of a batch counts as one. */
export class Throttle {
  readonly #perSecond: number;
  #second = 0;
  #calls = 0;
  readonly #mailboxCalls = new Map<string, number>();

  constructor(requestsPerSecond: number) {
    this.#perSecond = requestsPerSecond;
  }

  /** Counts one call. @throws GraphError 429 with the seconds to wait. */
  count(): void {
    const second = Math.floor(Date.now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#calls = 0;
    }
    this.#calls += 1;
    if (this.#calls > this.#perSecond) throw tooMany('TooManyRequests', 'Too many requests.');
  }

  /** Runs a call for a mailbox. @throws GraphError 429 when four calls of this app for this mailbox are under way. */
  async aroundMailbox<T>(appAndMailbox: string, run: () => Promise<T>): Promise<T> {
    const calls = this.#mailboxCalls.get(appAndMailbox) ?? 0;
    if (calls >= MAX_MAILBOX_CALLS)
      throw tooMany('ApplicationThrottled', 'Application is over its MailboxConcurrency limit.');
    this.#mailboxCalls.set(appAndMailbox, calls + 1);
    try {
      return await run();
    } finally {
      const left = (this.#mailboxCalls.get(appAndMailbox) ?? 1) - 1;
      if (left === 0) this.#mailboxCalls.delete(appAndMailbox);
      else this.#mailboxCalls.set(appAndMailbox, left);
    }
  }
}

function tooMany(code: string, message: string): GraphError {
  return new GraphError(429, code, message, { 'Retry-After': '1' });
}
