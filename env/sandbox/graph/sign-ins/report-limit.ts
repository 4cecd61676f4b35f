import { GraphError } from '../graph-error.ts';

/**
 * The limit of the sign-in log and of authentication methods together, for each app and tenant
 * (https://learn.microsoft.com/graph/throttling-limits#identity-and-access-reports-service-limits).
 */
const REPORT_LIMIT = { requests: 5, windowMilliseconds: 10_000 } as const;

/** Says whether a path belongs to the resources that share this limit. */
export function isReport(path: string): boolean {
  return /^\/(?:v1\.0|beta)\/(?:auditLogs\/|users\/[^/]+\/authentication\/)/.test(path);
}

/** Allows five requests of an app in any ten seconds. Requests that it refuses don't count. */
export class ReportLimit {
  /** A test can switch it off, when limits are not its subject. */
  isOn = true;
  readonly #starts = new Map<string, readonly number[]>();
  #most = 0;

  /** The most requests that any app began in ten seconds, also when the limit was off. */
  get most(): number {
    return this.#most;
  }

  /** Counts a request of an app. @throws GraphError 429 with the seconds to wait */
  count(appId: string): void {
    const now = performance.now();
    const recent = (this.#starts.get(appId) ?? []).filter((at) => at > now - REPORT_LIMIT.windowMilliseconds);
    this.#most = Math.max(this.#most, recent.length + 1);
    const oldest = recent.at(-REPORT_LIMIT.requests);
    if (this.isOn && oldest !== undefined) {
      const wait = Math.ceil((oldest + REPORT_LIMIT.windowMilliseconds - now) / 1000);
      throw new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': String(Math.max(1, wait)) });
    }
    this.#starts.set(appId, [...recent, now]);
  }
}
