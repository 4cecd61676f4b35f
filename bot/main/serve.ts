import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { readConfig } from '../settings/config.ts';
import { tellStartFailure } from './start-failure.ts';
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
  const stop = (): void => {
    stopping ??= rooms.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`${tellStartFailure(error)}\n`);
  process.exit(1);
}
