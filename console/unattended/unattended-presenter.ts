import { type Output, type Presenter, wordsPresenter } from '../window/presenter.ts';
import type { Reader } from '../words/reader.ts';

/**
 * Prints plain words for a run that nobody attends. Tools keep what a program prints, so it names the code by its first
 * four symbols, which may be shown.
 */
export function unattendedPresenter(output: Output, now: () => Date, reader: Reader): Presenter {
  const shown = wordsPresenter(output, now, reader);
  return {
    ...shown,
    report: (event) => {
      if (event.event === 'otp_read') output.write(`${reader.texts.machine.otpRead(event.selector)}\n`);
      else shown.report(event);
    },
  };
}
