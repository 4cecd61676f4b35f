/** Milliseconds after which a line says what is waited for, and again after as many. */
const SILENT_MILLISECONDS = 1_000;

/** Runs `work`, and says what is waited for if it takes longer than a second. */
export type During = <Result>(what: string, work: Promise<Result>) => Promise<Result>;

/**
 * Returns a {@link During} that writes lines such as "asking Microsoft Graph … 3 s".
 * @param write gets each line
 */
export function tellingProgress(write: (line: string) => void): During {
  return async (what, work) => {
    let seconds = 0;
    const timer = setInterval(() => {
      seconds += SILENT_MILLISECONDS / 1000;
      write(`${what} … ${seconds} s\n`);
    }, SILENT_MILLISECONDS);
    return work.finally(() => clearInterval(timer));
  };
}
