import { ConfigError } from '../settings/config.ts';
import { DomainError } from '../domain/errors.ts';
import { TabBundleMissing } from '../http/server/tab-files.ts';
import { KeysDiffer } from '../keys/key-mark.ts';
import { DataFolderRefused } from '../storage/engine/data-folder.ts';
import { DatabaseDidNotOpen } from '../storage/engine/database-did-not-open.ts';
import { FolderInUseError } from '../storage/engine/folder-lock.ts';
import { PoolerRefused } from '../storage/engine/refuse-pooler.ts';
import { RestoreUnfinished } from '../storage/migrations/restore-unfinished.ts';
import { DatabaseTooNew } from '../storage/migrations/schema-needs.ts';
import { OlderServerRuns } from '../storage/upgrade/upgrade-steps.ts';
import { networkFailure } from './failure-words.ts';

/** Errors whose messages say what to do, so they need no stack. */
const EXPECTED = [
  KeysDiffer,
  FolderInUseError,
  DataFolderRefused,
  DatabaseDidNotOpen,
  PoolerRefused,
  DatabaseTooNew,
  OlderServerRuns,
  RestoreUnfinished,
];

/** Returns what went wrong and what to do about it. For an unexpected error, it returns the stack. */
export function tellStartFailure(error: unknown): string {
  if (error instanceof ConfigError) return `${error.message}\nTo try it without a tenant: npm run demo`;
  if (error instanceof TabBundleMissing) return error.message;
  // If no address of a host name can be reached, Node throws an error without a message, with one error per address.
  if (error instanceof AggregateError && error.message === '') return tellStartFailure(error.errors[0]);
  if (error instanceof AggregateError) return `Rooms OTP did not start:\n${error.message}`;
  if (error instanceof DomainError && error.cause !== undefined) return tellStartFailure(error.cause);
  if (!(error instanceof Error)) return `Rooms OTP did not start: ${String(error)}`;
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  return `Rooms OTP did not start: ${networkFailure(error) ?? (isExpected ? error.message : (error.stack ?? error.message))}`;
}
