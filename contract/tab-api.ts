import * as v from 'valibot';
import { instant } from './schema/instants.ts';
import { ProblemCode } from './problem-codes.ts';
import { amount, anyMembers, described, isId, members, optional, readerOf, text, wholeNumber } from './schema/shape.ts';

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
  return isId(text);
}

export const CodeAnswer = members({
  code: described(text, '`XXXX-XXXX-XXXX`.'),
  account: members({ displayName: text, upn: text }),
  expiresAt: described(instant, 'End of the entry clock.'),
  visibleSeconds: described(amount, 'For how many seconds, counted from this answer, the code can still be shown.'),
});
export type CodeAnswer = v.InferOutput<typeof CodeAnswer>;

export const PROBLEM_TYPE = 'urn:rooms-otp:problem:';

const received = {
  type: described(text, '`urn:rooms-otp:problem:` and the code; never changes its meaning.'),
  code: text,
  title: text,
  status: wholeNumber(100, 599),
  facts: optional(
    described(anyMembers, 'Facts for the wording, such as the name of the issuer or the field that is not usable.'),
  ),
};

/** RFC 9457, with a code beside the type. */
export const Problem = members({ ...received, code: ProblemCode });
export type Problem = v.InferOutput<typeof Problem>;

/** As somebody reads it: a newer server may have codes that are not known here. */
const ReceivedProblem = members(received);
export type ReceivedProblem = v.InferOutput<typeof ReceivedProblem>;

export const parseCodeAnswer = readerOf(CodeAnswer);

/** `undefined` for what is not a problem of ours, such as a proxy's error page. */
export function parseProblem(body: unknown): ReceivedProblem | undefined {
  const { success, output } = v.safeParse(ReceivedProblem, body);
  return success && output.type === PROBLEM_TYPE + output.code ? output : undefined;
}
