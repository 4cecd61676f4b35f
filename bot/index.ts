import { compose } from './compose.ts';
import { ConfigError, readConfig } from './config.ts';

try {
  const rooms = await compose(readConfig());
  let stopping: Promise<void> | undefined;
  const stop = (): void => {
    stopping ??= rooms.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(error instanceof ConfigError
    ? `${error.message}\nTo try it without a tenant: npm run demo\n`
    : `Rooms OTP did not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
