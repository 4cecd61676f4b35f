/** What was asked and answered; neither bodies nor tokens, so never a password. */
export interface LoggedRequest {
  readonly method: string;
  /** With the query, decoded. */
  readonly path: string;
  /** 0: the connection was cut. */
  readonly status: number;
  readonly inBatch: boolean;
  readonly requestId: string;
  /** Microsoft Graph: `x-ms-throttle-priority`. */
  readonly priority?: string;
}

/** A sync of 50,000 accounts makes some 600 requests. */
const MAX_REQUESTS = 10_000;

/** The latest requests, oldest first. */
export class RequestLog {
  #requests: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > 2 * MAX_REQUESTS) this.#requests = this.#requests.slice(-MAX_REQUESTS);
  }

  latest(): readonly LoggedRequest[] {
    return this.#requests.slice(-MAX_REQUESTS);
  }
}
