import { ConsoleError } from '../enroll/outcome.ts';
import type { RunDeps } from '../enroll/run-deps.ts';
import type { ConsoleArguments } from '../words/arguments.ts';
import { FROM_INPUT } from '../words/machine-arguments.ts';
import type { LineReader } from '../window/line-reader.ts';
import { takeOtpFile } from './otp-file.ts';

/**
 * Reads the one-time password from the input, so that it doesn't appear in any list of processes.
 * @throws ConsoleError `usage`, when the input is empty
 */
async function fromInput({ read }: LineReader): Promise<string> {
  const line = await read();
  if (line === undefined) throw new ConsoleError('usage', ({ errors }) => errors.noOtpOnInput);
  return line;
}

/**
 * Reads the one-time password from the file. A tool may start the same command again after the file was read, and then the
 * earlier run goes on.
 * @throws ConsoleError `usage`, when there is neither a file nor an earlier run
 */
async function fromFile(path: string, { store }: Pick<RunDeps, 'store'>): Promise<string | undefined> {
  const otp = await takeOtpFile(path);
  if (otp !== undefined || (await store.load()) !== undefined) return otp;
  throw new ConsoleError('usage', ({ machine }) => machine.noOtpFile(path));
}

/** Returns the command line with the one-time password that it names by a file or by the input. */
export async function withOtp(
  given: ConsoleArguments,
  lines: LineReader,
  deps: Pick<RunDeps, 'store'>,
): Promise<ConsoleArguments> {
  if (given.otp === FROM_INPUT) return { ...given, otp: await fromInput(lines) };
  const otp = given.otpFile === undefined ? undefined : await fromFile(given.otpFile, deps);
  return otp === undefined ? given : { ...given, otp };
}
