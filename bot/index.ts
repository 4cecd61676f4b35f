import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.ts';
import { TabBundleMissing } from './http/tab-files.ts';
import { KeysDiffer } from './keys/key-mark.ts';
import { logPrintedLines } from './observability/printed-lines.ts';

// To read and strip all source text anew takes a second of processor time; where the folder cannot be written it stays so.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'rooms-otp', 'compiled'));

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
  process.stderr.write(`${tellOf(error)}\n`);
  process.exit(1);
}

function tellOf(error: unknown): string {
  if (error instanceof ConfigError) return `${error.message}\nTo try it without a tenant: npm run demo`;
  if (error instanceof AggregateError) return `Rooms OTP did not start:\n${error.message}`;
  if (error instanceof KeysDiffer) return `Rooms OTP did not start. ${error.message}`;
  if (error instanceof TabBundleMissing) return error.message;
  return `Rooms OTP did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
