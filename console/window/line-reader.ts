import { createInterface } from 'node:readline';
import type { Ask } from '../device/device-facts.ts';
import type { Output } from './presenter.ts';

/** Reads what the installer types. */
export interface LineReader {
  readonly ask: Ask;
  /** Reads the next line without asking a question; `undefined` at the end of the input. */
  readonly read: () => Promise<string | undefined>;
  /** Releases the input, so that the process can end. */
  readonly close: () => void;
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('stopped'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Returns a reader that writes questions to `output` and reads lines from `input`, which may be a terminal or not. An
 * answer is `undefined` at the end of the input.
 * @throws the reason of `signal` when it aborts during a read
 */
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

/** An `Ask` for scripts, where nobody can answer. */
export const askNobody: Ask = async () => undefined;
