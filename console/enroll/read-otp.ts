import { formatOtpCode, parseOtpCode } from '../../contract/otp-code.ts';
import { ConsoleError } from './outcome.ts';
import type { RunDeps } from './run-deps.ts';
import { Secret } from './secret.ts';

const TRIES = 3;

export interface TypedOtp {
  /** `XXXX-XXXX-XXXX` */
  readonly code: string;
  /** The first four symbols, which may be shown. */
  readonly selector: string;
}

/**
 * The one-time password, given or asked for. Its check symbol is verified here, so that a slip of the finger is never
 * sent and does not count as a wrong attempt at the server.
 * @throws ConsoleError code after three mistakes, or at the first when nobody can be asked
 */
export async function readOtp(
  given: string | undefined,
  { ask, report, texts }: Pick<RunDeps, 'ask' | 'report' | 'texts'>,
): Promise<TypedOtp> {
  let typed = given;
  for (let triesLeft = TRIES - 1; ; triesLeft -= 1) {
    typed ??= await ask(`${texts.run.questions.otp} `);
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
