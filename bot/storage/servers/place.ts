import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { FolderInUseError, lockFolder } from '../engine/folder-lock.ts';

/** A place in the data folder, which one running server has for itself. */
export interface Place {
  /** The servers that had this place before and whose leases nobody has given back yet. All of them are dead. */
  readonly predecessors: readonly string[];
  /** Forgets the predecessors. Call it after their leases were given back. */
  settle(): Promise<void>;
  release(): void;
}

/** The most servers that share a data folder. Others have no place, and a beat alone tells whether they live. */
const MOST_PLACES = 64;
const BOOT_ID = '/proc/sys/kernel/random/boot_id';

interface Occupants {
  readonly machine: string;
  readonly servers: readonly string[];
}

/**
 * Names the running machine. A lock proves something only to processes of one machine, because a shared folder of a
 * network may grant the same lock twice.
 */
async function machineName(): Promise<string> {
  const boot = await readFile(BOOT_ID, 'utf8').catch(() => '');
  return `${hostname()} ${boot.trim()}`;
}

function parseOccupants(text: string): Partial<Occupants> {
  try {
    return Object(JSON.parse(text)) as Partial<Occupants>;
  } catch {
    return {};
  }
}

async function occupantsIn(file: string, machine: string): Promise<readonly string[]> {
  const occupants = parseOccupants(await readFile(file, 'utf8').catch(() => ''));
  const { servers } = occupants;
  const isList = Array.isArray(servers) && servers.every((server) => typeof server === 'string');
  return isList && occupants.machine === machine ? servers : [];
}

/** Writes the whole file or nothing, so that a kill in between loses no name. */
async function write(file: string, occupants: Occupants): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(occupants));
  await rename(`${file}.new`, file);
}

/** Locks the first free place. */
async function lockPlace(folder: string): Promise<{ readonly file: string; readonly unlock: () => void } | undefined> {
  for (let place = 0; place < MOST_PLACES; place += 1) {
    const own = join(folder, String(place));
    await mkdir(own, { recursive: true });
    try {
      return { unlock: lockFolder(own), file: join(own, 'servers.json') };
    } catch (error) {
      if (!(error instanceof FolderInUseError)) throw error;
    }
  }
  return undefined;
}

/**
 * Takes a place in the folder `servers` of the data folder. The operating system releases the lock of a place when its
 * process ends, even after `kill -9`. A server that gets the lock therefore knows that all servers before it in this
 * place are dead, and needn't wait until their beats have been missing for long enough. This is how a server that its
 * platform starts again goes on at once with what its predecessor left behind.
 *
 * @example A server is killed in the middle of a release and started again three seconds later. It finds the name of
 *   the killed one in its place, gives that one's leases back, and the release goes on.
 * @param serverId the name of this server, which is written before it can take a lease
 * @returns `undefined` when all places are taken
 * @throws the error of the system when the folder isn't writable
 */
export async function takePlace(dataDir: string, serverId: string): Promise<Place | undefined> {
  const machine = await machineName();
  const locked = await lockPlace(join(dataDir, 'servers'));
  if (!locked) return undefined;
  const { file, unlock } = locked;
  try {
    const predecessors = await occupantsIn(file, machine);
    await write(file, { machine, servers: [...predecessors, serverId] });
    return { predecessors, settle: () => write(file, { machine, servers: [serverId] }), release: unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}
