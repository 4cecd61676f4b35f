import { formatOtpCode, parseOtpCode } from '../../contract/otp-code.ts';
import { ConsoleError } from './outcome.ts';
import type { RunDeps } from './run-deps.ts';
import { Secret } from './secret.ts';

const TRIES = 3;

export interface TypedOtp {
  /** The whole one-time password, written as `XXXX-XXXX-XXXX` or `XXXX-XXXX-XXXX-XXXX`. */
  readonly code: string;
  /** The first four symbols, which may be shown. */
  readonly selector: string;
}

/**
 * Returns the one-time password from the command line, or asks for it. The console checks the check symbol itself, so
 * it never sends a typing mistake, and the server doesn't count one as a wrong attempt.
 * @throws ConsoleError `code`, after three mistakes, or after a mistake when nobody can be asked for another try
 * @throws ConsoleError `usage`, when no one-time password was given and nobody can be asked
 */
export async function readOtp(
  given: string | undefined,
  { ask, report, texts }: Pick<RunDeps, 'ask' | 'report' | 'texts'>,
): Promise<TypedOtp> {
  let typed = given;
  for (let triesLeft = TRIES - 1; ; triesLeft -= 1) {
    typed ??= await ask(`${texts.run.questions.otp} `, 'otp');
    if (typed === undefined) {
      if (triesLeft === TRIES - 1) throw new ConsoleError('usage', ({ errors }) => errors.noOtp);
      throw new ConsoleError('code', ({ errors }) => errors.mistyped);
    }
    const parsed = parseOtpCode(typed);
    if (parsed.ok) {
      const code = formatOtpCode(parsed.parts);
      report({ event: 'otp_read', selector: parsed.parts.selector, code: new Secret(code) });
      return { code, selector: parsed.parts.selector };
    }
    report({ event: 'mistyped', problem: parsed.problem, triesLeft });
    if (triesLeft === 0) throw new ConsoleError('code', ({ errors }) => errors.mistypedThrice);
    typed = undefined;
  }
}
