import { GraphError } from './graph-error.ts';

/** Microsoft Graph: Outlook service limits, four requests at a time for one app and mailbox; the sandbox counts all mailboxes together. */
const MAX_MAILBOX_CALLS = 4;

/** So many calls in each second of the clock; each item of a batch counts as one. */
export class Throttle {
  readonly #perSecond: number;
  #second = 0;
  #calls = 0;
  #mailboxCalls = 0;

  constructor(requestsPerSecond: number) {
    this.#perSecond = requestsPerSecond;
  }

  /** @throws GraphError 429 with the seconds to wait. */
  count(): void {
    const second = Math.floor(Date.now() / 1000);
    if (second !== this.#second) {
      this.#second = second;
      this.#calls = 0;
    }
    this.#calls += 1;
    if (this.#calls > this.#perSecond) throw tooMany('TooManyRequests', 'Too many requests.');
  }

  /** @throws GraphError 429 when four calls for mailbox settings are under way. */
  async aroundMailbox<T>(run: () => Promise<T>): Promise<T> {
    if (this.#mailboxCalls >= MAX_MAILBOX_CALLS) throw tooMany('ApplicationThrottled', 'Application is over its MailboxConcurrency limit.');
    this.#mailboxCalls += 1;
    try {
      return await run();
    } finally {
      this.#mailboxCalls -= 1;
    }
  }
}

function tooMany(code: string, message: string): GraphError {
  return new GraphError(429, code, message, { 'Retry-After': '1' });
}
