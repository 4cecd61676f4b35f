import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failedHeartbeat, type RoomsHeartbeat } from '../behaviors/rooms-heartbeat.ts';

/** What the app says of a failure without a code. */
const WRONG_PASSWORD = 50126;

/** Returns the path of the log of the console in this folder. */
export function roomsLogPath(folder: string): string {
  return join(folder, 'rooms-log.json');
}

/** Returns what the app writes after a sign-in that ended with this error of Microsoft Entra ID, 0 for none. */
export function heartbeatAfter(account: string, errorCode = WRONG_PASSWORD): RoomsHeartbeat {
  if (errorCode === 0) return { id: 2000, Alias: account, Description: 'Heartbeat is healthy.' };
  return failedHeartbeat(errorCode);
}

/**
 * Writes the log as it is after a start of the console, in the form in which the console program gets it from Windows.
 * There is at most one heartbeat, because a console of the sandbox lives for a moment only.
 */
export async function writeRoomsLog(folder: string, heartbeat: RoomsHeartbeat | undefined): Promise<void> {
  const at = new Date().toISOString();
  const entries = heartbeat === undefined ? [] : [entryOf(heartbeat, at)];
  await writeFile(roomsLogPath(folder), JSON.stringify({ startedAt: at, log: true, entries }));
}

function entryOf({ id, ...said }: RoomsHeartbeat, at: string): object {
  const isHealthy = id === 2000;
  const data = {
    ...said,
    ResourceState: isHealthy ? 'Healthy' : 'Unhealthy',
    OperationName: 'Heartbeat',
    OperationResult: isHealthy ? 'Pass' : 'Fail',
  };
  return { id, at, text: JSON.stringify(data) };
}
