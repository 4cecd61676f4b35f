import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { readConfig } from '../settings/config.ts';
import { tellStartFailure } from './start-failure.ts';
import { endOnFatalErrors } from './fatal-errors.ts';
import { logPrintedLines } from '../observability/printed-lines.ts';

// Without this cache, each start spends a second of processor time on reading the sources and stripping their types. If
// the folder isn't writable, the server starts without the cache.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'rooms-otp', 'compiled'));

try {
  const config = readConfig();
  const { compose } = await import('./compose.ts');
  const rooms = await compose(config);
  logPrintedLines(rooms.log);
  let stopping: Promise<void> | undefined;
  const stop = (exitCode: number): void => {
    stopping ??= rooms.close().finally(() => process.exit(exitCode));
  };
  process.once('SIGTERM', () => stop(0));
  process.once('SIGINT', () => stop(0));
  endOnFatalErrors(rooms.log, () => stop(1));
  // Nobody asked for this stop. The exit code makes every platform start the server again, with the newer version.
  void rooms.tooNew.then(() => stop(1));
} catch (error) {
  process.stderr.write(`${tellStartFailure(error)}\n`);
  process.exit(1);
}
