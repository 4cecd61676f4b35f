/** One request and its answer, without bodies or tokens, so a password never gets in. */
export interface LoggedRequest {
  readonly method: string;
  /** The decoded path with its query. */
  readonly path: string;
  /** HTTP status, or 0 when the connection was cut. */
  readonly status: number;
  readonly inBatch: boolean;
  readonly requestId: string;
  /** The header `x-ms-throttle-priority` (Microsoft Graph). */
  readonly priority?: string;
}

/** Number of requests to keep. A sync of 50,000 accounts makes about 600. */
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
