import type { Delivered } from '../enroll/run-state.ts';
import type { RoomsLogReading } from '../machine/rooms-log.ts';
import type { AfterRestartDeps } from './after-restart-deps.ts';
import { type Heartbeat, heartbeatOf } from './heartbeat.ts';

/**
 * How long the app has to sign in, in milliseconds. It writes to its log every five minutes, and the first entries after a
 * start may be from before the network was there.
 */
const SIGN_IN_MS = 20 * 60_000;
const LOOK_MS = 60_000;

type Silence = 'no_log' | 'unreadable' | 'no_entry';

/** What the log said: the last heartbeat that counts, or why there is none. */
export type SignInFound =
  | { readonly kind: 'signed_in' | 'failed'; readonly heartbeat: Heartbeat }
  | { readonly kind: 'silent'; readonly reason: Silence };

/** Keeps the heartbeats that can be about the account of this run. A healthy one must name it. */
function aboutAccount(reading: RoomsLogReading, addresses: readonly string[]): readonly Heartbeat[] {
  if (reading.kind !== 'read') return [];
  const ours = addresses.map((address) => address.toLowerCase());
  return reading.entries.flatMap((entry) => {
    const heartbeat = heartbeatOf(entry);
    if (heartbeat === undefined) return [];
    const isNamed = ours.includes(heartbeat.account);
    return isNamed || (!heartbeat.isHealthy && heartbeat.account === '') ? [heartbeat] : [];
  });
}

/**
 * Watches the log until the app has signed in with the account of this run, for up to 20 minutes. A failure that names an
 * error of Microsoft Entra ID is told as soon as it is seen, because a person has to act on it, and the watch goes on: the
 * app tries again by itself. Any other failure counts only if nothing better follows.
 * @param tellFailure gets each failure with errors that it hasn't got yet
 */
export async function awaitSignIn(
  state: Delivered,
  since: Date,
  tellFailure: (heartbeat: Heartbeat) => Promise<void>,
  deps: AfterRestartDeps,
): Promise<SignInFound> {
  const { roomsLog } = deps;
  if (roomsLog === undefined) return { kind: 'silent', reason: 'no_log' };
  const deadline = deps.timer.elapsed() + SIGN_IN_MS;
  let found: SignInFound = { kind: 'silent', reason: 'no_entry' };
  let told = '';
  for (;;) {
    const reading = await roomsLog(since);
    const heartbeats = aboutAccount(reading, state.addresses ?? []);
    const healthy = heartbeats.find(({ isHealthy }) => isHealthy);
    if (healthy !== undefined) return { kind: 'signed_in', heartbeat: healthy };
    const last = heartbeats.at(-1);
    if (last !== undefined) found = { kind: 'failed', heartbeat: last };
    else if (found.kind === 'silent') found = { kind: 'silent', reason: silenceOf(reading) };
    if (last !== undefined && last.errors.length > 0 && last.errors.join() !== told) {
      told = last.errors.join();
      await tellFailure(last);
    }
    if (deps.timer.elapsed() + LOOK_MS > deadline) return found;
    await deps.timer.sleep(LOOK_MS, deps.signal);
  }
}

function silenceOf({ kind }: RoomsLogReading): Silence {
  return kind === 'read' ? 'no_entry' : kind;
}
