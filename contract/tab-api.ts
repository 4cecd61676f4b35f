import * as v from 'valibot';
import { instant } from './schema/instants.ts';
import { ProblemCode } from './problem-codes.ts';
import { amount, anyMembers, described, isId, members, optional, readerOf, text, wholeNumber } from './schema/shape.ts';

// This file holds what the tab and the server share for their calls over HTTP.

/** The path of the tab's page. Only the page itself reads the part after `#`. */
export const TAB_PAGE = '/tab/';

/** The beginning of the path of every call of the tab. */
export const TAB_API = '/api/tab/';

export const TAB_API_PATHS = {
  /** GET returns the code of a one-time password to the person who generated it. */
  code: '/api/tab/otps/:otpId/code',
} as const;

export function codePath(otpId: string): string {
  return TAB_API_PATHS.code.replace(':otpId', encodeURIComponent(otpId));
}

/** Tells whether a text can be the ID of a one-time password. Our links hold no other texts in its place. */
export function isOtpId(text: string): boolean {
  return isId(text);
}

export const CodeAnswer = members({
  code: described(
    text,
    'The one-time password in the form `XXXX-XXXX-XXXX`, or `XXXX-XXXX-XXXX-XXXX` when it lives for more than a day.',
  ),
  account: members({ displayName: text, upn: text, location: optional(text) }),
  expiresAt: described(instant, 'The time when the one-time password expires.'),
  visibleSeconds: described(
    amount,
    'The seconds after this answer for which the person can still see the one-time password.',
  ),
});
export type CodeAnswer = v.InferOutput<typeof CodeAnswer>;

export const PROBLEM_TYPE = 'urn:rooms-otp:problem:';

const received = {
  type: described(
    text,
    'The type of the problem, which is `urn:rooms-otp:problem:` and the code. It never changes its meaning.',
  ),
  code: text,
  title: text,
  status: wholeNumber(100, 599),
  facts: optional(
    described(anyMembers, 'Facts about the problem, such as the name of the issuer or the field that is not usable.'),
  ),
};

/** A problem (RFC 9457) with a code beside the type. */
export const Problem = members({ ...received, code: ProblemCode });
export type Problem = v.InferOutput<typeof Problem>;

/** A problem as a client reads it. A newer server may have codes that this version doesn't know. */
const ReceivedProblem = members(received);
export type ReceivedProblem = v.InferOutput<typeof ReceivedProblem>;

export const parseCodeAnswer = readerOf(CodeAnswer);

/** Reads a problem, or returns `undefined` when the body isn't one of ours, such as the error page of a proxy. */
export function parseProblem(body: unknown): ReceivedProblem | undefined {
  const { success, output } = v.safeParse(ReceivedProblem, body);
  return success && output.type === PROBLEM_TYPE + output.code ? output : undefined;
}
