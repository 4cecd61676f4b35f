import { compose } from './compose.ts';
import { ConfigError, readConfig } from './config.ts';
import { TabBundleMissing } from './http/tab-files.ts';

try {
  const rooms = await compose(readConfig());
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
  if (error instanceof TabBundleMissing) return error.message;
  return `Rooms OTP did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
