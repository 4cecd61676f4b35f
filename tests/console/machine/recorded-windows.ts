import type { WindowsCommand } from '../../../console/machine/windows-command.ts';

interface WindowsCall {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Programs of Windows that print what was recorded, in turn and the last one for ever; an error stands for a failure. */
export function recordedWindows(...outputs: readonly (string | Error)[]) {
  const calls: WindowsCall[] = [];
  const command: WindowsCommand = async (program, args, environment = {}) => {
    const output = outputs[Math.min(calls.length, outputs.length - 1)] ?? '';
    calls.push({ program, args, environment });
    if (output instanceof Error) throw output;
    return output;
  };
  return { calls, command };
}
