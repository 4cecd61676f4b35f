/** What the tab and the server say to each other over HTTP. */

/** Of the tab's page; what comes behind `#` is the page's own affair. */
export const TAB_PAGE = '/tab/';

/** All calls of the tab begin so. */
export const TAB_API = '/api/tab/';

export const TAB_API_PATHS = {
  /** GET: the code of a one-time password, for its issuer. */
  code: '/api/tab/otps/:otpId/code',
} as const;

export function codePath(otpId: string): string {
  return TAB_API_PATHS.code.replace(':otpId', encodeURIComponent(otpId));
}

/** Ids that a link of ours can hold; whatever else stands there was not made by us. */
export function isOtpId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}

export interface CodeAnswer {
  /** `XXXX-XXXX-XXXX`. */
  readonly code: string;
  readonly account: { readonly displayName: string; readonly upn: string };
  /** End of the entry clock, as ISO 8601. */
  readonly expiresAt: string;
  /** For how many seconds, counted from this answer, the code can still be shown. */
  readonly visibleSeconds: number;
}

/** RFC 9457, with a code beside the type; `detail` is for logs, the tab has words of its own. */
export interface Problem {
  /** `urn:rooms-otp:problem:<code>`; never changes its meaning. */
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly status: number;
  /** Facts for the wording, such as the name of the issuer. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

export const PROBLEM_TYPE = 'urn:rooms-otp:problem:';

/** @throws TypeError when it is not what {@link CodeAnswer} says */
export function parseCodeAnswer(body: unknown): CodeAnswer {
  const { code, account, expiresAt, visibleSeconds } = recordOf(body);
  const { displayName, upn } = recordOf(account);
  if (typeof code !== 'string' || typeof displayName !== 'string' || typeof upn !== 'string') throw notAnAnswer();
  if (typeof expiresAt !== 'string' || Number.isNaN(Date.parse(expiresAt)) || typeof visibleSeconds !== 'number')
    throw notAnAnswer();
  return { code, account: { displayName, upn }, expiresAt, visibleSeconds };
}

/** `undefined` for what is not a problem of ours, such as a proxy's error page. */
export function parseProblem(body: unknown): Problem | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { type, code, title, status, facts } = recordOf(body);
  if (typeof type !== 'string' || typeof code !== 'string' || typeof title !== 'string' || typeof status !== 'number')
    return undefined;
  if (type !== PROBLEM_TYPE + code) return undefined;
  return { type, code, title, status, ...(typeof facts === 'object' && facts !== null && { facts: recordOf(facts) }) };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw notAnAnswer();
  return value as Readonly<Record<string, unknown>>;
}

function notAnAnswer(): TypeError {
  return new TypeError('the answer is not in the expected form');
}
