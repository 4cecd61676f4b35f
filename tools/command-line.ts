import { parseArgs, type ParseArgsConfig } from 'node:util';

const WRONG_USE = 2;

/** Reads the arguments of a command. A mistake is printed in one line and ends the process. */
export function readCommandLine<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    console.error(`${error.message.split('. ')[0]}. See --help.`);
    process.exit(WRONG_USE);
  }
}
