import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { readConfig } from '../settings/config.ts';
import { tellStartFailure } from './start-failure.ts';
import { keepYoungGenerationSmall } from '../runtime/memory-flags.ts';
import { endOnFatalErrors } from './fatal-errors.ts';
import { logPrintedLines } from '../observability/printed-lines.ts';

// Only this user can read the files that are made from here on.
process.umask(0o077);
keepYoungGenerationSmall();
// Without this cache, each start spends a second of processor time on reading the sources and stripping their types. If
// the folder isn't writable, the server starts without the cache.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'rooms-otp', 'compiled'));

try {
  const config = readConfig();
  const { compose } = await import('./compose.ts');
  // Until the server runs, there is nothing to stop in order.
  let endNow = (): void => process.exit(1);
  const rooms = await compose(config, (log) => endOnFatalErrors(log, () => endNow()));
  logPrintedLines(rooms.log);
  let code = 0;
  const stop = (exitCode: 0 | 1, atOnce = false): void => {
    code ||= exitCode;
    void rooms.close(atOnce).finally(() => process.exit(code));
  };
  process.once('SIGTERM', () => stop(0));
  process.once('SIGINT', () => stop(0));
  endNow = () => stop(1, true);
  // Nobody asked for this stop. The exit code makes every platform start the server again, with the newer version.
  void rooms.tooNew.then(() => stop(1));
} catch (error) {
  process.stderr.write(`${tellStartFailure(error)}\n`);
  process.exit(1);
}
