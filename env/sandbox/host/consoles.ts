import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ControlError } from '../loopback-server.ts';
import { ConsoleSession, type ConsoleSurroundings } from './console-session.ts';

const MOST_CONSOLES = 20;

/** The consoles of all windows. Each has its own folder, which the sandbox deletes when it ends. */
export class Consoles {
  readonly #surroundings: ConsoleSurroundings;
  readonly #sessions = new Map<string, ConsoleSession>();

  constructor(surroundings: ConsoleSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Opens a console. @throws ControlError 429 when too many are open */
  async open(): Promise<ConsoleSession> {
    if (this.#sessions.size >= MOST_CONSOLES)
      throw new ControlError(429, `at most ${MOST_CONSOLES} consoles can be open; restart the demo`);
    const id = randomUUID();
    const number = String(this.#sessions.size + 1).padStart(4, '0');
    const session = new ConsoleSession({
      ...this.#surroundings,
      id,
      folder: await mkdtemp(join(tmpdir(), 'rooms-otp-console-')),
      facts: { make: 'Contoso', model: 'Room Console 2', serialNumber: `SN-2026-${number}` },
    });
    this.#sessions.set(id, session);
    return session;
  }

  /** Finds a console. @throws ControlError 404 for an unknown id */
  find(id: string): ConsoleSession {
    const session = this.#sessions.get(id);
    if (session === undefined) throw new ControlError(404, 'there is no such console');
    return session;
  }

  async close(): Promise<void> {
    await Promise.all(
      [...this.#sessions.values()].map(async (session) => {
        await session.close();
        await rm(session.folder, { recursive: true, force: true });
      }),
    );
  }
}
