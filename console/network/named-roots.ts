import { ConsoleError } from '../enroll/outcome.ts';
import { parseRootFingerprint, type RootFingerprint } from './trust.ts';

/** The environment variable that names roots which aren't public and yet expected. */
const ROOT_VARIABLE = 'ROOMS_OTP_TLS_ROOT';

/**
 * Reads fingerprints of roots.
 * @param source the option or variable that holds them, for the message
 * @throws ConsoleError `usage`
 */
export function readRoots(texts: readonly string[], source: string): readonly RootFingerprint[] {
  return texts.map((text) => {
    const root = parseRootFingerprint(text);
    if (root === undefined) throw new ConsoleError('usage', ({ network }) => network.wrongRoot(source));
    return root;
  });
}

/** Returns the roots of the command line and of the environment, which stand apart by spaces or commas. */
export function namedRoots(
  given: readonly RootFingerprint[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly RootFingerprint[] {
  const listed = environment[ROOT_VARIABLE]?.split(/[\s,]+/).filter((text) => text !== '') ?? [];
  return [...given, ...readRoots(listed, ROOT_VARIABLE)];
}
