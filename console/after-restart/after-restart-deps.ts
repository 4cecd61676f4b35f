import type { ReadRoomsLog } from '../machine/rooms-log.ts';
import type { RestartTask } from '../machine/restart-task.ts';
import type { RetryDeps } from '../enroll/retry.ts';
import type { RunDeps } from '../enroll/run-deps.ts';

/** Everything outside the check after the restart that it depends on. */
export interface AfterRestartDeps extends RetryDeps, Pick<RunDeps, 'store' | 'connect'> {
  /** When the system started. */
  readonly startedAt: Date;
  /** Absent on systems without a log of the Teams Rooms app. */
  readonly roomsLog?: ReadRoomsLog;
  /** The task that started this check; absent on systems without tasks. */
  readonly task?: Pick<RestartTask, 'remove'>;
}
