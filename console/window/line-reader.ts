import { createInterface } from 'node:readline';
import type { Ask } from '../device/device-facts.ts';
import type { Output } from './presenter.ts';

export interface LineReader {
  readonly ask: Ask;
  /** The next line, without a question; nothing at the end of the input. */
  readonly read: () => Promise<string | undefined>;
  /** Lets go of the input, so that the process can end. */
  readonly close: () => void;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** Asks on `output` and reads lines from `input`, a terminal or not; nothing at its end. */
export function lineReader(input: NodeJS.ReadableStream, output: Output, signal: AbortSignal): LineReader {
  let lines: ReturnType<typeof createInterface> | undefined;
  let next: AsyncIterator<string> | undefined;
  const read = async (): Promise<string | undefined> => {
    lines ??= createInterface({ input, terminal: false });
    next ??= lines[Symbol.asyncIterator]();
    const line = await Promise.race([next.next(), aborted(signal)]);
    return line.done ? undefined : line.value;
  };
  return {
    read,
    ask: async (question) => {
      output.write(question);
      const line = await read();
      if (line === undefined) output.write('\n');
      return line;
    },
    close: () => lines?.close(),
  };
}

/** For scripts: nobody is asked. */
export const askNobody: Ask = async () => undefined;
