import type { Logger } from 'pino';

/** Milliseconds that a server has to end in order after a fatal error. What it leaves behind is then taken up. */
const END_MILLISECONDS = 10_000;

/**
 * Ends the server when an error reaches nobody. The process could be in any state then, so it takes no new requests,
 * ends what is in progress, and lets the platform start it again. The exit code is 1 in any case.
 * @param end stops the server in order without waiting for the proxy, and ends the process
 */
export function endOnFatalErrors(log: Logger, end: () => void): void {
  const fatal = (error: unknown, event: string): void => {
    log.fatal({ err: error, event }, 'an error reached nobody, so the server ends');
    setTimeout(() => process.exit(1), END_MILLISECONDS).unref();
    end();
  };
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', (reason) => fatal(reason, 'unhandledRejection'));
}
